import type { View } from './highlights.ts';
import { nodesOf } from './nodes.ts';

/** A frame of the page's own site: the document of any other is null to us. */
export type Frame = HTMLIFrameElement & { readonly contentDocument: Document; readonly contentWindow: View };

/** The frames of a page that are its own site's, with something in them, and large enough to read an article in. */
export function framesIn(document: Document): readonly Frame[] {
  // A form of that name would answer in its place.
  return [...Document.prototype.querySelectorAll.call(document, 'iframe,frame')].filter(isFrame);
}

/** Whether something is such a frame. What is none is not measured. */
export function isFrame(thing: object): thing is Frame {
  const frame = thing as Frame;
  // While one is loaded, from wherever, an empty one stands there.
  const isFilled = frame.contentDocument && nodesOf(frame.contentDocument)?.body?.firstChild;
  // The usual sizes of adverts, 300 × 600, 970 × 250 and smaller ones, are not looked into.
  return !!isFilled && frame.clientWidth >= 320 && frame.clientHeight >= 300;
}
