import { useEffect, useMemo, useState } from 'preact/hooks';
import { message } from '../browser/extension.ts';
import type { Claim, Span } from '../engine/index.ts';
import type { Report } from '../messages/index.ts';
import type { Target } from '../notes/note.ts';
import { pageKey } from '../notes/page-key.ts';
import type { PageNotes } from '../notes/page-notes.ts';
import { targetAt } from '../notes/target-at.ts';
import { type Groups, groupsOf } from './groups.ts';
import { isOutside, type PageSpan } from './placing.ts';
import { callTab, selectedIn } from './tab-page.ts';
import { useDocumentText } from './use-document-text.ts';
import { type Editor, type NoteActions, useEditors } from './use-editors.ts';
import { usePageNotes } from './use-page-notes.ts';
import { useSteady } from './use-steady.ts';
import { type Telling, useToasts } from './use-toasts.ts';

/** What the reader keeps on the page of a tab, by where it is shown, and what can be done with it. */
export type Notebook = {
  readonly page: Target;
  readonly text: string;
  readonly kept: PageNotes | null;
  readonly groups: Groups;
  readonly editors: readonly Editor[];
  readonly actions: NoteActions;
  readonly telling: Telling;
  /** Shows a stretch in the page, or tells that it is gone. */
  readonly show: (span: Span | PageSpan) => Promise<void>;
  /** What a note on a stretch of the article would be about. */
  readonly targetAt: (span: Span) => Target;
  /** What a note on the words selected in the page would be about; null where none are, which the reader is told. */
  readonly selected: () => Promise<Target | null>;
};

/** The notebook of the page that a tab reported, kept up to date with other windows. */
export function useNotebook(tabId: number, report: Report, claims: readonly Claim[]): Notebook {
  const { state, text, title, url, canonical } = report;
  const sourceDate = useOpened();
  const page = useMemo(
    () => ({ source: pageKey(url, canonical), url, title, sourceDate }),
    [url, canonical, title, sourceDate],
  );
  const telling = useToasts();
  const kept = usePageNotes(page.source);
  const [editors, actions] = useEditors(page.source, kept, telling);
  const article = state === 'article' ? text : null;
  const targets = [...(kept?.notes ?? []), ...editors.map(({ draft }) => draft)].map(({ target }) => target);
  const isAsked = targets.some((target) => isOutside(target, article));
  const whole = useDocumentText(tabId, report, isAsked);
  const groups = useMemo(
    () => groupsOf(kept?.notes ?? [], editors, { article, document: whole }, claims),
    [kept, editors, article, whole, claims],
  );

  const show = useSteady(async ({ start, end, ...place }: Span | PageSpan): Promise<void> => {
    const shown = await callTab(tabId, 'show', { start, end, ...('in' in place ? place : {}) }).catch(() => null);
    if (!shown) telling.tell(message(shown === null ? 'about_no_answer' : 'words_not_in_page'));
  });

  useEffect(() => {
    document.title = `${title} — ${message('name')}`;
  }, [title]);

  return {
    page,
    text,
    kept,
    groups,
    editors,
    actions,
    telling,
    show,
    targetAt: (span) => targetAt(page, text, span),
    selected: async () => {
      const found = await selectedIn(tabId).catch(() => null);
      if (found) return targetAt(page, found.whole, found.span, found.sentence ?? found.span);
      telling.tell(message('nothing_selected'));
      return null;
    },
  };
}

/** When this view was opened: what it shows of the page is of that moment. */
function useOpened(): string {
  const [opened] = useState(() => new Date().toISOString());
  return opened;
}
