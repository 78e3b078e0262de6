/**
 * Ways through a document that the page cannot bend. A form answers to the names of its fields and a document to the
 * names of its images and forms (`<form><input name=parentNode>`, `<img name=body>`), in our world too: so the
 * properties are taken from the prototypes. Nothing here asks for a global, so any DOM will do, not only a browser's.
 */
export type Nodes = {
  readonly root: Element;
  readonly body: Element | null;
  readonly title: string;
  /** The media type that the page came as. */
  readonly type: string;
  /** The page's address, empty where the document has none. */
  readonly url: string;
  /** The address that links are relative to. */
  readonly base: string;
  readonly parent: (node: Node) => Node | null;
  /** `nodeType`: 1 for an element, 3 for a text. */
  readonly sort: (node: Node) => number;
  readonly first: (node: Node) => Node | null;
  readonly next: (node: Node) => Node | null;
  /** The local name, lower case. */
  readonly name: (element: Element) => string;
  readonly attribute: (element: Element, name: string) => string | null;
  readonly bare: (element: Element) => boolean;
  readonly text: (node: Node) => string;
  readonly all: (under: Element, selector: string) => ArrayLike<Element>;
  readonly named: (under: Element, name: string) => ArrayLike<Element>;
  readonly contains: (element: Element, other: Element) => boolean;
  readonly matches: (element: Element, selector: string) => boolean;
  /** The innermost element that matches, from the element itself outwards. */
  readonly closest: (element: Element, selector: string) => Element | null;
  /** Whether `other` begins after the end of `one`. */
  readonly isBefore: (one: Element, other: Element) => boolean;
  /** A walk over the text nodes under an element. */
  readonly texts: (under: Element) => Pick<TreeWalker, 'currentNode' | 'nextNode'>;
  /** Whether the element is drawn at all: always true where the platform does no layout. */
  readonly drawn: (element: Element) => boolean;
  /** How the style has it displayed; empty where the platform does no layout. */
  readonly display: (element: Element) => string;
};

/** Where the ways through open shadow roots are left for every script of ours, once the page needs them: see `roots.ts`. */
export const THROUGH_ROOTS = Symbol.for('says-who-through-roots');

/** See `THROUGH_ROOTS`. */
export type RootsWorld = { [THROUGH_ROOTS]?: (nodes: Nodes) => Nodes };

/** `NodeFilter.SHOW_TEXT`. */
const TEXT_NODES = 4;

/** The ways through `document`; null where it has no element at all. */
export function nodesOf(document: Document): Nodes | null {
  const root = way<Element | null>(document, 'documentElement')(document);
  if (root === null) {
    return null;
  }
  const attributed = way<boolean>(root, 'hasAttributes');
  const text = way<string | null>(root, 'textContent');
  const compare = way<number, [Element]>(root, 'compareDocumentPosition');
  const view = 'checkVisibility' in root ? way<Window | null>(document, 'defaultView')(document) : null;
  const display = (element: Element): string => view?.getComputedStyle(element).display ?? '';
  const visible = view && way<boolean, [CheckVisibilityOptions]>(root, 'checkVisibility');
  const options = { visibilityProperty: true };
  const nodes: Nodes = {
    root,
    body: 'body' in document ? way<Element | null>(document, 'body')(document) : null,
    title: String(way<string>(document, 'title')(document)).trim(),
    type: way<string>(document, 'contentType')(document) ?? '',
    url: way<string>(document, 'URL')(document) ?? '',
    base: way<string>(document, 'baseURI')(document) ?? '',
    parent: way(root, 'parentNode'),
    sort: way(root, 'nodeType'),
    first: way(root, 'firstChild'),
    next: way(root, 'nextSibling'),
    name: way(root, 'localName'),
    attribute: way<string | null, [string]>(root, 'getAttribute'),
    bare: (element) => !attributed(element),
    text: (node) => text(node) ?? '',
    all: way<ArrayLike<Element>, [string]>(root, 'querySelectorAll'),
    named: way<ArrayLike<Element>, [string]>(root, 'getElementsByTagName'),
    contains: way<boolean, [Element]>(root, 'contains'),
    matches: way<boolean, [string]>(root, 'matches'),
    closest: way<Element | null, [string]>(root, 'closest'),
    // It follows, and is not contained.
    isBefore: (one, other) => (compare(one, other) & 20) === 4,
    texts: (under) => way<TreeWalker, [Node, number]>(document, 'createTreeWalker')(document, under, TEXT_NODES),
    // An element without a box of its own is "not visible" although its children are.
    drawn: (element) => !visible || visible(element, options) || display(element) === 'contents',
    display,
  };
  return (globalThis as RootsWorld)[THROUGH_ROOTS]?.(nodes) ?? nodes;
}

/** A property of a prototype, or a method, as a function of the node that it is asked of. */
export function way<Value, Given extends readonly unknown[] = []>(
  of: object,
  key: string,
): (node: Node, ...given: Given) => Value {
  const { get, value = () => undefined } = descriptor(of, key);
  return Function.prototype.call.bind(get ?? value);
}

function descriptor(of: object, key: string): PropertyDescriptor {
  for (let level: object | null = Object.getPrototypeOf(of); level !== null; level = Object.getPrototypeOf(level)) {
    const found = Object.getOwnPropertyDescriptor(level, key);
    if (found) {
      return found;
    }
  }
  return {};
}
