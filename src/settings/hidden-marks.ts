import { alone } from '../browser/locks.ts';
import { pass, peek, whenPassed } from '../browser/passing.ts';
import { addStyle, removeStyle } from '../browser/styles.ts';
import { HIDING } from './look-style.ts';

/**
 * Whether the reader hid all marks in a tab. It is kept in memory, not in storage: nothing of it is left when the browser
 * is closed. Null for a tab where nobody ever did.
 */
export async function marksHidden(tabId: number): Promise<boolean | null> {
  const hidden = await peek(keyOf(tabId));
  return typeof hidden === 'boolean' ? hidden : null;
}

/** Hides all marks in a tab, whatever page it goes to, or shows them again. */
export async function hideMarks(tabId: number, hidden: boolean): Promise<void> {
  await pass(keyOf(tabId), hidden);
  await keepHidden(tabId);
}

/** Has the page in a tab do what the reader chose for the tab. */
export function keepHidden(tabId: number): Promise<void> {
  // A sheet that is added twice has to be removed twice: one at a time, each with the latest choice.
  return alone(keyOf(tabId), async () => {
    const hidden = await marksHidden(tabId);
    // A page that comes back from the back/forward cache has what was added when it was left.
    if (hidden !== null) await removeStyle(tabId, HIDING, true);
    if (hidden) await addStyle(tabId, HIDING, true);
  });
}

/** Tells whenever the marks in a tab are hidden or shown, until `signal` aborts. */
export function watchHidden(tabId: number, callback: () => void, signal: AbortSignal): void {
  whenPassed(keyOf(tabId), callback, signal);
}

function keyOf(tabId: number): string {
  return `hidden-marks:${tabId}`;
}
