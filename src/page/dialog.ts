import type { Nodes } from './nodes.ts';

/** What dialogs ask of a reader before they let go, at the beginning of their text. */
const ASKS = /cookie|consent|newsletter/i;

/** So many characters are the beginning. */
const BEGINNING = 1_000;

/** Whether an element is an open `dialog` that may tell a story: it has a headline, and asks for nothing. */
export function mayTell(nodes: Nodes, element: Element): boolean {
  return (
    nodes.name(element) === 'dialog' &&
    nodes.attribute(element, 'open') !== null &&
    nodes.drawn(element) &&
    nodes.all(element, 'article, h1').length > 0 &&
    !ASKS.test(nodes.text(element).slice(0, BEGINNING))
  );
}
