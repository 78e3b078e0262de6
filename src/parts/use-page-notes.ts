import { useEffect, useState } from 'preact/hooks';
import { notesOn, type PageNotes, watchNotesOn } from '../notes/page-notes.ts';

/** What is kept on a page, kept up to date with other windows. Null until it is read. */
export function usePageNotes(pageKey: string): PageNotes | null {
  const [kept, setKept] = useState<{ readonly of: string; readonly notes: PageNotes } | null>(null);
  useEffect(() => {
    const end = new AbortController();
    let asked = 0;
    const look = async (): Promise<void> => {
      asked += 1;
      const mine = asked;
      const notes = await notesOn(pageKey);
      // Of many changes at once, only what was read last is the state of things.
      if (!end.signal.aborted && mine === asked) setKept({ of: pageKey, notes });
    };
    if (pageKey !== '') {
      watchNotesOn(pageKey, look, end.signal);
      look();
    }
    return () => end.abort();
  }, [pageKey]);
  return kept?.of === pageKey ? kept.notes : null;
}
