import { callsToExtension } from '../browser/messaging.ts';
import { watch } from '../browser/storage.ts';
import { KINDS } from '../engine/index.ts';
import type { BackgroundCalls, Corrections, SeenPage, Visit } from '../messages/index.ts';
import { NONE } from './corrections.ts';

/** What the background was asked about a page. */
export type Asked = {
  /** Whether something is known to be kept on the page: then an answer is worth a moment. */
  isKept(): boolean;
  /** What the reader corrected; null until that is known. */
  answer(): Corrections | null;
  /** Whether the background did not answer. */
  failed(): boolean;
  /** Tells of the article, and has its corrections when it resolves, if any come. */
  visit(visit: () => Visit): Promise<void>;
};

/**
 * A function that asks the background about a page: first only whether anything is kept there at all, since on nearly
 * every page nothing is. Calls `changed` whenever something changes in what is kept on the page asked about last.
 */
export function startCorrecting(changed: () => void, signal: AbortSignal): (page: SeenPage) => Asked {
  const call = callsToExtension<BackgroundCalls>();
  let pageKey: string | null = null;
  watch((changes) => {
    if (pageKey !== null && changes.some(({ key }) => key.startsWith(`note:${pageKey}#`) || key === `flag:${pageKey}`))
      changed();
  }, signal);

  return ({ url, canonical }) => {
    let any = false;
    let failed = false;
    let answer: Corrections | null = null;
    const kept = call('kept', { url, canonical }).then((told) => {
      pageKey = told.key;
      any = told.any;
    });
    // Nobody answers while the extension is being updated. The next look asks anew.
    const fail = (): void => {
      failed = true;
    };
    kept.catch(fail);
    return {
      isKept: () => any,
      answer: () => answer,
      failed: () => failed,
      visit: async (visit) => {
        try {
          await kept;
          if (!any) {
            answer = NONE;
            return;
          }
          const told = visit();
          const corrections = await call('visited', told);
          if (fits(corrections, told.text.length)) answer = corrections;
        } catch {
          fail();
        }
      },
    };
  };
}

// By hand: every page would carry the weight of a schema.
function fits({ dismissed, marked }: Corrections, length: number): boolean {
  return (
    [...dismissed, ...marked].every(
      ({ start, end }) => Number.isInteger(start + end) && start >= 0 && start < end && end <= length,
    ) && marked.every(({ kind }) => KINDS.includes(kind))
  );
}
