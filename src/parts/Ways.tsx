import { LibraryBig, Settings } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import { counted, message } from '../browser/extension.ts';
import { allKeys } from '../browser/storage.ts';
import { watchNotes } from '../notes/page-notes.ts';
import { NOTES } from '../notes/shelves.ts';
import { Icon } from './Icon.tsx';

/** The way to the options. */
export function OptionsLink() {
  return (
    <a class="library-link" href="/src/options/index.html" target="_blank" rel="noopener">
      <Icon node={Settings} size={14} />
      {message('options')}
    </a>
  );
}

/** The way to the library, with the number of notes that are kept. */
export function LibraryLink() {
  const count = useNoteCount();
  return (
    <a class="library-link" href="/src/library/index.html" target="_blank" rel="noopener">
      <Icon node={LibraryBig} size={14} />
      {count > 0 ? counted('library_with', count) : message('library')}
    </a>
  );
}

function useNoteCount(): number {
  const [count, setCount] = useState(0);
  useEffect(() => {
    const end = new AbortController();
    const look = async (): Promise<void> => {
      const keys = await allKeys();
      if (!end.signal.aborted) setCount(keys.filter((key) => key.startsWith(NOTES.prefix)).length);
    };
    watchNotes(look, end.signal);
    look();
    return () => end.abort();
  }, []);
  return count;
}
