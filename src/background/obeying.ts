import { alone } from '../browser/locks.ts';
import { managed, whenManaged } from '../browser/managed.ts';
import { read, remove, write } from '../browser/storage.ts';
import { isSame } from '../notes/is-same.ts';
import { POLICY } from '../settings/policy.ts';
import { readPolicy } from '../settings/read-policy.ts';

/**
 * Takes up what an organisation set, for all parts to find among the settings: that of the last time holds until the
 * browser has told the present one, and so no page waits for it.
 */
export function takeUpPolicy(): Promise<void> {
  return alone(POLICY, async () => {
    const policy = readPolicy(await managed());
    if (isSame((await read(POLICY)) ?? null, policy)) return;
    await (policy ? write({ [POLICY]: policy }) : remove([POLICY]));
  });
}

/** Takes up now, and at every change, what an organisation sets. To be called as the service worker starts. */
export function followPolicy(): void {
  whenManaged(takeUpPolicy);
  takeUpPolicy();
}
