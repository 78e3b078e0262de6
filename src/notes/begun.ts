import * as v from 'valibot';
import { alone } from '../browser/locks.ts';
import { pass, peek, taken, whenPassed } from '../browser/passing.ts';
import { targetSchema } from './note.ts';

const KEY = 'begun';

/** Why nothing was begun: the words stand where they cannot be read, outside an article, storage refused, or a name is wanted. */
const HITCHES = ['words_not_read', 'words_outside_article', 'mark_not_kept', 'author_required'] as const;

const begunSchema = v.object({
  tabId: v.number(),
  begun: v.variant('kind', [
    v.object({ kind: v.literal('note'), target: targetSchema }),
    v.object({ kind: v.literal('hitch'), why: v.picklist(HITCHES) }),
  ]),
});

/** What the reader began in a page, for a view of its tab to go on with: what a note shall be on, or why there is none. */
export type Begun = v.InferOutput<typeof begunSchema>['begun'];

/** Passes on what the reader began in a tab. Nothing is typed yet, so nothing is lost where no view opens. */
export function begin(tabId: number, begun: Begun): Promise<void> {
  return pass(KEY, { tabId, begun });
}

/** What the reader began in a tab; null for nothing. It is handed out once. */
export function takeBegun(tabId: number): Promise<Begun | null> {
  // Popup and side panel of one tab may both be open.
  return alone(KEY, async () => {
    const parsed = v.safeParse(begunSchema, await peek(KEY));
    if (!parsed.success || parsed.output.tabId !== tabId) return null;
    await taken(KEY);
    return parsed.output.begun;
  });
}

/** Tells whenever the reader begins something, in whatever tab, until `signal` aborts. */
export function watchBegun(callback: () => void, signal: AbortSignal): void {
  whenPassed(KEY, callback, signal);
}
