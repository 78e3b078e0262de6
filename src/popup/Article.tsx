import { useEffect, useMemo, useState } from 'preact/hooks';
import { message } from '../browser/extension.ts';
import { type Claim, claims as claimsIn, type Span, tell } from '../engine/index.ts';
import { HAND_KINDS, type Report } from '../messages/index.ts';
import type { Target } from '../notes/note.ts';
import { pageKey } from '../notes/page-key.ts';
import { targetAt } from '../notes/target-at.ts';
import { Attributions } from '../parts/Attributions.tsx';
import { Toasts } from '../parts/Toasts.tsx';
import { useToasts } from '../parts/use-toasts.ts';
import { shownOf } from '../settings/kinds.ts';
import { Claims } from './Claims.tsx';
import { Counts } from './Counts.tsx';
import { groupsOf } from './groups.ts';
import { Head } from './Head.tsx';
import { Dismissed, OtherWords, PageGroup, Unreadable, Unsaved } from './Kept.tsx';
import { MissingWords } from './MissingWords.tsx';
import { isOutside, type PageSpan } from './placing.ts';
import { StateOf } from './States.tsx';
import { callTab, selectedIn } from './tab-page.ts';
import { useBegun } from './use-begun.ts';
import { useDocumentText } from './use-document-text.ts';
import { useEditors } from './use-editors.ts';
import { usePageNotes } from './use-page-notes.ts';

/** A page that answered: its state, its claims and what the reader keeps on it. */
export function Article({ tabId, report }: { readonly tabId: number; readonly report: Report }) {
  const { state, text, title, url } = report;
  const page = { source: pageKey(url, report.canonical), url, title, sourceDate: useOpened() };
  const telling = useToasts();
  const kept = usePageNotes(page.source);
  const [editors, actions] = useEditors(page.source, kept, telling);
  useBegun(tabId, page.source, kept !== null, actions, telling);
  const claims = useMemo(() => claimsOf(report), [report]);
  const here = (span: Span): Target => targetAt(page, text, span);
  const article = state === 'article' ? text : null;
  const targets = [...(kept?.notes ?? []), ...editors.map(({ draft }) => draft)].map(({ target }) => target);
  const isAsked = targets.some((target) => isOutside(target, article));
  const texts = { article, document: useDocumentText(tabId, report, isAsked) };
  const groups = groupsOf(kept?.notes ?? [], editors, texts, claims);

  const show = async ({ start, end, ...place }: Span | PageSpan): Promise<void> => {
    const shown = await callTab(tabId, 'show', { start, end, ...('in' in place ? place : {}) }).catch(() => false);
    if (!shown) telling.tell(message('words_not_in_page'));
  };

  /** What a note on the words selected in the page is about; null where none are, which is told. */
  const selected = async (): Promise<Target | null> => {
    const found = await selectedIn(tabId).catch(() => null);
    if (found) return targetAt(page, found.whole, found.span, found.sentence ?? found.span);
    telling.tell(message('nothing_selected'));
    return null;
  };

  useEffect(() => {
    document.title = `${title} — ${message('name')}`;
  }, [title]);

  return (
    <main class="article">
      <Head page={page} kept={kept} actions={actions} telling={telling} />
      <div class="scroll" tabIndex={-1}>
        {state === 'article' ? (
          <Counts claims={claims} words={report.words} hidden={hiddenIn(report)} />
        ) : (
          <StateOf tabId={tabId} report={report} />
        )}
        <Attributions page={page.source} />
        <Unsaved editors={editors} actions={actions} />
        <PageGroup group={groups.page} actions={actions} />
        <Claims page={page} text={text} claims={claims} groups={groups} actions={actions} onShow={show} />
        <OtherWords groups={groups} actions={actions} onShow={show} />
        <MissingWords groups={groups} actions={actions} targetAt={here} selected={selected} text={text} onShow={show} />
        <Dismissed dismissed={groups.dismissed} actions={actions} />
        <Unreadable keys={kept?.unreadable ?? []} />
      </div>
      <Toasts toasts={telling.toasts} undoWord={message('undo')} closeWord={message('close')} onGone={telling.forget} />
    </main>
  );
}

/** When this view was opened: what it shows of the page is of that moment. */
function useOpened(): string {
  const [opened] = useState(() => new Date().toISOString());
  return opened;
}

/** Claims with what is told of their sources: the page itself has no use for that and leaves it to us. */
function claimsOf({ state, text, signals, kinds }: Report): readonly Claim[] {
  return state === 'article' ? claimsIn(tell(text, shownOf(signals, kinds))) : [];
}

/** How many kinds of claims the reader does not want to see. */
function hiddenIn({ kinds }: Report): number {
  return HAND_KINDS.filter((kind) => !kinds.includes(kind)).length;
}
