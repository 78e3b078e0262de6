import { useState } from 'preact/hooks';
import { hasCommands, openShortcuts } from '../browser/commands.ts';
import { message } from '../browser/extension.ts';
import { useCommands } from '../parts/use-commands.ts';

/** The keyboard commands with their present keys, and the way to where the browser lets one change them. */
export function Shortcuts() {
  const commands = useCommands();
  const [closed, setClosed] = useState(false);
  const change = async (): Promise<void> => setClosed(!(await openShortcuts()));
  if (!hasCommands()) return <p>{message('shortcut_no_keys')}</p>;
  return (
    <>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{message('shortcut_does')}</th>
            <th scope="col">{message('shortcut_keys')}</th>
          </tr>
        </thead>
        <tbody>
          {commands.map(({ name, does, keys }) => (
            <tr key={name}>
              <td>{does}</td>
              <td>{keys === '' ? message('shortcut_none') : <kbd dir="ltr">{keys}</kbd>}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="buttons">
        <button type="button" class="button" onClick={change}>
          {message('shortcut_change')}
        </button>
      </p>
      <p role="status">{closed && message('shortcut_where')}</p>
    </>
  );
}
