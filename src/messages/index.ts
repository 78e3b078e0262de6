import type { Kind, Signal, Span } from '../engine/index.ts';
import type { Motivation, Status } from '../notes/note.ts';
import type { KeyAsking } from './asking.ts';
import type { Edit } from './edit.ts';
import type { MarkedUp } from './marked-data.ts';
import type { Marked, PageState, Report } from './report.ts';

export type { Marked, PageState, Report } from './report.ts';

/** Which text offsets refer to: the article as read, or the whole document, for words that stand outside an article. */
export type WhichText = 'article' | 'document';

/** The page that a text was read from, as the content script saw it at that moment. */
export type SeenPage = {
  /** The address as seen. */
  readonly url: string;
  /** What the page's `rel=canonical` said its address is; null where it said nothing. */
  readonly canonical: string | null;
  readonly title: string;
};

/** The words that the reader has selected in a page. */
export type Selected = {
  readonly text: WhichText;
  /** Where the words stand in `whole`. */
  readonly span: Span;
  readonly words: string;
  /** The sentence or sentences around the words; null where there are none. */
  readonly sentence: Span | null;
  /** All of the text that `text` names. */
  readonly whole: string;
  readonly page: SeenPage;
};

/** What the reader changed in what the engine found, as stretches of the article's text. */
export type Corrections = {
  /** Claims that were dismissed as no problem: the stretches of their sentences. */
  readonly dismissed: readonly Span[];
  /** Words that were marked by hand. */
  readonly marked: readonly Marked[];
};

/** What was found in a text. */
export type Found = {
  /** BCP 47 primary subtag, `und` where it cannot be told. In any but English nothing is looked for. */
  readonly language: string;
  readonly signals: readonly Signal[];
  /** So far the text was read: to its end, but for one with more signals than anybody could look through. */
  readonly readTo: number;
  /** How many milliseconds it took. */
  readonly busy: number;
};

/** An article as it was read, for what the background keeps of a page. `signals` are the engine's, without corrections. */
export type Visit = SeenPage & {
  readonly text: string;
  readonly signals: readonly Signal[];
};

/** A claim of an article as the card shows it: `kind` is the kind of its mark. */
export type ClaimAt = SeenPage & { readonly text: string; readonly sentence: Span; readonly kind: Kind };

/** A note on a claim, in a line. `text` may be empty. */
export type NoteLine = { readonly text: string; readonly motivation: Motivation; readonly status: Status | null };

/** What views and the background ask of the content script in a tab. */
export type PageCalls = {
  /** The page's report, at once and whole. */
  report: { readonly ask: null; readonly answer: Report };
  /** Scrolls to a stretch of a text and flashes it; false where the page no longer has it. `in` is `article` unless told. */
  show: { readonly ask: Span & { readonly in?: WhichText }; readonly answer: boolean };
  /** The words that are selected; null where there are none, or where they are in a place that cannot be read. */
  selection: { readonly ask: null; readonly answer: Selected | null };
  /** Opens the card of a mark and moves the focus into it; false where nothing is marked. */
  card: { readonly ask: KeyAsking; readonly answer: boolean };
  /** The reader wants the page read, although it waits for that: until the tab goes elsewhere. */
  read: { readonly ask: null; readonly answer: null };
  /**
   * The stretch of the article's text that is in the window, by whole blocks. It is empty between two blocks, and starts
   * at the end of the text below the article.
   */
  sight: { readonly ask: null; readonly answer: Span };
  /** The text of the whole document, for words outside an article. */
  documentText: { readonly ask: null; readonly answer: string };
  /** What the page says of itself: the texts of its JSON-LD, as they are, and its elements that say something. */
  declared: {
    readonly ask: null;
    readonly answer: { readonly texts: readonly string[]; readonly markedUp: readonly MarkedUp[] };
  };
};

/** What the content script tells and asks the background. */
export type BackgroundCalls = {
  /** The state of the sender's tab and its number of unsourced claims, for the toolbar; `more` where not all were counted. */
  state: {
    readonly ask: { readonly state: PageState; readonly count: number; readonly more?: boolean };
    readonly answer: null;
  };
  /** The article of the sender's tab stands in a frame of its page: the marks there need their style. */
  framed: { readonly ask: null; readonly answer: null };
  /** Whether anything is kept on a page, and its page key. */
  kept: {
    readonly ask: Pick<SeenPage, 'url' | 'canonical'>;
    readonly answer: { readonly any: boolean; readonly key: string };
  };
  /** An article was looked at that something is kept on. */
  visited: { readonly ask: Visit; readonly answer: Corrections };
  /**
   * The reader came to these words of the article, with the mouse or a key: views point at them too. `tabId` is the
   * sender's unless told; `around`: that was the way from the last claim to the first, or back.
   */
  reached: { readonly ask: Span & { readonly tabId?: number; readonly around?: boolean }; readonly answer: null };
  /** The reader wants a note in the sender's tab: on what is selected there, or on a claim. */
  note: {
    readonly ask: { readonly kind: 'selection' } | { readonly kind: 'claim'; readonly claim: ClaimAt };
    readonly answer: null;
  };
  /**
   * What of a text is new, of which so many characters were sent before, and to find its signals. Where more of it is to come
   * there are no `links` yet, its stretches that are links, no `phrases`, the reader's own for `compilePhrases`, and no
   * `language`, the one that the page says it is in. `id` tells one sender of a tab from the next. Null where what was sent
   * before is forgotten.
   */
  find: {
    readonly ask: Edit & {
      readonly id: string;
      readonly was: number;
      readonly links?: readonly Span[];
      readonly phrases?: string;
      readonly language?: string;
    };
    readonly answer: Found | null;
  };
  /** A script is wanted in the sender's page, where it is needed for the first time. */
  bring: { readonly ask: 'card' | 'later' | 'marks'; readonly answer: null };
  /** The notes on a claim; null where the reader hides the marks in the sender's tab. */
  notesAt: { readonly ask: ClaimAt; readonly answer: readonly NoteLine[] | null };
};

/** What the background asks of an open side panel. Only the one of the tab answers. */
export type PanelCalls = {
  /** The reader began something in a tab's page: the panel goes on with it. */
  takeUp: { readonly ask: { readonly tabId: number }; readonly answer: boolean };
};

/** The kinds that words can be marked with by hand. */
export const HAND_KINDS = ['anonymous', 'vague', 'agentless', 'alleged'] as const satisfies readonly Kind[];
