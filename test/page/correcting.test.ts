import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { write } from '../../src/browser/storage.ts';
import type { Corrections, Visit } from '../../src/messages/index.ts';
import { startCorrecting } from '../../src/page/correcting.ts';
import { held } from '../notes/fake-storage.ts';

const PAGE = { url: 'https://news.test/bridge?utm_source=x', canonical: null, title: 'Bridge' };
const VISIT: Visit = { ...PAGE, text: 'The mayor smiled. Twice.', signals: [] };
const ANSWER: Corrections = { dismissed: [{ start: 0, end: 17 }], marked: [{ start: 18, end: 23, kind: 'vague' }] };

const background = vi.hoisted(() => ({ answers: {} as Record<string, unknown>, calls: [] as string[] }));

vi.mock('../../src/browser/storage.ts', async () => (await import('../notes/fake-storage.ts')).storage);
vi.mock('../../src/browser/messaging.ts', () => ({
  callsToExtension: () => async (call: string) => {
    background.calls.push(call);
    if (!(call in background.answers)) throw new Error('Could not establish connection.');
    return background.answers[call];
  },
}));

let running = new AbortController();

beforeEach(() => {
  held.clear();
  running = new AbortController();
  background.calls = [];
  background.answers = { kept: { any: true, key: 'https://news.test/bridge' }, visited: ANSWER };
});

afterEach(() => running.abort());

const asking = async () => {
  const asked = startCorrecting(() => {}, running.signal)(PAGE);
  await asked.visit(() => VISIT);
  return asked;
};

test('the article is told only where something is kept on its page', async () => {
  const asked = await asking();
  expect([asked.isKept(), asked.answer(), asked.failed()]).toEqual([true, ANSWER, false]);
  expect(background.calls).toEqual(['kept', 'visited']);
  background.calls = [];
  background.answers = { kept: { any: false, key: 'https://news.test/bridge' } };
  expect((await asking()).answer()).toEqual({ dismissed: [], marked: [] });
  expect(background.calls).toEqual(['kept']);
});

test('where the background does not answer nothing is known, and that is not the same as nothing', async () => {
  background.answers = {};
  const none = await asking();
  expect([none.isKept(), none.answer(), none.failed()]).toEqual([false, null, true]);
  background.answers = { kept: { any: true, key: 'https://news.test/bridge' } };
  const half = await asking();
  expect([half.isKept(), half.answer(), half.failed()]).toEqual([true, null, true]);
});

test.each([
  ['no object', null],
  ['an older shape', { dismissed: [] }],
  ['a place outside the text', { dismissed: [{ start: 0, end: 99 }], marked: [] }],
  ['an empty place', { dismissed: [{ start: 3, end: 3 }], marked: [] }],
  ['places that are no numbers', { dismissed: [{ start: '0', end: '3' }], marked: [] }],
  ['another kind', { dismissed: [], marked: [{ start: 0, end: 3, kind: 'rumour' }] }],
])('an answer that is none is not taken: %s', async (_what, answer) => {
  background.answers = { ...background.answers, visited: answer };
  expect((await asking()).answer()).toBeNull();
});

test('changes to what is kept on the page are told, others are not', async () => {
  let told = 0;
  const ask = startCorrecting(() => {
    told += 1;
  }, running.signal);
  await write({ 'note:https://news.test/bridge#1': {} });
  expect(told).toBe(0);
  await ask(PAGE).visit(() => VISIT);
  await write({ 'note:https://news.test/bridge#1': {}, 'draft:https://news.test/bridge#2': {} });
  await write({ 'flag:https://news.test/bridge': {} });
  expect(told).toBe(2);
  await write({
    'note:https://news.test/bridge-two#1': {},
    'draft:https://news.test/bridge#3': {},
    'site:news.test': {},
  });
  expect(told).toBe(2);
});
