import { beforeEach, expect, test, vi } from 'vitest';
import { markSelection, noteOnSelection, noteOnSelectionOrPage } from '../../src/background/selections.ts';
import type { Report, Selected } from '../../src/messages/index.ts';
import { held, refusal } from '../notes/fake-storage.ts';

const TAB = 7;
const PAGE = { url: 'https://news.test/bridge?utm_source=x', canonical: null, title: 'Bridge talks' };
const WHOLE = 'The mayor smiled. Two officials said the bridge is late.';

const SELECTED: Selected = {
  text: 'article',
  span: { start: 4, end: 9 },
  words: 'mayor',
  sentence: { start: 0, end: 17 },
  whole: WHOLE,
  page: PAGE,
};

const tab = vi.hoisted(() => ({
  answers: {} as Record<string, unknown>,
  starts: false,
  opened: [] as number[],
  passed: [] as unknown[],
  /** What an open side panel answers; null where there is none. */
  panel: null as boolean | null,
}));

vi.mock('../../src/browser/storage.ts', async () => (await import('../notes/fake-storage.ts')).storage);
vi.mock('../../src/browser/locks.ts', async () => (await import('../notes/fake-storage.ts')).locks);
vi.mock('../../src/browser/messaging.ts', () => ({
  callsToTab: () => async (_id: number, call: string) => {
    if (!(call in tab.answers)) throw new Error('no content script');
    return tab.answers[call];
  },
  callsToExtension: () => async () => {
    if (tab.panel === null) throw new Error('no view');
    return tab.panel;
  },
}));
vi.mock('../../src/browser/tabs.ts', () => ({
  startInTab: async () => {
    if (tab.starts) tab.answers = { selection: SELECTED };
    return tab.starts;
  },
}));
vi.mock('../../src/browser/views.ts', () => ({
  openPopup: async (id: number) => {
    tab.opened.push(id);
  },
}));
vi.mock('../../src/browser/passing.ts', () => ({
  pass: async (_key: string, value: unknown) => {
    tab.passed.push(value);
  },
}));

const REPORT: Partial<Report> = { ...PAGE, state: 'article' };
const begunNote = (target: object) => ({
  tabId: TAB,
  begun: { kind: 'note', target: expect.objectContaining(target) },
});
const hitch = (why: string) => ({ tabId: TAB, begun: { kind: 'hitch', why } });
const notes = () => [...held].filter(([key]) => key.startsWith('note:')).map(([, note]) => note);

beforeEach(() => {
  held.clear();
  refusal.answer = null;
  Object.assign(tab, {
    answers: { selection: SELECTED, report: REPORT },
    starts: false,
    opened: [],
    passed: [],
    panel: null,
  });
});

test('a note on selected words is begun with their place, their sentence and their page', async () => {
  await noteOnSelection(TAB);
  const selector = [
    { type: 'TextQuoteSelector', exact: 'mayor', prefix: 'The ', suffix: ' smiled. Two officials said the ' },
    { type: 'TextPositionSelector', start: 4, end: 9 },
  ];
  expect(tab.passed).toEqual([
    begunNote({ source: 'https://news.test/bridge', url: PAGE.url, sentence: 'The mayor smiled.', selector }),
  ]);
  expect(tab.opened).toEqual([TAB]);
});

test('the key begins a note on the words or, where none are selected, on the page', async () => {
  await noteOnSelectionOrPage(TAB);
  tab.answers = { selection: null, report: REPORT };
  await noteOnSelectionOrPage(TAB);
  expect(tab.passed).toEqual([
    begunNote({ sentence: 'The mayor smiled.' }),
    begunNote({ source: 'https://news.test/bridge', title: 'Bridge talks' }),
  ]);
  expect(tab.passed[1]).not.toHaveProperty('begun.target.selector');
});

test('a side panel that is open takes it up, and no popup opens; a panel of another tab does not', async () => {
  tab.panel = true;
  await noteOnSelection(TAB);
  expect(tab.opened).toEqual([]);
  tab.panel = false;
  await noteOnSelection(TAB);
  expect(tab.opened).toEqual([TAB]);
  expect(tab.passed).toHaveLength(2);
});

test('where the extension may not look the popup says so itself', async () => {
  tab.answers = {};
  await noteOnSelectionOrPage(TAB);
  expect(tab.passed).toEqual([]);
  expect(tab.opened).toEqual([TAB]);
});

test('a tab that was open before the extension gets its content script first', async () => {
  Object.assign(tab, { answers: {}, starts: true });
  await noteOnSelection(TAB);
  expect(tab.passed).toEqual([begunNote({ sentence: 'The mayor smiled.' })]);
});

test('an answer that is none begins nothing', async () => {
  tab.answers = { selection: { ...SELECTED, span: { start: -1, end: 'x' } } };
  await noteOnSelection(TAB);
  expect(tab.passed).toEqual([hitch('words_not_read')]);
});

test('words are marked by hand at once, without a popup, and get another kind in the same note', async () => {
  await markSelection(TAB, 'vague');
  await markSelection(TAB, 'alleged');
  expect(notes()).toMatchObject([
    { motivation: 'classifying', target: { kind: 'alleged', source: 'https://news.test/bridge' } },
  ]);
  expect(tab.opened).toEqual([]);
});

test('why words are not marked is told', async () => {
  tab.answers = { selection: { ...SELECTED, text: 'document' } };
  await markSelection(TAB, 'vague');
  tab.answers = { selection: null };
  await markSelection(TAB, 'vague');
  tab.answers = { selection: SELECTED };
  refusal.answer = { kind: 'refused', reason: 'quota', message: 'full' };
  await markSelection(TAB, 'vague');
  expect(tab.passed).toEqual([hitch('words_outside_article'), hitch('words_not_read'), hitch('mark_not_kept')]);
  expect(notes()).toEqual([]);
});
