import { beforeEach, expect, test, vi } from 'vitest';
import { POLICY, policy } from '../../src/settings/policy.ts';
import { readPolicy } from '../../src/settings/read-policy.ts';
import { takeUpPolicy } from '../../src/settings/taking-up.ts';
import { calls, freshBrowser, refusal, storage } from '../notes/fake-storage.ts';

vi.mock('../../src/browser/storage.ts', async () => (await import('../notes/fake-storage.ts')).storage);
vi.mock('../../src/browser/locks.ts', async () => (await import('../notes/fake-storage.ts')).locks);
vi.mock('../../src/browser/managed.ts', () => ({ managed: async () => set }));

const BEFORE = { kinds: ['vague'] };
const FULL = { kind: 'refused', reason: 'quota', message: 'disk full' } as const;

/** What the organisation sets. */
let set: Readonly<Record<string, unknown>> = {};

beforeEach(() => {
  freshBrowser();
  set = BEFORE;
});

test('what an organisation sets is kept, written only where it changed, and gone with the policy', async () => {
  await takeUpPolicy();
  expect(await policy()).toEqual(readPolicy(BEFORE));
  await takeUpPolicy();
  expect(calls.writes).toBe(1);
  set = {};
  await takeUpPolicy();
  expect(await policy()).toBeNull();
});

test('where there is no room the policy of before holds, whoever asked hears it, and the next time it is kept', async () => {
  await takeUpPolicy();
  refusal.answer = FULL;
  for (const next of [{ kinds: ['alleged'] }, {}]) {
    set = next;
    expect(await takeUpPolicy()).toEqual(FULL);
    expect(await policy()).toEqual(readPolicy(BEFORE));
  }
  refusal.answer = null;
  expect(await takeUpPolicy()).toEqual({ kind: 'written' });
  expect(await policy()).toBeNull();
});

test('storage that cannot be read is an answer, and not an error that nobody catches', async () => {
  vi.spyOn(storage, 'read').mockRejectedValueOnce(new Error('corrupted'));
  refusal.answer = { ...FULL, reason: 'other', message: 'corrupted' };
  expect(await takeUpPolicy()).toEqual(refusal.answer);
  vi.spyOn(storage, 'read').mockRejectedValueOnce(new Error('corrupted'));
  refusal.answer = null;
  expect(await takeUpPolicy()).toEqual({ kind: 'written' });
  expect(await storage.read(POLICY)).toEqual(readPolicy(BEFORE));
});
