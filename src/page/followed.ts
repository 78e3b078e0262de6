import type { Span } from '../engine/index.ts';
import type { Report, WhichText } from '../messages/index.ts';
import type { Acts } from './acts.ts';

/** A page that is read, marked and told about for as long as it lives. */
export type Following = {
  report(): Report;
  /** What else is asked when the reader does something. Rejects where that cannot be brought any more. */
  acts(): Promise<Acts>;
  /** Scrolls to a stretch of a text and flashes it; false where the page no longer has it. */
  show(span: Span, text: WhichText): Promise<boolean>;
  /** Reads the page although it waits for the reader's word, until it goes elsewhere. */
  read(): null;
};
