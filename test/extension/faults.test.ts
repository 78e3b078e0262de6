import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page, Worker } from 'playwright-core';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { bundle } from '../browser.ts';
import { asStored, flagOf, idOf, noteOf, notesOf, pageOf } from '../notes/making.ts';
import { DRAFT_1, FLAG_1, NOTE_1 } from '../notes/samples.ts';
import { type Extension, PATIENCE, startExtension } from './fixture.ts';
import type * as Functions from './keeping.ts';

// Most of these start the browser twice, which a busy machine takes its time for.
vi.setConfig({ testTimeout: 180_000 });

/** What `keeping.ts` exports, where it was put into a page or a service worker. */
declare const Keeping: typeof Functions;

type Records = Readonly<Record<string, unknown>>;

/** How many notes come in: three writes. */
const COUNT = 600;

/** How many of them are kept already, in older versions. */
const KEPT = 500;

let profile: string;
let extension: Extension;
let script: string;

beforeAll(async () => {
  script = `${await bundle('test/extension/keeping.ts', 'Keeping')};globalThis.Keeping = Keeping;`;
});

beforeEach(async () => {
  profile = await mkdtemp(join(tmpdir(), 'says-who-'));
  extension = await startExtension(profile);
});

afterEach(async () => {
  await extension.close();
  await rm(profile, { recursive: true, force: true });
});

/** A page of the extension that shows nothing and can do what views do. */
async function openPage(): Promise<Page> {
  const page = await extension.context.newPage();
  await page.goto(`chrome-extension://${extension.extensionId}/icons/16.png`);
  await page.evaluate(script);
  return page;
}

/** Notes, flags and drafts as they are stored. */
async function records(page?: Page): Promise<Records> {
  return Object.fromEntries(Object.entries(await all(page)).filter(([key]) => /^(?:note|flag|draft):/.test(key)));
}

/** The keys of all that long jobs leave while they are not done. */
async function leftovers(page?: Page): Promise<readonly string[]> {
  return Object.keys(await all(page)).filter((key) => /^(?:journal:|leaving|backup-begun)/.test(key));
}

async function all(page?: Page): Promise<Records> {
  return page
    ? page.evaluate(() => chrome.storage.local.get(null))
    : (await extension.worker()).evaluate(() => chrome.storage.local.get(null));
}

async function keep(values: Records): Promise<void> {
  await (await extension.worker()).evaluate((all) => chrome.storage.local.set(all), values);
}

const stored = (minute: number, count: number): Records =>
  Object.fromEntries(asStored(notesOf(count, minute), [flagOf(0)]));

/** Storage hangs in a page or a worker at the first write of a key that begins with `prefix`: it tells when it does. */
function hangAt(place: Page | Worker, prefix: string): Promise<void> {
  const hang = (begins: string): void => {
    const { browser = chrome } = globalThis as { browser?: typeof chrome };
    const { local } = browser.storage;
    const set = local.set.bind(local) as (items: Record<string, unknown>) => Promise<void>;
    const hung = new Promise<void>((tell) =>
      Object.assign(local, {
        set: (items: Record<string, unknown>) => {
          if (!Object.keys(items).some((key) => key.startsWith(begins))) return set(items);
          tell();
          return new Promise(() => undefined);
        },
      }),
    );
    Object.assign(globalThis, { hung });
  };
  return 'context' in place ? place.evaluate(hang, prefix) : place.evaluate(hang, prefix);
}

/** Begins an import in a page and does not wait for it. */
async function beginImport(page: Page): Promise<void> {
  await page.evaluate((count) => {
    Keeping.everything()
      .then((kept) => Keeping.planImport(kept, { notes: Keeping.notesOf(count, 9), flags: [] }))
      .then((plan) => Keeping.carryOut(plan, {}, new Date()))
      .then(() => Object.assign(globalThis, { imported: true }));
  }, COUNT);
}

const hangs = (place: Page): Promise<unknown> => place.evaluate(() => (globalThis as { hung?: unknown }).hung);

/** Ends the browser as a crash or a power cut does, and starts it again. */
async function killAndRestart({ context }: { readonly context: BrowserContext }): Promise<void> {
  const protocol = await context.browser()?.newBrowserCDPSession();
  const processes = await protocol?.send('SystemInfo.getProcessInfo');
  const own = processes?.processInfo.find(({ type }) => type === 'browser');
  if (!own) throw new Error('the browser has no process');
  const closed = new Promise((done) => context.on('close', done));
  process.kill(own.id, 'SIGKILL');
  await closed;
  extension = await startExtension(profile);
}

test('the browser killed in the midst of an import: everything is as before', async () => {
  const before = stored(0, KEPT);
  await keep(before);
  const page = await openPage();
  await hangAt(page, 'journal:import#2');
  await beginImport(page);
  await hangs(page);
  expect(Object.keys(await records())).toHaveLength(COUNT + 1);
  await killAndRestart(extension);
  await expect.poll(leftovers, PATIENCE).toEqual([]);
  expect(await records()).toEqual(before);
  const library = await extension.openLibrary();
  await expect.poll(() => library.getByText(/^An import of .* was interrupted\./).isVisible(), PATIENCE).toBe(true);
});

test('the browser killed at any moment of an import: it is in wholly or not at all', async () => {
  const before = stored(0, KEPT);
  await keep(before);
  const page = await openPage();
  const begun = page.evaluate(
    () =>
      new Promise<void>((tell) =>
        chrome.storage.local.onChanged.addListener((changes) => {
          if (Object.keys(changes).some((key) => key.startsWith('note:'))) tell();
        }),
      ),
  );
  await beginImport(page);
  await begun;
  await killAndRestart(extension);
  await expect
    .poll(
      async () => (await leftovers()).filter((key) => key !== 'journal:import' && !key.startsWith('journal:import#')),
      PATIENCE,
    )
    .toEqual([]);
  const again = await openPage();
  const settled = async (): Promise<boolean> =>
    (await again.evaluate(() => Keeping.lastImport())) !== null || (await leftovers()).length === 0;
  await expect.poll(settled, PATIENCE).toBe(true);
  const isIn = (await again.evaluate(() => Keeping.lastImport())) !== null;
  const after = { ...before, ...Object.fromEntries(asStored(notesOf(COUNT, 9))) };
  expect(await records()).toEqual(isIn ? after : before);
});

test('the browser killed after an import: it is in, and can still be taken back', async () => {
  const before = stored(0, KEPT);
  await keep(before);
  const page = await openPage();
  await beginImport(page);
  await expect.poll(() => page.evaluate(() => 'imported' in globalThis), PATIENCE).toBe(true);
  await killAndRestart(extension);
  const again = await openPage();
  expect(await records()).toEqual({ ...before, ...Object.fromEntries(asStored(notesOf(COUNT, 9))) });
  expect(await again.evaluate(() => Keeping.undoImport())).toEqual({
    kind: 'undone',
    removed: COUNT - KEPT,
    restored: KEPT,
    stayed: [],
  });
  expect(await records()).toEqual(before);
});

test('the service worker killed between a message and its write: nothing is lost, and no lock stays', async () => {
  await keep({ 'note:5f0c8a34-9a4b-4b07-9d5e-0d9f1a2b3c4d': NOTE_1 });
  const worker = await extension.worker();
  await worker.evaluate(() => chrome.storage.local.remove('upgraded'));
  await worker.evaluate(script);
  await hangAt(worker, 'note:');
  await worker.evaluate(() => {
    Keeping.putInOrder(new Date());
  });
  await worker.evaluate(() => (globalThis as { hung?: unknown }).hung);
  const page = await openPage();
  await extension.endWorker();
  expect(await page.evaluate(async () => (await Keeping.everything()).notes.size)).toBe(1);
  // Any message wakes it, and it goes on.
  await page.evaluate(() => chrome.runtime.sendMessage({ call: 'state', ask: { state: 'article', count: 1 } }));
  await expect
    .poll(async () => Object.keys(await records(page)), PATIENCE)
    .toEqual([`note:${NOTE_1.target.source}#5f0c8a34-9a4b-4b07-9d5e-0d9f1a2b3c4d`]);
  await expect.poll(() => leftovers(page), PATIENCE).toEqual([]);
});

test('two windows that write the same note and other notes at once lose nothing, and every change is counted', async () => {
  const [one, other] = [await openPage(), await openPage()];
  const target = noteOf(0).target;
  const note = await one.evaluate(async (about) => {
    const saved = await Keeping.saveDraft({ ...Keeping.draftOf(about, new Date()), value: 'one' }, new Date());
    return saved.kind === 'saved' ? saved.note : null;
  }, target as never);
  const writeAll = (page: Page, name: string): Promise<readonly string[]> =>
    page.evaluate(
      async ({ about, edited, who }) => {
        const own = Array.from({ length: 20 }, (_, place) => ({
          ...Keeping.draftOf(about, new Date()),
          value: `${who} ${place}`,
        }));
        const drafts = edited ? [...own, { ...Keeping.draftFrom(edited, new Date()), value: `${who} edited` }] : own;
        return (await Promise.all(drafts.map((draft) => Keeping.saveDraft(draft, new Date())))).map(({ kind }) => kind);
      },
      { about: target, edited: note, who: name } as never,
    );
  const outcomes = (await Promise.all([writeAll(one, 'here'), writeAll(other, 'there')])).flat();
  expect(outcomes.filter((kind) => kind === 'both-kept')).toHaveLength(1);
  const texts = await one.evaluate(async () =>
    [...(await Keeping.everything()).notes.values()].map(({ body }) => body.value),
  );
  const expected = ['here', 'there'].flatMap((who) => [
    `${who} edited`,
    ...Array.from({ length: 20 }, (_, place) => `${who} ${place}`),
  ]);
  expect(texts.sort()).toEqual(expected.sort());
  expect(await one.evaluate(async () => (await Keeping.reminder()).changes)).toBe(43);
});

test('storage that is full in the midst of an import or of a change of many notes: nothing is half done', async () => {
  const before = stored(0, KEPT);
  await keep(before);
  const page = await openPage();
  await page.evaluate(() => {
    const { browser = chrome } = globalThis as { browser?: typeof chrome };
    const { local } = browser.storage;
    const set = local.set.bind(local) as (items: Record<string, unknown>) => Promise<void>;
    Object.assign(local, {
      set: async (items: Record<string, unknown>) => {
        const names = Object.keys(items);
        if (names.some((key) => key.startsWith('journal:import#1') || key === 'export-reminder'))
          throw new Error('QUOTA_BYTES quota exceeded');
        return set(items);
      },
    });
  });
  const outcome = await page.evaluate(async (count) => {
    const file = { notes: Keeping.notesOf(count, 9), flags: [] };
    return Keeping.carryOut(await Keeping.planImport(await Keeping.everything(), file), {}, new Date());
  }, COUNT);
  expect(outcome).toMatchObject({ kind: 'refused', reason: 'quota' });
  const changed = await page.evaluate(async () => {
    const all = [...(await Keeping.everything()).notes.values()];
    return Keeping.changeMany(all, (note) => ({ ...note, tags: ['never'] }));
  });
  expect(changed).toMatchObject({ kind: 'refused', reason: 'quota' });
  expect(await records()).toEqual(before);
  expect(await leftovers()).toEqual([]);
});

test('ten thousand notes are changed and deleted in one go', async () => {
  const page = await openPage();
  const outcome = await page.evaluate(async () => {
    await chrome.storage.local.set(Object.fromEntries(Keeping.asStored(Keeping.notesOf(10_000, 0))));
    const notes = [...(await Keeping.everything()).notes.values()];
    let place = 0;
    const changed = await Keeping.changeMany(notes, (note) => {
      place += 1;
      return place % 2 === 0 ? null : { ...note, tags: ['new'] };
    });
    const left = [...(await Keeping.everything()).notes.values()];
    const { changes } = await Keeping.reminder();
    return {
      kind: changed.kind,
      left: left.length,
      tagged: left.filter(({ tags }) => tags[0] === 'new').length,
      changes,
    };
  });
  expect(outcome).toEqual({ kind: 'changed', left: 5_000, tagged: 5_000, changes: 10_000 });
  expect(await leftovers()).toEqual([]);
});

/** A profile as version 1 left it: notes, drafts, flags, and one record that cannot be read. */
function oldLibrary(count: number): Records {
  const values: Record<string, unknown> = { 'note:broken': { version: 1, body: 'scribble' } };
  for (let place = 0; place < count; place += 1) {
    const source = pageOf(place % 50);
    const target = { ...NOTE_1.target, source, url: source };
    const id = idOf(place);
    values[`note:${id.slice('urn:uuid:'.length)}`] = { ...NOTE_1, id, target };
    values[`flag:${source}`] = { ...FLAG_1, target: { ...FLAG_1.target, source, url: source } };
  }
  values[`draft:${DRAFT_1.id.slice('urn:uuid:'.length)}`] = DRAFT_1;
  return values;
}

test('a library of version 1 moves to version 2: after a backup, never a note missing, nothing lost', async () => {
  const old = oldLibrary(COUNT);
  await keep(old);
  await (await extension.worker()).evaluate(() => chrome.storage.local.remove('upgraded'));
  const page = await openPage();
  const sizes = await page.evaluate(async () => {
    const seen: number[] = [];
    let busy = true;
    const done = Keeping.putInOrder(new Date()).then(() => {
      busy = false;
    });
    while (busy) seen.push((await Keeping.everything()).notes.size);
    await done;
    return seen;
  });
  expect(new Set(sizes)).toEqual(new Set([COUNT]));
  const now = await records();
  const keys = Object.keys(now);
  expect(keys.filter((key) => key.startsWith('note:') && key.includes('#'))).toHaveLength(COUNT);
  expect(keys.filter((key) => /^(?:note|draft):/.test(key) && !key.includes('#'))).toEqual(['note:broken']);
  expect(now['note:broken']).toEqual(old['note:broken']);
  expect(Object.values(now).filter((value) => (value as { version: number }).version === 2)).toHaveLength(
    COUNT + 50 + 1,
  );
  expect(await page.evaluate(() => Keeping.backups())).toMatchObject([
    { reason: 'upgrade', notes: COUNT + 1, flags: 50 },
  ]);
});

test('a backup is restored, the restoring is taken back, and both outlive the browser', async () => {
  const before = stored(0, KEPT);
  await keep(before);
  const page = await openPage();
  const id = await page.evaluate(async () => {
    const made = await Keeping.makeBackup('by-hand', new Date());
    return made.kind === 'made' ? made.backup.id : '';
  });
  await beginImport(page);
  await expect.poll(() => page.evaluate(() => 'imported' in globalThis), PATIENCE).toBe(true);
  const later = await records();
  await killAndRestart(extension);
  const again = await openPage();
  const restored = await again.evaluate((backup) => Keeping.restoreBackup(backup, {}, new Date()), id);
  expect(await records()).toEqual(before);
  expect(await again.evaluate(async () => (await Keeping.backups()).map(({ reason }) => reason))).toEqual([
    'restore',
    'import',
    'by-hand',
  ]);
  const undo = restored.kind === 'restored' ? restored.before.id : '';
  await again.evaluate((backup) => Keeping.restoreBackup(backup, {}, new Date()), undo);
  expect(await records()).toEqual(later);
  expect((await leftovers()).filter((key) => !key.startsWith('journal:import'))).toEqual([]);
});
