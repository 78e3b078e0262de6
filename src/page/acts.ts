import type { Signal, Span } from '../engine/index.ts';
import type { Asking, KeyAsking } from '../messages/asking.ts';
import type { PageCalls, SeenPage, Selected, WhichText } from '../messages/index.ts';
import { dataIn } from './declared.ts';
import { readDocument } from './document-text.ts';
import { type Known, seenIn } from './known.ts';
import { markedUpIn } from './marked-up.ts';
import { nodesOf } from './nodes.ts';
import type { Painting } from './painting.ts';
import type { Reading } from './reading.ts';
import { selectedIn } from './selecting.ts';
import { boxesOf, inSight, show } from './showing.ts';

/** What is asked of a page when the reader does something. */
export type Acts = {
  /** Scrolls to a stretch of a text and flashes it; false where the page no longer has it. */
  show(span: Span, text: WhichText): boolean;
  /** Opens the card of the mark that was shown last, or of the first in sight; false where nothing is marked. */
  openCard(asking: KeyAsking): boolean;
  /** The words that are selected at this moment. */
  selection(): Selected | null;
  /** The stretch of the article that is in the window, by whole blocks. */
  sight(): Span;
  /** The text of the whole document as it can be seen. */
  documentText(): string;
  /** What the page says of itself, as it is written there. */
  declared(): PageCalls['declared']['answer'];
};

/** What of a page the acts need. */
export type Acted = {
  readonly window: Window;
  readonly known: Known;
  /** Reads it as it is at this moment. */
  readonly readNow: () => Reading;
  /** Tells which page a text belongs to. */
  readonly pageOf: (seen: SeenPage, reading: Pick<Reading, 'text'>) => SeenPage;
  readonly painting: Painting;
  /** The marks that may have a card, and what opens the card of one and scrolls to it. */
  readonly cards: {
    marks(): readonly Signal[];
    start(mark: Signal, asking: Asking): void;
    show(span: Span): void;
  };
  /** Where the mark begins that was shown last. */
  readonly shownAt: number;
};

/** The acts on a page of which something is known. */
export function actsOn({ window, known, readNow, pageOf, painting, cards, shownAt }: Acted): Acts {
  const nodes = nodesOf(window.document);
  const documentNow = () => nodes && readDocument(nodes);
  return {
    show: (span, text) => {
      const reading = text === 'document' ? documentNow() : known.reading;
      return reading !== null && show(span, reading, painting);
    },
    openCard: (asking) => {
      const isSeen = (mark: Signal): boolean =>
        boxesOf(mark, known.reading).some(({ top, bottom }) => bottom > 0 && top < window.innerHeight);
      const all = cards.marks();
      const mark = all.find(({ start }) => start === shownAt) ?? all.find(isSeen) ?? all[0];
      if (!mark) return false;
      if (!isSeen(mark)) cards.show(mark);
      cards.start(mark, asking);
      return true;
    },
    selection: () => {
      const reading = readNow();
      return selectedIn(window, reading, pageOf(seenIn(window), reading));
    },
    sight: () => inSight(known.reading?.blocks() ?? [], window),
    documentText: () => documentNow()?.text ?? '',
    declared: () => (nodes ? { texts: dataIn(nodes), markedUp: markedUpIn(nodes) } : { texts: [], markedUp: [] }),
  };
}
