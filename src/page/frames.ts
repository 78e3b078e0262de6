import type { View } from './highlights.ts';
import { nodesOf } from './nodes.ts';

/** A frame of the page's own site: the document of any other is null to us. */
export type Frame = HTMLIFrameElement & { readonly contentDocument: Document; readonly contentWindow: View };

/** All frames of a page, whatever is in them. */
export function framesIn(document: Document): Element[] {
  // A form of that name would answer in its place.
  return [...Document.prototype.querySelectorAll.call(document, 'iframe,frame')];
}

/** Whether something is a frame of the page's own site, with something in it, and large enough to read an article in. */
export function isFrame(thing: object): thing is Frame {
  const frame = thing as Frame;
  // The usual sizes of adverts, 300 × 600, 970 × 250 and smaller ones, are not looked into: for the first look at each
  // document the browser takes a millisecond.
  const document = frame.clientWidth >= 320 && frame.clientHeight >= 300 && frame.contentDocument;
  // While one is loaded, from wherever, an empty one stands there.
  return !!(document && nodesOf(document)?.body?.firstChild);
}
