import type { Span } from '../engine/index.ts';
import type { PageCalls, SeenPage, Selected, WhichText } from '../messages/index.ts';
import { brought } from './brought.ts';
import { type Known, seenIn } from './known.ts';
import { nodesOf } from './nodes.ts';
import type { Painting } from './painting.ts';
import type { Reading } from './reading.ts';

/**
 * What is asked of a page when the reader does something. It comes from a script of its own (see later.ts); everything
 * here rejects where that cannot be brought any more.
 */
export type Acts = {
  /** Scrolls to a stretch of a text and flashes it; false where the page no longer has it. */
  show(span: Span, text: WhichText): Promise<boolean>;
  /** The words that are selected at this moment. */
  selection(): Promise<Selected | null>;
  /** The stretch of the article that is in the window, by whole blocks. */
  sight(): Promise<Span>;
  /** The text of the whole document as it can be seen. */
  documentText(): Promise<string>;
  /** What the page says of itself, as it is written there. */
  declared(): Promise<PageCalls['declared']['answer']>;
};

/**
 * The acts on a page of which something is known. `readNow` reads it as it is at this moment; `pageOf` tells which page a
 * text belongs to.
 */
export function actsOn(
  window: Window,
  known: () => Known,
  readNow: () => Reading,
  pageOf: (seen: SeenPage, text: string) => SeenPage,
  painting: Painting,
): Acts {
  const { document } = window;
  const documentNow = async () => {
    const { readDocument } = await brought('later');
    const nodes = nodesOf(document);
    return nodes && readDocument(nodes);
  };
  return {
    show: async (span, text) => {
      const { show } = await brought('later');
      const reading = text === 'document' ? await documentNow() : known().reading;
      return reading !== null && show(span, reading, painting);
    },
    selection: async () => {
      const { selectedIn } = await brought('later');
      const reading = readNow();
      return selectedIn(window, reading, pageOf(seenIn(window), reading.text));
    },
    sight: async () => (await brought('later')).inSight(known().reading?.blocks() ?? [], window),
    documentText: async () => (await documentNow())?.text ?? '',
    declared: async () => {
      const { dataIn, markedUpIn } = await brought('later');
      const nodes = nodesOf(document);
      return nodes ? { texts: dataIn(nodes), markedUp: markedUpIn(nodes) } : { texts: [], markedUp: [] };
    },
  };
}
