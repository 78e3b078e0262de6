import { callsToExtension } from '../browser/messaging.ts';
import { CARD, type CardWorld } from '../messages/card.ts';
import type { BackgroundCalls } from '../messages/index.ts';
import { LATER, type LaterWorld } from './later.ts';

const PLACES = { card: CARD, later: LATER } as const;

type World = CardWorld & LaterWorld;
type Name = keyof typeof PLACES;

/**
 * What a script gives that no page loads before it is wanted: the service worker brings it into the page at the first
 * call. Rejects where that cannot be any more: the extension was updated or removed, the reader took this site from it.
 */
export async function brought<N extends Name>(name: N): Promise<NonNullable<World[(typeof PLACES)[N]]>> {
  const world = globalThis as World;
  const place = PLACES[name];
  if (!world[place]) await callsToExtension<BackgroundCalls>()('bring', name);
  const here = world[place];
  if (!here) throw new Error(`${name} was not brought`);
  return here;
}

/** Forgets what the scripts of another copy of this one have left. */
export function forgetBrought(): void {
  const world = globalThis as World;
  delete world[CARD];
  delete world[LATER];
}
