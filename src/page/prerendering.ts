/** Waits until a page that the browser loads ahead of time is shown: until then its tab shows another page. */
export function shown(document: Document, signal: AbortSignal): Promise<void> {
  if (!('prerendering' in document && document.prerendering)) return Promise.resolve();
  return new Promise((resolve) => {
    document.addEventListener('prerenderingchange', () => resolve(), { once: true, signal });
  });
}
