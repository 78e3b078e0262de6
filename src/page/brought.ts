import { callsToExtension } from '../browser/messaging.ts';
import { CARD, type CardWorld } from '../messages/card.ts';
import type { BackgroundCalls } from '../messages/index.ts';
import { LATER, type LaterWorld } from './later.ts';
import { MARKS, type MarksWorld } from './marks.ts';
import { type RootsWorld, THROUGH_ROOTS } from './nodes.ts';

const PLACES = { card: CARD, later: LATER, marks: MARKS } as const;

type World = CardWorld & LaterWorld & MarksWorld & RootsWorld;
type Name = keyof typeof PLACES;

/**
 * What a script gives that no page loads before it is wanted: the service worker brings it into the page at the first
 * call. Rejects where that cannot be any more: the extension was updated or removed, the reader took this site from it.
 */
export async function brought<N extends Name>(name: N): Promise<NonNullable<World[(typeof PLACES)[N]]>> {
  const world = globalThis as World;
  const place = PLACES[name];
  if (!world[place]) {
    const bring = () => callsToExtension<BackgroundCalls>()('bring', name);
    // The service worker may die while it is asked.
    await bring().catch(bring);
  }
  const here = world[place];
  if (!here) throw new Error(`${name} was not brought`);
  return here;
}

/** Forgets what the scripts of another copy of this one have left. */
export function forgetBrought(): void {
  const world = globalThis as World;
  for (const place of [...Object.values(PLACES), THROUGH_ROOTS] as const) delete world[place];
}
