import { expect, test } from 'vitest';
import {
  analyse,
  compilePhrases,
  GIVEN,
  isGivenPhrase,
  isOwnPhrase,
  readPhrases,
  says,
} from '../../src/engine/index.ts';

const LIST = `# what the valley says
[murmurs, whispers]? in the ..2 valley
  alleged: so-called <number> miracle  # with a comment
named: don't <-ly>? ask the Miller
AGENTLESS: it is rumoured`;

const TEXT =
  'There were whispers in the upper Callan valley. A so-called two miracle came. Don’t ever really ask the miller, ' +
  'they said; do not ask. Murmurs in the valley went on. It is rumoured that the dam will go, officials said.';

test('phrases that could be read find the same when they come back from storage', () => {
  const { phrases, lines, errors } = readPhrases(LIST);
  expect(errors).toEqual([]);
  expect(lines.split('\n')).toHaveLength(4);
  const found = (given: typeof phrases) =>
    analyse(TEXT, { phrases: given }).map(({ rule: _rule, ...signal }) => signal);
  expect(found(phrases)).not.toEqual(analyse(TEXT).map(({ rule: _rule, ...signal }) => signal));
  expect(found(compilePhrases(lines))).toEqual(found(phrases));
});

test('lines that cannot be read do not come back', () => {
  const { lines, errors } = readPhrases('good words here\n[never closed\nmore good words');
  expect(errors.map(({ line }) => line)).toEqual([2]);
  expect(lines).toBe('vague: good words here\nvague: more good words');
});

test('what an organisation gave finds the same, and its marks say whose list that is', () => {
  const { lines } = readPhrases(LIST);
  const [first = '', ...rest] = lines.split('\n');
  const rules = (list: string) =>
    analyse(TEXT, { phrases: compilePhrases(list) })
      .map(({ rule }) => rule)
      .filter(isOwnPhrase);
  const given = rules([GIVEN + first, ...rest].join('\n'));
  expect(given).toHaveLength(rules(lines).length);
  expect(given.map(isGivenPhrase)).toEqual(rules(lines).map((rule) => rule.endsWith(':1')));
  expect(new Set(given.map(says))).toEqual(
    new Set(['Stands in your organisation’s list of phrases.', 'Stands in your own list of phrases.']),
  );
});
