import * as v from 'valibot';
import { pass, peek, taken, whenPassed } from '../browser/passing.ts';
import { targetSchema } from './note.ts';

const KEY = 'begun';

/** Why nothing was begun: the words stand where they cannot be read, outside an article, or storage refused. */
const HITCHES = ['words_not_read', 'words_outside_article', 'mark_not_kept'] as const;

const begunSchema = v.object({
  tabId: v.number(),
  begun: v.variant('kind', [
    v.object({ kind: v.literal('note'), target: targetSchema }),
    v.object({ kind: v.literal('hitch'), why: v.picklist(HITCHES) }),
  ]),
});

/** What the reader began in a page, for the popup to go on with: what a note shall be on, or why there is none. */
export type Begun = v.InferOutput<typeof begunSchema>['begun'];

/** Passes on what the reader began in a tab. Nothing is typed yet, so nothing is lost where no popup opens. */
export function begin(tabId: number, begun: Begun): Promise<void> {
  return pass(KEY, { tabId, begun });
}

/** What the reader began in a tab; null for nothing. It is handed out once. */
export async function takeBegun(tabId: number): Promise<Begun | null> {
  const parsed = v.safeParse(begunSchema, await peek(KEY));
  if (!parsed.success || parsed.output.tabId !== tabId) return null;
  await taken(KEY);
  return parsed.output.begun;
}

/** Tells whenever the reader begins something, in whatever tab, until `signal` aborts. */
export function watchBegun(callback: () => void, signal: AbortSignal): void {
  whenPassed(KEY, callback, signal);
}
