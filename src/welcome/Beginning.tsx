import { message } from '../browser/extension.ts';
import { useCommands } from '../parts/use-commands.ts';

/** What to do on the first article, step by step. */
export function Beginning() {
  const commands = useCommands();
  const keys = ['next', 'previous'].flatMap((name) =>
    commands.filter((command) => command.name === name && command.keys !== '').map(({ keys: own }) => own),
  );
  return (
    <ol class="steps">
      <li>{message('welcome_begin_go')}</li>
      <li>{message('welcome_begin_rest')}</li>
      {keys.length > 0 && (
        <li>
          {message('welcome_begin_keys')} {keys.map((key) => [<kbd dir="ltr">{key}</kbd>, ' '])}
        </li>
      )}
      <li>{message('welcome_begin_click')}</li>
    </ol>
  );
}
