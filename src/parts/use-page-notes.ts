import { useEffect, useState } from 'preact/hooks';
import { notesOn, type PageNotes, watchNotes } from '../notes/page-notes.ts';

/** What is kept on a page, kept up to date with other windows. Null until it is read. */
export function usePageNotes(pageKey: string): PageNotes | null {
  const [kept, setKept] = useState<{ readonly of: string; readonly notes: PageNotes } | null>(null);
  useEffect(() => {
    const end = new AbortController();
    const look = async (): Promise<void> => {
      const notes = await notesOn(pageKey);
      if (!end.signal.aborted) setKept({ of: pageKey, notes });
    };
    if (pageKey !== '') {
      watchNotes(look, end.signal);
      look();
    }
    return () => end.abort();
  }, [pageKey]);
  return kept?.of === pageKey ? kept.notes : null;
}
