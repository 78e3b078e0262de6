import { native } from './native.ts';

// What the manifest asks for. Firefox leaves it to the reader, and any browser lets the reader take it away again.
const PAGES = { origins: ['http://*/*', 'https://*/*'] };

/** Whether the browser lets the extension read the pages that the reader opens. */
export function mayReadPages(): Promise<boolean> {
  return native().permissions.contains(PAGES);
}

/**
 * Has the browser ask the reader for that; false where it is refused. To be called in the very task of the reader's click:
 * the browser asks for nothing else.
 */
export async function askToReadPages(): Promise<boolean> {
  try {
    return await native().permissions.request(PAGES);
  } catch {
    return false;
  }
}

/** Tells whenever the reader allows more or less, until `signal` aborts. */
export function watchAccess(callback: () => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  const { onAdded, onRemoved } = native().permissions;
  const listener = (): void => callback();
  for (const event of [onAdded, onRemoved]) event.addListener(listener);
  signal.addEventListener('abort', () => {
    for (const event of [onAdded, onRemoved]) event.removeListener(listener);
  });
}
