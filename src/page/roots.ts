import { THROUGH_ROOTS } from './nodes.ts';

/** The elements of a document's own tree that have an open shadow root, and whether some look as if they were to get one. */
export type Hosts = { readonly hosts: readonly Element[]; readonly waiting: boolean };

/**
 * Elements with names of a page's own making, which may have a shadow root as empty ones may. An XPath, since no selector
 * tells, and to look at each element takes three times as long.
 */
const OWN = "//*[contains(local-name(),'-')]";

/** `XPathResult.ORDERED_NODE_ITERATOR_TYPE`. */
const ITERATOR = 5;

/** The hosts of a document as it is at this moment. */
export function hostsIn(document: Document): Hosts {
  // A picture of that name would answer in its place.
  const found = Document.prototype.evaluate.call(document, OWN, document, null, ITERATOR);
  const empty = Document.prototype.querySelectorAll.call(document, 'div:empty');
  const hosts = [...empty].filter(({ shadowRoot }) => shadowRoot);
  let waiting = false;
  for (let at = found.iterateNext(); at; at = found.iterateNext()) {
    const element = at as Element;
    if (element.shadowRoot) hosts.push(element);
    else waiting ||= !element.firstChild;
  }
  return { hosts, waiting };
}

/** Whether words in shadow roots are read. */
export function isThrough(): boolean {
  return THROUGH_ROOTS in globalThis;
}
