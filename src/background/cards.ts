import { findAll } from '../anchors/find.ts';
import { callsToTab } from '../browser/messaging.ts';
import type { KeyAsking } from '../messages/asking.ts';
import type { ClaimAt, NoteLine, PageCalls } from '../messages/index.ts';
import { pageKey } from '../notes/page-key.ts';
import { notesOn } from '../notes/page-notes.ts';
import { CARD_WANTED } from '../settings/card.ts';
import { marksHidden } from '../settings/hidden-marks.ts';

const call = callsToTab<PageCalls>();

/** Opens the card of a mark in a tab, where it has one. */
export async function openCard(tabId: number, asking: KeyAsking = 'keyboard'): Promise<void> {
  await call(tabId, 'card', asking).catch(() => false);
}

/** Opens the card of the claim that was gone to in a tab, unless the reader wants none. */
export async function openCardThere(tabId: number, asking: KeyAsking): Promise<void> {
  if (await CARD_WANTED.read()) await openCard(tabId, asking);
}

/** The notes on a claim, from the oldest to the newest; null where the reader hides the marks in the tab. */
export async function notesAt(
  { url, canonical, text, sentence }: ClaimAt,
  tabId: number | undefined,
): Promise<readonly NoteLine[] | null> {
  if (tabId !== undefined && (await marksHidden(tabId))) return null;
  const { notes } = await notesOn(pageKey(url, canonical));
  const onWords = notes.flatMap((note) => {
    const { selector } = note.target;
    return selector && note.motivation !== 'moderating' ? [{ note, selector }] : [];
  });
  const places = await findAll(
    text,
    onWords.map(({ selector }) => selector),
    new AbortController().signal,
  );
  return onWords.flatMap(({ note: { body, motivation, assessment } }, index) => {
    const place = places[index];
    if (!place || place.outcome === 'orphaned') return [];
    const { start, end } = place.span;
    const isHere = start < sentence.end && end > sentence.start;
    return isHere ? [{ text: body.value, motivation, status: assessment?.status ?? null }] : [];
  });
}
