import { way } from './nodes.ts';

/** Waits until a page that the browser loads ahead of time is shown: until then its tab shows another page. */
export function shown(document: Document, signal: AbortSignal): Promise<void> {
  // Not `document.prerendering`: a page's form of that name would answer, and the page would never be read.
  if (!way<boolean>(document, 'prerendering')(document)) return Promise.resolve();
  return new Promise((resolve) => {
    addEventListener('prerenderingchange', (event) => event.isTrusted && resolve(), { signal, capture: true });
  });
}
