import type { Flag, Note } from '../notes/note.ts';

/** What goes out and comes in: notes and flags. */
export type Records = { readonly notes: readonly Note[]; readonly flags: readonly Flag[] };

/** A text of `_locales` in the reader's language, as `message` of src/browser/extension.ts gives it. */
export type Message = (key: string, ...words: readonly string[]) => string;

/** What a file is made with. `now` stands in it; the texts and the dates are in the language of `message`. */
export type Making = { readonly message: Message; readonly now: Date };

/** A kind of file that records go out as. */
export type Format = {
  readonly id: 'json-ld' | 'hypothesis' | 'csv' | 'markdown' | 'report' | 'claim-review';
  /** What the file's name ends with, without a dot. */
  readonly ending: string;
  /** The media type of the file. */
  readonly type: string;
  /**
   * The file, piece by piece in a stable order: take a piece, let the view have its turn, take the next; the pieces
   * make a `Blob`. A piece is at most a few hundred records.
   */
  readonly write: (records: Records, making: Making) => Iterable<string>;
};

/** Where in a file something stands: lines and columns count from 1, columns in UTF-16 code units. */
export type Place = { readonly line: number; readonly column: number };

/**
 * Why a file is none that can be read: `empty`; `not-text` (neither UTF-8 nor UTF-16); `not-json`; `cut-off` (JSON that
 * ends too early); `foreign` (JSON, but neither ours nor of Hypothesis).
 */
export type Fault = 'empty' | 'not-text' | 'not-json' | 'cut-off' | 'foreign';

/**
 * Why one annotation stayed out: `invalid` (`field` says where), `newer` (a version that this one does not know),
 * `repeated` (its id stood in the file before), `too-deep`, `too-long`, `no-page` (it does not say where it belongs).
 */
export type Skipped = Place & {
  /** Which annotation of the file, from 1. */
  readonly number: number;
  readonly why: 'invalid' | 'newer' | 'repeated' | 'too-deep' | 'too-long' | 'no-page';
  readonly field: string;
};

/** What a file holds, or the place where it cannot be read. */
export type Reading =
  | {
      readonly kind: 'read';
      readonly from: 'json-ld' | 'hypothesis';
      readonly notes: readonly Note[];
      readonly flags: readonly Flag[];
      readonly skipped: readonly Skipped[];
      /** How many answers to other annotations became notes of their own. */
      readonly replies: number;
    }
  | ({ readonly kind: 'unreadable'; readonly fault: Fault } & Place)
  | { readonly kind: 'stopped' };

/** How a file is read: in slices between which the view has its turn. `progress` hears a share of 1. */
export type ReadingOptions = {
  readonly now: Date;
  readonly signal: AbortSignal;
  readonly progress?: (share: number) => void;
};

/** The kinds of files that records go out as. `json-ld` alone holds everything and comes back without loss. */
export const FORMATS: readonly Format[] = [];

/** Reads a file of notes: our own JSON-LD of every version, or what Hypothesis exports. Never throws. */
export async function readExchange(_file: Blob | string, _options: ReadingOptions): Promise<Reading> {
  throw new Error('not built yet');
}

/** Says in words why a file cannot be read, and where. */
export function tellFault(_reading: Extract<Reading, { kind: 'unreadable' }>, _message: Message): string {
  throw new Error('not built yet');
}

/** Says in words why an annotation of a file stayed out, and where it stands. */
export function tellSkipped(_skipped: Skipped, _message: Message): string {
  throw new Error('not built yet');
}

/** A draft of a ClaimReview for a claim that a reader has confirmed or disputed; null for every other note. */
export function claimReviewOf(_note: Note, _making: Making): Readonly<Record<string, unknown>> | null {
  throw new Error('not built yet');
}

/** The address of a note's page with a text fragment that leads to its words; the address alone for a page's note. */
export function linkToWords(_target: Note['target']): string {
  throw new Error('not built yet');
}
