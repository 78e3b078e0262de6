import { whenManaged } from '../browser/managed.ts';
import { takeUpPolicy } from '../settings/taking-up.ts';

/**
 * Takes up at every change what an organisation sets, and as the service worker starts: what was refused is tried again
 * then, no browser tells what was changed while the extension was switched off, and Firefox tells no change at all.
 */
export function followPolicy(): void {
  whenManaged(takeUpPolicy);
  takeUpPolicy();
}
