import type { Span } from '../engine/index.ts';
import type { Painting } from './painting.ts';
import type { Reading } from './reading.ts';

/** Scrolls to a stretch of a reading's text and flashes it; false where the page no longer has it. */
export function show(span: Span, reading: Reading, painting: Painting): boolean {
  const stretch = reading.placesOf(span);
  const element = stretch?.start.node.parentElement;
  if (!stretch || !element?.isConnected || !stretch.end.node.isConnected) return false;
  const { ownerDocument: document } = element;
  const { defaultView: window } = document;
  if (!window) return false;

  const behavior = window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
  const range = document.createRange();
  range.setStart(stretch.start.node, Math.min(stretch.start.offset, stretch.start.node.length));
  range.setEnd(stretch.end.node, Math.min(stretch.end.offset, stretch.end.node.length));
  if (element.getBoundingClientRect().height < window.innerHeight / 2) {
    element.scrollIntoView({ block: 'center', inline: 'nearest', behavior });
  } else {
    // The middle of a long paragraph may be far from the words; whatever box it scrolls in must show it first.
    element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    const { top, bottom } = range.getBoundingClientRect();
    window.scrollBy({ top: (top + bottom - window.innerHeight) / 2, behavior });
  }
  painting.flash(stretch);
  return true;
}
