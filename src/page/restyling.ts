import { nodesOf } from './nodes.ts';

/** How long after a change to look, in milliseconds: pages change several things at once, and colours fade. */
const SETTLING = 250;

/**
 * Calls back a moment after a page may have changed its looks, until `signal` aborts: a theme is chosen by the browser's
 * colour scheme or by an attribute of the root or the body.
 */
export function watchAppearance(document: Document, callback: () => void, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const note = (): void => {
    timer ??= setTimeout(() => {
      timer = undefined;
      callback();
    }, SETTLING);
  };
  const nodes = nodesOf(document);
  const observer = new MutationObserver(note);
  for (const element of [nodes?.root, nodes?.body]) if (element) observer.observe(element, { attributes: true });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', note, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
}
