import type { Motivation, Status } from '../notes/note.ts';
import type { Records } from './records.ts';

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

/** A status in the reader's language. */
export function statusWords(status: Status, message: Message): string {
  return message(`status_${status.replaceAll('-', '_')}`);
}

/** What a note is for in the reader's language. */
export function motivationWords(motivation: Motivation, message: Message): string {
  return message(`motivation_${motivation}`);
}

/** A day in the reader's language; what cannot be told as one stays as it is. */
export function dateWords(time: string, message: Message): string {
  const date = new Date(time);
  if (Number.isNaN(date.getTime())) return time;
  return daysIn(message('language') || 'en').format(date);
}

/** To make one takes as long as to use it a hundred times. */
const DAYS = new Map<string, Intl.DateTimeFormat>();

function daysIn(language: string): Intl.DateTimeFormat {
  const days = DAYS.get(language) ?? new Intl.DateTimeFormat(language, { dateStyle: 'medium' });
  DAYS.set(language, days);
  return days;
}

/** An address as a link may have it; empty for what is none of the web: what is typed or imported may be a script. */
export function webAddress(address: string): string {
  if (!URL.canParse(address)) return '';
  const { protocol, href } = new URL(address);
  return protocol === 'https:' || protocol === 'http:' ? href : '';
}
