import type { MarkedUp } from '../messages/marked-data.ts';
import type { Nodes } from './nodes.ts';

const SCOPE = '[itemscope], [typeof]';
const ALL = `${SCOPE}, [itemprop], [property], meta[name]`;

const ATTRIBUTES = ['itemtype', 'itemprop', 'typeof', 'property', 'name', 'content', 'datetime', 'href'] as const;

/** A page that says more of itself than this has other things to say than what is asked of it. */
const MOST = 500;
const LONGEST = 400;

/**
 * What a page says of itself in its own elements: microdata, RDFa and `meta`, as it is written there and in the order of
 * the document.
 */
export function markedUpIn(nodes: Nodes): readonly MarkedUp[] {
  const elements = Array.from(nodes.all(nodes.root, ALL)).slice(0, MOST);
  const places = new Map(elements.map((element, place) => [element, place]));
  return elements.map((element) => {
    const parent = nodes.parent(element);
    const scope = parent && nodes.sort(parent) === 1 ? nodes.closest(parent as Element, SCOPE) : null;
    const said: Record<string, string> = {};
    for (const name of ATTRIBUTES) {
      const value = nodes.attribute(element, name);
      if (value !== null) said[name] = value.slice(0, LONGEST);
    }
    const isScope = nodes.attribute(element, 'itemscope') !== null || nodes.attribute(element, 'typeof') !== null;
    return {
      within: scope ? (places.get(scope) ?? null) : null,
      isThing: isScope,
      said,
      text: isScope || 'content' in said ? '' : nodes.text(element).slice(0, LONGEST),
    };
  });
}
