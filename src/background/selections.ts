import { callsToExtension, callsToTab } from '../browser/messaging.ts';
import { startInTab } from '../browser/tabs.ts';
import { openPopup } from '../browser/views.ts';
import type { Kind } from '../engine/index.ts';
import type { ClaimAt, PageCalls, PanelCalls, SeenPage, Selected } from '../messages/index.ts';
import { readSelected } from '../messages/schemas.ts';
import { type Begun, begin } from '../notes/begun.ts';
import { EMPTY } from '../notes/draft.ts';
import { changeMany } from '../notes/many.ts';
import { type Note, newId, newNote, type Target } from '../notes/note.ts';
import { restoreNote } from '../notes/notes.ts';
import { pageKey } from '../notes/page-key.ts';
import { notesOn } from '../notes/page-notes.ts';
import { targetAt } from '../notes/target-at.ts';
import { mayKeep } from '../settings/organisation.ts';
import { AUTHOR } from '../settings/reader.ts';

const call = callsToTab<PageCalls>();
const callPanel = callsToExtension<PanelCalls>();

/** Begins a note on the words that are selected in a tab: in its side panel where that is open, else in its popup. */
export async function noteOnSelection(tabId: number): Promise<void> {
  const selected = await selectedIn(tabId);
  await handOver(tabId, selected ? { kind: 'note', target: targetOf(selected) } : WORDS_NOT_READ);
}

/** The same on a claim. */
export async function noteOnClaim(tabId: number, { text, sentence, kind, ...page }: ClaimAt): Promise<void> {
  await handOver(tabId, { kind: 'note', target: { ...targetAt(pageOf(page), text, sentence), kind } });
}

/** The same for what is selected, or a note on the whole page where nothing is selected. */
export async function noteOnSelectionOrPage(tabId: number): Promise<void> {
  const selected = await selectedIn(tabId);
  const page = selected ? null : await call(tabId, 'report', null).catch(() => null);
  const target = selected ? targetOf(selected) : page && pageOf(page);
  await handOver(tabId, target && { kind: 'note', target });
}

/** Marks the selected words of an article as unsourced. Words that were marked before get the other kind. */
export async function markSelection(tabId: number, kind: Kind): Promise<void> {
  const selected = await selectedIn(tabId);
  if (!selected) return handOver(tabId, WORDS_NOT_READ);
  if (selected.text !== 'article') return handOver(tabId, { kind: 'hitch', why: 'words_outside_article' });
  const target = { ...targetOf(selected), kind };
  const creator = await AUTHOR.read();
  if (!(await mayKeep({ creator }))) return handOver(tabId, { kind: 'hitch', why: 'author_required' });
  const { notes } = await notesOn(target.source);
  const before = notes.find((note) => note.motivation === 'classifying' && isOnSameWords(note, target));
  const now = new Date();
  const content = { ...EMPTY, motivation: 'classifying', creator } as const;
  const written = before
    ? await changeMany([before], (note) => ({ ...note, modified: now.toISOString(), target }))
    : await restoreNote(newNote(newId(), target, content, now));
  if (written.kind === 'refused') await handOver(tabId, { kind: 'hitch', why: 'mark_not_kept' });
}

const WORDS_NOT_READ = { kind: 'hitch', why: 'words_not_read' } as const;

/** What is selected in a tab; null for nothing, and where the extension may not look. */
async function selectedIn(tabId: number): Promise<Selected | null> {
  const ask = async (): Promise<Selected | null> => readSelected(await call(tabId, 'selection', null));
  // A tab that was open before the extension was has no content script yet.
  return ask().catch(async () => ((await startInTab(tabId)) ? ask().catch(() => null) : null));
}

async function handOver(tabId: number, begun: Begun | null): Promise<void> {
  if (begun) {
    await begin(tabId, begun);
    // Rejects where no view is open, and has no answer where none of them is a panel of this tab.
    if (await callPanel('takeUp', { tabId }).catch(() => false)) return;
  }
  await openPopup(tabId);
}

function targetOf({ page, whole, span, sentence }: Selected): Target {
  return targetAt(pageOf(page), whole, span, sentence ?? span);
}

function pageOf({ url, canonical, title }: SeenPage): Target {
  return { source: pageKey(url, canonical), url, title, sourceDate: new Date().toISOString() };
}

function isOnSameWords({ target }: Note, { selector }: Target): boolean {
  const [quote, position] = target.selector ?? [];
  return quote?.exact === selector?.[0].exact && position?.start === selector?.[1].start;
}
