import { beforeEach, expect, test, vi } from 'vitest';
import { backups, deleteBackup, makeBackup } from '../../src/notes/backup.ts';
import { putInOrder } from '../../src/notes/recovery.ts';
import { restoreBackup } from '../../src/notes/restore.ts';
import { freshBrowser, held, killedAfter, refusal } from './fake-storage.ts';
import { asStored, flagOf, keyOfNote, noteOf, notesOf } from './making.ts';
import { DRAFT_1, DRAFT_2, FLAG_1, NOTE_1 } from './samples.ts';

vi.mock('../../src/browser/storage.ts', async () => (await import('./fake-storage.ts')).storage);
vi.mock('../../src/browser/locks.ts', async () => (await import('./fake-storage.ts')).locks);

const NOW = new Date('2026-11-23T12:00:00Z');
const FULL = { kind: 'refused', reason: 'quota', message: 'QUOTA_BYTES quota exceeded' } as const;

beforeEach(freshBrowser);

const records = (): ReadonlyMap<string, unknown> =>
  new Map([...held].filter(([key]) => /^(?:note|flag|draft|watch):/.test(key)).sort());
const backupKeys = (): readonly string[] => [...held.keys()].filter((key) => key.startsWith('backup'));

function keep(values: Iterable<readonly [string, unknown]>): void {
  for (const [key, value] of values) held.set(key, value);
}

async function backUp(): Promise<string> {
  const made = await makeBackup('by-hand', NOW);
  if (made.kind === 'refused') throw new Error(made.message);
  return made.backup.id;
}

function forgetRecords(): void {
  for (const key of records().keys()) held.delete(key);
}

test('a backup holds everything, records that cannot be read too, and gives it back', async () => {
  keep(asStored(notesOf(450, 0), [flagOf(1)]));
  keep([
    ['note:broken', { version: 99 }],
    ['draft:page#1', DRAFT_2],
    ['watch:page', { seen: [1] }],
  ]);
  const before = records();
  const id = await backUp();
  expect(await backups()).toMatchObject([{ id, date: NOW.toISOString(), reason: 'by-hand', notes: 451, flags: 1 }]);
  forgetRecords();
  keep(asStored([noteOf(3, 'other', 9), noteOf(1000)], [flagOf(7)]));
  expect(await restoreBackup(id, {}, NOW)).toMatchObject({ kind: 'restored', before: { reason: 'restore', notes: 2 } });
  expect(records()).toEqual(before);
});

test('a restoring is taken back by restoring what was before it', async () => {
  keep(asStored(notesOf(5, 0)));
  const id = await backUp();
  forgetRecords();
  keep(asStored([noteOf(3, 'other', 9), noteOf(1000)], [flagOf(7)]));
  const later = records();
  const restored = await restoreBackup(id, {}, NOW);
  if (restored.kind === 'restored') await restoreBackup(restored.before.id, {}, NOW);
  expect(records()).toEqual(later);
});

test('what was typed since a backup, and what cannot be read, outlives its restoring', async () => {
  const id = await backUp();
  keep([['draft:page#1', DRAFT_2], ['note:broken', { version: 99 }], ...asStored([noteOf(1)])]);
  await restoreBackup(id, {}, NOW);
  expect([...records().keys()]).toEqual(['draft:page#1', 'note:broken']);
});

test('the newest five are kept, and the one that is being restored', async () => {
  keep(asStored([noteOf(1)]));
  const first = await backUp();
  for (let round = 0; round < 4; round += 1) await backUp();
  expect(await backups()).toHaveLength(5);
  expect(await restoreBackup(first, {}, NOW)).toMatchObject({ kind: 'restored' });
  const dates = (await backups()).map(({ date }) => date);
  expect(dates).toEqual([...dates].sort().reverse());
  expect(dates).toContain(NOW.toISOString());
  for (let round = 0; round < 5; round += 1) await backUp();
  expect(await restoreBackup(first, {}, NOW)).toEqual({ kind: 'unreadable' });
  for (const { id } of await backups()) await deleteBackup(id);
  expect(backupKeys()).toEqual([]);
});

test('a backup that storage refuses is told and leaves nothing behind', async () => {
  keep(asStored(notesOf(410, 0)));
  const before = records();
  Object.assign(refusal, { answer: FULL, only: (keys: readonly string[]) => keys.some((key) => key.endsWith('Z#2')) });
  expect(await makeBackup('by-hand', NOW)).toEqual(FULL);
  expect(backupKeys()).toEqual([]);
  expect(records()).toEqual(before);
});

test('a backup that lacks a part is not restored', async () => {
  keep(asStored(notesOf(5, 0)));
  const id = await backUp();
  held.set(`${id}#0`, { version: 1, records: 'none' });
  const before = records();
  expect(await restoreBackup(id, {}, NOW)).toEqual({ kind: 'unreadable' });
  expect(await restoreBackup('note:other', {}, NOW)).toEqual({ kind: 'unreadable' });
  expect(records()).toEqual(before);
});

test('killed at any write, a restoring is done wholly or not at all, and half a backup goes', async () => {
  const start = async (): Promise<string> => {
    freshBrowser();
    keep(asStored(notesOf(210, 0)));
    await putInOrder(NOW);
    const id = await backUp();
    forgetRecords();
    keep(asStored([noteOf(3, 'other', 9), noteOf(1000)], [flagOf(7)]));
    return id;
  };
  const first = await start();
  const before = records();
  await restoreBackup(first, {}, NOW);
  const after = records();
  const states = new Set<string>();
  for (let writes = 0; ; writes += 1) {
    const id = await start();
    const outcome = await killedAfter(writes, () => restoreBackup(id, {}, NOW));
    await putInOrder(NOW);
    const isDone = records().has(keyOfNote(noteOf(4)));
    states.add(`${outcome === 'killed'} ${isDone}`);
    expect(records(), `killed at write ${writes}`).toEqual(isDone ? after : before);
    const parts = backupKeys().filter((key) => key.includes('#')).length;
    const told = (await backups()).map((backup) => backup.parts).reduce((sum, one) => sum + one, 0);
    expect(parts).toBe(told);
    expect(held.has('backup-begun')).toBe(false);
    if (outcome !== 'killed') break;
  }
  expect(states).toEqual(new Set(['true false', 'true true', 'false true']));
});

const OLD = new Map<string, unknown>([
  [`note:${NOTE_1.id.slice('urn:uuid:'.length)}`, NOTE_1],
  [`draft:${DRAFT_1.id.slice('urn:uuid:'.length)}`, DRAFT_1],
  [`flag:${FLAG_1.target.source}`, FLAG_1],
  ['note:broken', { version: 1, body: 'scribble' }],
]);

const UPGRADED = [
  `draft:${DRAFT_1.target.source}#${DRAFT_1.id.slice('urn:uuid:'.length)}`,
  `flag:${FLAG_1.target.source}`,
  'note:broken',
  `note:${NOTE_1.target.source}#${NOTE_1.id.slice('urn:uuid:'.length)}`,
];

test('killed at any write, the upgrade goes on at the next start: nothing lost, nothing double', async () => {
  for (let writes = 0; ; writes += 1) {
    freshBrowser();
    keep(OLD);
    const outcome = await killedAfter(writes, () => putInOrder(NOW));
    await putInOrder(NOW);
    expect([...records().keys()], `killed at write ${writes}`).toEqual(UPGRADED);
    expect([...records().values()]).toMatchObject([{ version: 2 }, { version: 2 }, { version: 1 }, { version: 2 }]);
    expect((await backups()).length).toBeGreaterThan(0);
    if (outcome !== 'killed') break;
  }
});

test('the backup of an upgrade gives records of version 2 back', async () => {
  keep(OLD);
  await putInOrder(NOW);
  const after = records();
  const [backup] = await backups();
  forgetRecords();
  await restoreBackup(backup?.id ?? '', {}, NOW);
  expect(records()).toEqual(after);
});

test('an upgrade without room for its backup waits, and a library without old records has none', async () => {
  keep(OLD);
  Object.assign(refusal, { answer: FULL });
  await putInOrder(NOW);
  expect(records()).toEqual(new Map([...OLD].sort()));
  freshBrowser();
  keep(asStored(notesOf(3, 0), [flagOf(0)]));
  await putInOrder(NOW);
  expect(await backups()).toEqual([]);
});

test('what tracks the reader in the page key of an old record goes, unless another flag has the place', async () => {
  const source = 'https://example.com/harbour?fbclid=1';
  keep([
    [`note:${NOTE_1.id.slice('urn:uuid:'.length)}`, { ...NOTE_1, target: { ...NOTE_1.target, source } }],
    [`flag:${source}`, { ...FLAG_1, id: noteOf(7).id, target: { ...FLAG_1.target, source } }],
    [`flag:${FLAG_1.target.source}`, FLAG_1],
  ]);
  await putInOrder(NOW);
  expect([...records().keys()]).toEqual([`flag:${FLAG_1.target.source}`, `flag:${source}`, UPGRADED[3]]);
});
