import { asMade } from '../browser/as-made.ts';
import type { Span } from '../engine/index.ts';
import { nodesOf } from './nodes.ts';
import type { Painting } from './painting.ts';
import type { Block, Stretch, WayBack } from './way-back.ts';

/** Scrolls to a stretch of a reading's text and flashes it; false where the page no longer has it. */
export function show(span: Span, reading: Pick<WayBack, 'placesOf'>, painting: Painting): boolean {
  const stretch = reading.placesOf(span);
  const found = boxAround(stretch?.around ?? null);
  if (!stretch || !found) return false;
  const element = asMade(found);
  const { defaultView: window } = asMade(element.ownerDocument);
  if (!element.isConnected || !stretch.end.node.isConnected || !window) return false;

  const behavior = window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
  const range = rangeBetween(stretch);
  if (element.getBoundingClientRect().height < window.innerHeight / 2) {
    element.scrollIntoView({ block: 'center', inline: 'nearest', behavior });
  } else {
    // The middle of a long paragraph may be far from the words; whatever box it scrolls in must show it first.
    element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    const { top, bottom } = range.getBoundingClientRect();
    const scroller = scrollerOf(found, window);
    const frame = scroller && asMade(scroller).getBoundingClientRect();
    const seen = { top: Math.max(frame?.top ?? 0, 0), bottom: Math.min(frame?.bottom ?? Infinity, window.innerHeight) };
    (scroller ? asMade(scroller) : window).scrollBy({ top: (top + bottom - seen.top - seen.bottom) / 2, behavior });
  }
  painting.flash(stretch);
  return true;
}

/** The stretch of a text whose blocks are in the window: from the first that is not above it to the last that is not below. */
export function inSight(blocks: readonly Block[], window: Window): Span {
  const boxes = blocks.map(({ element, ...span }) => ({ ...span, box: asMade(element).getBoundingClientRect() }));
  const end = boxes.findLast(({ box }) => box.top < window.innerHeight)?.end ?? 0;
  return { start: boxes.find(({ box }) => box.bottom > 0)?.start ?? end, end };
}

/** A range between two places, for as long as it takes to measure it: what is kept of a page keeps no live ranges. */
export function rangeBetween({ start, end }: Pick<Stretch, 'start' | 'end'>): Range {
  const range = new Range();
  range.setStart(start.node, Math.min(start.offset, start.node.length));
  range.setEnd(end.node, Math.min(end.offset, end.node.length));
  return range;
}

/** The boxes of the words of a text on the screen, in CSS pixels. */
export function boxesOf(span: Span, reading: Pick<WayBack, 'placesOf'> | null): readonly DOMRect[] {
  const stretch = reading?.placesOf(span);
  return stretch ? [...rangeBetween(stretch).getClientRects()] : [];
}

/** The innermost element around that has a box: one with `display: contents` cannot be scrolled to. */
function boxAround(element: Element | null): Element | null {
  const nodes = element && nodesOf(asMade(element).ownerDocument);
  let at = element;
  while (nodes && at && at !== nodes.root && asMade(at).getClientRects().length === 0)
    at = nodes.parent(at) as Element | null;
  return at;
}

/** What an element scrolls in, where that is not the window. */
function scrollerOf(element: Element, window: Window): Element | null {
  const nodes = nodesOf(window.document);
  const up = (at: Element): Element | null => (nodes?.parent(at) as Element | null) ?? null;
  for (let at = up(element); at && at !== nodes?.body && at !== nodes?.root; at = up(at)) {
    const { scrollHeight, clientHeight } = asMade(at);
    if (scrollHeight > clientHeight && /auto|scroll/.test(window.getComputedStyle(at).overflowY)) return at;
  }
  return null;
}
