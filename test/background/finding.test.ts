import { expect, test } from 'vitest';
import { find } from '../../src/background/finding.ts';
import { analyse, compilePhrases, readPhrases, type Signal } from '../../src/engine/index.ts';
import { editBetween } from '../../src/messages/edit.ts';

const STORY = [
  'Two officials said on Monday that the bridge in Veldhoven is late.',
  'Critics say that it will never be built. The mayor, Ada Reed, said that it will.',
  'The contractor is believed to have left the town.',
].join('\n\n');

let tabs = 0;

/** A tab whose page sends its text as it changes. */
function tabOf(id = 'one', tabId = ++tabs) {
  let sent = '';
  return {
    tabId,
    send: async (
      text: string,
      rest: { readonly phrases?: string; readonly links?: readonly []; readonly language?: string } = {},
    ) => {
      const ask = { id, was: sent.length, ...editBetween(sent, text), links: [], phrases: '', language: 'en', ...rest };
      sent = text;
      return find(ask, tabId);
    },
    begin: async (text: string) => {
      const answer = await find({ id, was: sent.length, ...editBetween(sent, text) }, tabId);
      sent = text;
      return answer;
    },
  };
}

const wordsOf = (text: string, signals: readonly Signal[] = []): readonly string[] =>
  signals.map(({ start, end }) => text.slice(start, end));

test('what is found is what the engine finds, read to its end', async () => {
  const found = await tabOf().send(STORY);
  expect(found?.signals).toEqual(analyse(STORY));
  expect(found?.readTo).toBe(STORY.length);
  expect(found?.busy).toBeGreaterThan(0);
});

test('a text that changes, and one that is sent in pieces, are found in as if they had been sent at once', async () => {
  const tab = tabOf();
  expect(await tab.begin(STORY.slice(0, 50))).toEqual({ language: 'und', signals: [], readTo: 0, busy: 0 });
  expect((await tab.send(STORY))?.signals).toEqual(analyse(STORY));
  const longer = STORY.replace('Critics', 'On Monday it emerged that nobody knew. Critics');
  expect((await tab.send(longer))?.signals).toEqual(analyse(longer));
  expect((await tab.send('Nothing.'))?.signals).toEqual([]);
});

test('where the rest of a text is not known, there is no answer: another page came into the tab, or too many others', async () => {
  const tab = tabOf();
  await tab.send(STORY);
  await tabOf('two', tab.tabId).send(STORY);
  expect(await tab.send(`${STORY} It rained.`)).toBeNull();
  const old = tabOf();
  await old.send(STORY);
  for (let other = 0; other < 20; other += 1) await tabOf().send(STORY);
  expect(await old.send(`${STORY} It rained.`)).toBeNull();
});

test('two texts at once do not get into each other', async () => {
  const long = `${STORY}\n\n`.repeat(300);
  const [one, other, again] = [tabOf(), tabOf(), tabOf()];
  const found = await Promise.all([one.send(long), other.send(STORY), again.send(long)]);
  expect(found[1]?.signals).toEqual(analyse(STORY));
  expect(found[0]?.signals).toEqual(analyse(long));
  expect(found[2]?.signals).toEqual(found[0]?.signals);
});

test('a text that has changed while it was read is not forgotten for the older one', async () => {
  const tab = tabOf();
  const long = `${STORY}\n\n`.repeat(300);
  const later = STORY.padStart(long.length);
  await Promise.all([tab.send(long), tab.send(later)]);
  const last = `${later} Critics say that it rained.`;
  expect((await tab.send(last))?.signals).toEqual(analyse(last));
});

test("the reader's own phrases are found, and no more once they are taken away", async () => {
  const { lines } = readPhrases('vague: never be built');
  const tab = tabOf();
  const found = await tab.send(STORY, { phrases: lines });
  expect(found?.signals).toEqual(analyse(STORY, { phrases: compilePhrases(lines) }));
  expect(wordsOf(STORY, found?.signals)).toContain('never be built');
  expect(wordsOf(STORY, (await tab.send(STORY))?.signals)).not.toContain('never be built');
});

test('of a text with more signals than anybody could look through, a part is read', async () => {
  const text = 'Critics say that it is late. '.repeat(6_000);
  const found = await tabOf().send(text);
  expect(found?.signals.length).toBeGreaterThanOrEqual(5_000);
  expect(found?.readTo).toBeLessThan(text.length);
});

const GERMAN =
  'Zwei Beamte sagten am Montag, dass die Brücke sich verspätet und dass sie nicht mehr in diesem Jahr kommt.';

test.each([
  ['en', 'de', STORY],
  ['de', 'en', GERMAN],
  ['ja', 'en', '港湾局は月曜日から六週間にわたり北側の岸壁を閉鎖すると発表した。'],
  ['en', 'en', 'Critics say no.'],
  ['fr', 'fr', 'Critics say no.'],
  ['und', 'und', 'Critics say no.'],
])('%s is the language where the page says %s of "%s"', async (language, said, text) => {
  const found = await tabOf().send(text, { language: said });
  expect(found?.language).toBe(language);
  expect(found?.signals).toEqual(language === 'en' ? analyse(text) : []);
});
