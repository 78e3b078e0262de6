import { findAll } from '../anchors/find.ts';
import { allKeys } from '../browser/storage.ts';
import { countWords, isOwnPhrase, type Kind, type Signal, type Span } from '../engine/index.ts';
import type { BackgroundCalls, Corrections, Marked, Visit } from '../messages/index.ts';
import { stateOf } from '../notes/attributions.ts';
import type { Note } from '../notes/note.ts';
import { pageKey } from '../notes/page-key.ts';
import { notesOn } from '../notes/page-notes.ts';
import { FLAGS, mayBeOn, NOTES } from '../notes/shelves.ts';
import { visit } from '../notes/watch.ts';

type Kept = BackgroundCalls['kept'];

/** Whether there is a note on a page or a flag, and the page's key. */
export async function isKept({ url, canonical }: Kept['ask']): Promise<Kept['answer']> {
  const key = pageKey(url, canonical);
  const keys = await allKeys();
  return { key, any: keys.some((other) => other === FLAGS.prefix + key || mayBeOn(key, NOTES, other)) };
}

/** What the reader corrected in an article. What the article is like is kept for the next visit. */
export async function visited({ url, canonical, title, text, signals }: Visit): Promise<Corrections> {
  const key = pageKey(url, canonical);
  await visit(key, { url, title, state: stateOf(text, countWords(text), withoutOwn(signals), new Date()) });
  const { notes } = await notesOn(key);
  return correctionsIn(text, notes);
}

/** What notes take away from what the engine found in a text, and what they add. Words that are gone change nothing. */
async function correctionsIn(text: string, notes: readonly Note[]): Promise<Corrections> {
  const correcting = notes.flatMap(({ motivation, target: { selector, kind } }) =>
    selector && (motivation === 'moderating' || motivation === 'classifying')
      ? [{ selector, kind: motivation === 'moderating' ? null : kind }]
      : [],
  );
  const found = await findAll(
    text,
    correcting.map(({ selector }) => selector),
    new AbortController().signal,
  );
  const dismissed: Span[] = [];
  const marked: Marked[] = [];
  // From the last to the first: what was dismissed after it was marked is dismissed.
  for (const [index, { kind }] of [...correcting.entries()].reverse()) {
    const place = found[index];
    if (!place || place.outcome === 'orphaned') continue;
    const { start, end } = place.span;
    if (kind === null) dismissed.push({ start, end });
    else if (isCounted(kind) && !dismissed.some((span) => span.start <= start && end <= span.end))
      marked.push({ start, end, kind });
  }
  return { dismissed, marked };
}

/** What the engine found by itself: a list of phrases that the reader changes is no change of the article. */
function withoutOwn(signals: readonly Signal[]): readonly Signal[] {
  return signals.filter(({ rule }) => !isOwnPhrase(rule));
}

function isCounted(kind: Kind | undefined): kind is Kind {
  return kind !== undefined && kind !== 'named' && kind !== 'speculation';
}
