import { extensionIsHere } from '../browser/extension.ts';
import { way } from './nodes.ts';
import type { Painting } from './painting.ts';

/** How often to see whether the marks are still there, in milliseconds. */
const CHECK = 2000;

/** How often in a minute marks are put back: a page that insists on its own way gets it. */
const AT_MOST = 8;

/**
 * Puts marks back that the page's own scripts took away, while the page is in sight and until `signal` aborts. Calls
 * `gone` once the extension is updated or removed and this copy of the script is left behind, and `look` now and then.
 */
export function keepPainted(
  painting: Painting,
  document: Document,
  look: () => void,
  gone: () => void,
  signal: AbortSignal,
): void {
  let lately: number[] = [];
  const check = (): void => {
    if (!extensionIsHere()) gone();
    if (signal.aborted || way<boolean>(document, 'hidden')(document)) return;
    look();
    lately = lately.filter((time) => time > performance.now() - 60_000);
    if (lately.length < AT_MOST && painting.putBack()) lately.push(performance.now());
  };
  const timer = setInterval(check, CHECK);
  // One that the page makes itself is none.
  addEventListener('visibilitychange', (event) => event.isTrusted && check(), { signal });
  signal.addEventListener('abort', () => clearInterval(timer));
}
