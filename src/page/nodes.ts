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
  /** The innermost element that matches, from the element itself outwards. */
  readonly closest: (element: Element, selector: string) => Element | null;
  /** A walk over the text nodes under an element. */
  readonly texts: (under: Element) => TreeWalker;
  /** Whether the element is drawn at all: always true where the platform does no layout. */
  readonly drawn: (element: Element) => boolean;
};

/** `NodeFilter.SHOW_TEXT`. */
const TEXT_NODES = 4;

/** The ways through `document`; null where it has no element at all. */
export function nodesOf(document: Document): Nodes | null {
  const root = read<Element | null>(document, 'documentElement')(document);
  if (root === null) {
    return null;
  }
  const attributed = call<[], boolean>(root, 'hasAttributes');
  const text = read<string | null>(root, 'textContent');
  return {
    root,
    body: 'body' in document ? read<Element | null>(document, 'body')(document) : null,
    title: String(read<string>(document, 'title')(document)).trim(),
    type: read<string>(document, 'contentType')(document) ?? '',
    url: read<string>(document, 'URL')(document) ?? '',
    base: read<string>(document, 'baseURI')(document) ?? '',
    parent: read(root, 'parentNode'),
    first: read(root, 'firstChild'),
    next: read(root, 'nextSibling'),
    name: read(root, 'localName'),
    attribute: call<[string], string | null>(root, 'getAttribute'),
    bare: (element) => !attributed(element),
    text: (node) => text(node) ?? '',
    all: call<[string], ArrayLike<Element>>(root, 'querySelectorAll'),
    named: call<[string], ArrayLike<Element>>(root, 'getElementsByTagName'),
    contains: call<[Element], boolean>(root, 'contains'),
    closest: call<[string], Element | null>(root, 'closest'),
    texts: (under) => call<[Node, number], TreeWalker>(document, 'createTreeWalker')(document, under, TEXT_NODES),
    drawn: drawnBy(root, document),
  };
}

function drawnBy(root: Element, document: Document): (element: Element) => boolean {
  const view = read<Window | null>(document, 'defaultView')(document);
  if (!('checkVisibility' in root) || view === null) {
    return () => true;
  }
  const visible = call<[CheckVisibilityOptions], boolean>(root, 'checkVisibility');
  const options = { visibilityProperty: true };
  // An element without a box of its own is "not visible" although its children are.
  return (element) => visible(element, options) || view.getComputedStyle(element).display === 'contents';
}

function read<Value>(of: object, key: string): (node: Node) => Value {
  return bound(descriptor(of, key).get ?? (() => undefined));
}

function call<Given extends readonly unknown[], Value>(
  of: object,
  key: string,
): (node: Node, ...given: Given) => Value {
  return bound(descriptor(of, key).value);
}

// By the browser itself: it takes a third of the time of a function of ours around each call.
function bound<Given extends readonly unknown[], Value>(method: () => Value): (node: Node, ...given: Given) => Value {
  return Function.prototype.call.bind(method);
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
