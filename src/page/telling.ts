import { callsToExtension } from '../browser/messaging.ts';
import type { BackgroundCalls } from '../messages/index.ts';
import { atMost } from './slices.ts';

/** How long the background has to take up a state, in milliseconds. */
const PATIENCE = 2000;

/** What the background is told of a page. */
export type Told = BackgroundCalls['state']['ask'];

/**
 * A function that tells the background what holds for this page. One message at a time, and of those that wait only the
 * latest, so that an older state never comes after a newer one.
 */
export function startTelling(signal: AbortSignal): (told: Told) => void {
  const call = callsToExtension<BackgroundCalls>();
  let waiting: Told | null = null;
  let busy = false;

  const send = async (): Promise<void> => {
    busy = true;
    while (waiting && !signal.aborted) {
      const told = waiting;
      waiting = null;
      // Nobody answers while the extension is being updated, nor for a page that was put into the back/forward cache
      // meanwhile; the next state is told all the same.
      await atMost(
        PATIENCE,
        call('state', told).catch(() => {}),
      );
    }
    busy = false;
  };

  return (told) => {
    waiting = told;
    if (!busy) void send();
  };
}
