import { isMarked, type Signal, type Span } from '../engine/index.ts';
import type { Asking } from '../messages/asking.ts';
import { shownOf } from '../settings/kinds.ts';
import { brought } from './brought.ts';
import type { View } from './highlights.ts';
import type { Known } from './known.ts';
import { nodesOf, way } from './nodes.ts';
import { boxesOf } from './showing.ts';

/** How long the pointer has to rest on a mark, in milliseconds. */
const REST = 250;

/** What does something of its own when it is tapped. */
const TAPPED = 'a, button, input, select, textarea, label, summary, [role=button], [role=link], [contenteditable]';

/** Cards on marks. The card itself is a script of its own, and is not loaded before the first one is wanted. */
export type Cards = {
  /** Whether cards open at the pointer. While they do not, nothing wakes up when it moves. */
  turn(on: boolean): void;
  /** The marks that may have one. */
  marks(): readonly Signal[];
  /** Opens the card of a mark. */
  start(mark: Signal, asking: Asking): void;
  /** Scrolls to a stretch of the text. */
  show(span: Span): void;
};

/** Offers a card on every mark of what is known of the page, until `signal` aborts. */
export function offerCards(window: View, known: () => Known, show: (span: Span) => void, signal: AbortSignal): Cards {
  const { document } = window;
  let listening: AbortController | null = null;
  let pointed: Signal | undefined;
  let moved: PointerEvent | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const marks = (): readonly Signal[] => shownOf(known().signals, known().kinds).filter(isMarked);

  const open = async (mark: Signal, asking: Asking): Promise<void> => {
    const { reading, signals, page } = known();
    const wanted = (): boolean => asking !== 'hover' || mark === pointed;
    const card = await brought('card');
    if (!reading || signal.aborted || !wanted()) return;
    const boxes = (): readonly DOMRect[] => boxesOf(mark, reading);
    card({ window, mark, signals, text: reading.text, page, boxes, show, wanted, signal }, asking);
  };
  const start = (mark: Signal, asking: Asking): void => {
    // No card where none can be brought any more.
    open(mark, asking).catch(() => {});
  };

  /** The innermost mark at a place of the screen: only those in what is seen there are measured. */
  const markAt = ({ clientX: x, clientY: y }: PointerEvent): Signal | undefined => {
    const { reading } = known();
    const nodes = nodesOf(document);
    const under = way<Element | null, [number, number]>(document, 'elementFromPoint')(document, x, y);
    return marks().findLast((mark) => {
      const around = reading?.aroundOf(mark);
      if (!nodes || !under || !around || !(nodes.contains(under, around) || nodes.contains(around, under)))
        return false;
      return boxesOf(mark, reading).some(
        ({ left, right, top, bottom }) => left <= x && x <= right && top <= y && y <= bottom,
      );
    });
  };
  const point = (mark?: Signal): void => {
    if (mark === pointed) return;
    clearTimeout(timer);
    pointed = mark;
    if (mark) timer = setTimeout(start, REST, mark, 'hover');
  };
  const look = (): void => {
    if (moved && listening) point(moved.buttons > 0 ? undefined : markAt(moved));
    moved = null;
  };
  const move = (event: PointerEvent): void => {
    if (!event.isTrusted || event.pointerType === 'touch') return;
    if (!moved) requestAnimationFrame(look);
    moved = event;
  };
  const tap = (event: PointerEvent): void => {
    const [target] = event.composedPath();
    if (!event.isTrusted || !/touch|pen/.test(event.pointerType) || (target as Node).nodeType !== 1) return;
    const mark = nodesOf(document)?.closest(target as Element, TAPPED) ? undefined : markAt(event);
    if (mark) start(mark, 'tap');
  };

  const turn = (on: boolean): void => {
    if (on === (listening !== null)) return;
    listening?.abort();
    listening = null;
    point();
    if (!on) return;
    listening = new AbortController();
    const options = { signal: listening.signal, capture: true };
    window.addEventListener('pointermove', move, options);
    window.addEventListener('pointerdown', () => point(), options);
    window.addEventListener('click', (event) => tap(event as PointerEvent), options);
  };
  signal.addEventListener('abort', () => turn(false));

  return { turn, marks, start, show };
}
