import { useEffect, useState } from 'preact/hooks';
import { askToReadPages, mayReadPages, watchAccess } from '../browser/access.ts';
import { message } from '../browser/extension.ts';

/** Asks the reader to let the extension read pages, where the browser does not; nothing where it does. */
export function Access() {
  const may = useAccess();
  const [refused, setRefused] = useState(false);
  const ask = async (): Promise<void> => setRefused(!(await askToReadPages()));
  if (may !== false) return null;
  return (
    <div class="access">
      <p>{message('access_missing')}</p>
      <button type="button" class="button button-main" onClick={ask}>
        {message('access_allow')}
      </button>
      <p role="status">{refused && message('access_refused')}</p>
    </div>
  );
}

/** Null until it is known. */
function useAccess(): boolean | null {
  const [may, setMay] = useState<boolean | null>(null);
  useEffect(() => {
    const end = new AbortController();
    const look = async (): Promise<void> => {
      const now = await mayReadPages();
      if (!end.signal.aborted) setMay(now);
    };
    watchAccess(look, end.signal);
    look();
    return () => end.abort();
  }, []);
  return may;
}
