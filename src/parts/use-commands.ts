import { useEffect, useState } from 'preact/hooks';
import { allCommands, type Command } from '../browser/commands.ts';

/** The keyboard commands, looked up anew whenever this tab comes to the front: keys are changed in another one. */
export function useCommands(): readonly Command[] {
  const [commands, setCommands] = useState<readonly Command[]>([]);
  useEffect(() => {
    const end = new AbortController();
    const look = async (): Promise<void> => {
      const now = await allCommands();
      if (!end.signal.aborted) setCommands(now);
    };
    addEventListener('focus', look, { signal: end.signal });
    document.addEventListener('visibilitychange', look, { signal: end.signal });
    look();
    return () => end.abort();
  }, []);
  return commands;
}
