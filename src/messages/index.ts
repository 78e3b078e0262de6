import type { Span } from '../engine/index.ts';
import type { PageState, Report } from './report.ts';

export type { PageState, Report } from './report.ts';

/** What views ask of the content script in a tab. */
export type PageCalls = {
  /** The page's report, at once and whole. */
  report: { readonly ask: null; readonly answer: Report };
  /** Scrolls to a stretch of the article's text and flashes it; false where the page no longer has it. */
  show: { readonly ask: Span; readonly answer: boolean };
};

/** What the content script tells the background. */
export type BackgroundCalls = {
  /** The state of the sender's tab and its number of unsourced claims, for the toolbar. */
  state: { readonly ask: { readonly state: PageState; readonly count: number }; readonly answer: null };
};
