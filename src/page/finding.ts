import { callsToExtension } from '../browser/messaging.ts';
import type { Signal } from '../engine/index.ts';
import { editBetween } from '../messages/edit.ts';
import type { BackgroundCalls, Found } from '../messages/index.ts';
import type { Reading } from './reading.ts';

/** Has the signals of a page's text found by the background, and again after changes. */
export type Finding = {
  /** Whether signals were found with these phrases of the reader's own. */
  knows(phrases: string): boolean;
  /** Rejects where nobody answers any more: the extension was updated or removed. */
  find(reading: Reading, phrases: string): Promise<readonly Signal[]>;
  /** The language of the text that was asked about last, as its words tell or else its page. */
  language(): string;
  /** So far the text was read: to its end, but for one with more signals than anybody could look through. */
  readTo(): number;
  /** How many milliseconds the background took for it since that was asked last. */
  took(): number;
};

/** As many UTF-16 code units are sent at once: to send more would keep the page waiting. */
const PIECE = 200_000;

const NOTHING = { text: '' };

/** Starts with nothing found. */
export function startFinding(): Finding {
  const call = callsToExtension<BackgroundCalls>();
  const id = String(Math.random());
  let own = '';
  /** The reading of which the background has the text. */
  let sent: Pick<Reading, 'text'> = NOTHING;
  let last: Found | null = null;
  let busy = 0;

  /** Sends what of the text is new; null where the background has forgotten the rest. */
  const ask = async (reading: Reading, phrases: string): Promise<Found | null> => {
    const { links, language } = reading;
    const before = sent.text;
    let { start, end, words } = editBetween(before, reading.text);
    for (let was = before.length; ; ) {
      const isAll = words.length <= PIECE;
      const piece = words.slice(0, PIECE);
      const rest = isAll && { links, phrases, language };
      const found = await call('find', { id, was, start, end, words: piece, ...rest });
      if (isAll) sent = reading;
      if (isAll || !found) return found;
      was += start + PIECE - end;
      start += PIECE;
      end = start;
      words = words.slice(PIECE);
    }
  };

  return {
    knows: (phrases) => phrases === own,
    find: async (reading, phrases) => {
      // The background may die while it is asked, and it forgets.
      last = await ask(reading, phrases).catch(() => null);
      if (!last) {
        sent = NOTHING;
        last = await ask(reading, phrases);
      }
      if (!last) throw new Error('forgotten');
      own = phrases;
      busy += last.busy;
      return last.signals;
    },
    language: () => last?.language ?? 'und',
    readTo: () => last?.readTo ?? 0,
    took: () => {
      const took = busy;
      busy = 0;
      return took;
    },
  };
}
