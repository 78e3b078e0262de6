import { alone } from '../browser/locks.ts';
import { managed } from '../browser/managed.ts';
import { read, remove, type Written, write } from '../browser/storage.ts';
import { isSame } from '../notes/is-same.ts';
import { POLICY } from './policy.ts';
import { readPolicy } from './read-policy.ts';

/**
 * Takes up what an organisation set, for all parts to find among the settings: that of the last time holds until the
 * browser has told the present one, and so no page waits for it. It holds on where the present one cannot be kept.
 */
export function takeUpPolicy(): Promise<Written> {
  return alone(POLICY, async () => {
    const policy = readPolicy(await managed());
    // Where nothing can be read, writing tells what is the matter.
    const kept = await read(POLICY).catch(() => undefined);
    if (isSame(kept ?? null, policy)) return { kind: 'written' };
    return policy ? write({ [POLICY]: policy }) : remove([POLICY]);
  });
}
