import { useEffect, useState } from 'preact/hooks';
import { allCommands } from '../browser/commands.ts';
import { message } from '../browser/extension.ts';

/** What to do on the first article, step by step. */
export function Beginning() {
  const keys = useKeys();
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

/** The keys for the next and the previous claim, as they are at this moment; none where the browser gave none. */
function useKeys(): readonly string[] {
  const [keys, setKeys] = useState<readonly string[]>([]);
  useEffect(() => {
    const end = new AbortController();
    const look = async (): Promise<void> => {
      const commands = await allCommands();
      const wanted = ['next', 'previous'].flatMap((name) => commands.filter((command) => command.name === name));
      if (!end.signal.aborted) setKeys(wanted.flatMap(({ keys: own }) => (own === '' ? [] : [own])));
    };
    look();
    return () => end.abort();
  }, []);
  return keys;
}
