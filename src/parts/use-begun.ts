import { useEffect, useRef } from 'preact/hooks';
import { message } from '../browser/extension.ts';
import { takeBegun, watchBegun } from '../notes/begun.ts';
import type { NoteActions } from './use-editors.ts';
import type { Telling } from './use-toasts.ts';

/** Goes on with what the reader began in the page: an editor for a note on the selected words, or why there is none. */
export function useBegun(
  tabId: number,
  pageKey: string,
  isRead: boolean,
  begin: NoteActions['begin'],
  { tell }: Telling,
): void {
  // What was begun comes in later, when these may be other ones.
  const latest = useRef({ begin, tell });
  latest.current = { begin, tell };
  useEffect(() => {
    const end = new AbortController();
    const take = async (): Promise<void> => {
      const begun = await takeBegun(tabId);
      if (end.signal.aborted || !begun) return;
      if (begun.kind === 'note') {
        // What was begun on a page that the tab has left meanwhile is not gone on with.
        if (begun.target.source === pageKey) latest.current.begin(begun.target);
      } else latest.current.tell(message(begun.why));
    };
    if (isRead) {
      watchBegun(take, end.signal);
      take();
    }
    return () => end.abort();
  }, [tabId, pageKey, isRead]);
}
