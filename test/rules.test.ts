import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { analyseWith } from '../src/engine/analyse.ts';
import { compile } from '../src/engine/compile.ts';
import { analyse, hedges } from '../src/engine/index.ts';
import { intern } from '../src/engine/lexicon.ts';
import { L } from '../src/engine/lists.ts';
import { readPhrase } from '../src/engine/notation.ts';
import { OTHER_SENSES } from '../src/engine/other-senses.ts';
import { BOILERPLATE, OPENINGS } from '../src/engine/reasons.ts';
import type { Examples, PhraseRule, Rule } from '../src/engine/rule.ts';
import { rulebookOf } from '../src/engine/rulebook.ts';
import { rules } from '../src/engine/rules/index.ts';
import { SAYS } from '../src/engine/says.ts';
import { FORM_LISTS, listNumbers, NOUN_LISTS, PLAIN_LISTS, UNIONS, VERB_LISTS } from '../src/engine/word-lists.ts';
import { unmarked } from './marks.ts';

const FOLDER = 'src/engine/rules';
const files = readdirSync(FOLDER).filter((name) => name !== 'index.ts');
const modules = await Promise.all(
  files.map(async (file): Promise<{ file: string; rule: Rule; says: string; examples: Examples }> => {
    const { rule, says, examples } = await import(`../${FOLDER}/${file}`);
    return { file, rule, says, examples };
  }),
);

/** The extents that a rule alone marks in a text. */
function extentsOf(rule: Rule, text: string): readonly string[] {
  const layer = rule.kind === 'speculation' ? { speculation: [rule] } : {};
  return analyseWith(rulebookOf(layer.speculation ? [] : [rule]), text, layer)
    .filter((signal) => signal.rule === rule.id)
    .map(({ start, end }) => `${start}–${end} ${text.slice(start, end)}`);
}

describe('the rulebook', () => {
  test('holds every rule file, under the name of its file, once', () => {
    expect(modules.map(({ rule, file }) => `${rule.id}.ts` === file)).not.toContain(false);
    expect(rules.map(({ id }) => id).sort()).toEqual(files.map((file) => file.replace('.ts', '')).sort());
  });

  test('tells the reader one plain sentence a rule', () => {
    for (const { says } of modules) expect(says).toMatch(/^[A-Z][^.?!]+\.$/);
    expect(SAYS).toEqual(Object.fromEntries(modules.map(({ rule, says }) => [rule.id, says])));
  });

  test('is the table in the README', () => {
    const readme = readFileSync('README.md', 'utf8');
    for (const { id, kind } of rules) expect(readme).toContain(`| \`${id}\` | ${kind} | ${SAYS[id]} |`);
    expect(readme.match(/^\| `[a-z-]+` \| (?:anonymous|vague|agentless|alleged|named|speculation) \|/gm)?.length).toBe(
      rules.length,
    );
  });
});

describe.each(modules)('$rule.id', ({ rule, examples }) => {
  test.each(examples.finds)('finds %s', (marked) => {
    const { text, spans } = unmarked(marked);
    const expected = spans.map(({ start, end }) => `${start}–${end} ${text.slice(start, end)}`);
    expect(extentsOf(rule, text)).toEqual(expected);
    const whole = analyse(text, { speculation: hedges }).map(
      ({ start, end }) => `${start}–${end} ${text.slice(start, end)}`,
    );
    expect(whole).toEqual(expect.arrayContaining(expected));
  });

  test.each(examples.leaves)('leaves %s', (text) => {
    expect(extentsOf(rule, text)).toEqual([]);
  });

  if ('unless' in rule) {
    test.each((rule as PhraseRule).unless ?? [])('needs its exception %s', (exception) => {
      const without = { ...rule, unless: (rule as PhraseRule).unless?.filter((other) => other !== exception) } as Rule;
      expect(examples.leaves.flatMap((text) => extentsOf(without, text))).not.toEqual([]);
    });
  }
});

describe('the notation', () => {
  const phrases: string[] = [...OTHER_SENSES, ...OPENINGS, ...BOILERPLATE];
  for (const rule of rules) if ('phrase' in rule) phrases.push(...rule.phrase, ...(rule.unless ?? []));

  test('of every phrase can be read, and means the same where it is only trusted', () => {
    expect(phrases.length).toBeGreaterThan(100);
    for (const phrase of phrases) expect(compile(phrase)).toEqual(readPhrase(phrase, (written) => [intern(written)]));
  });
});

describe('word lists', () => {
  const engine = ['src/engine', 'src/engine/rules']
    .flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => name.endsWith('.ts'))
        .map((name) => `${folder}/${name}`),
    )
    .filter((path) => !path.endsWith('/lists.ts') && !path.endsWith('/word-lists.ts'))
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n');
  const lists = [...[PLAIN_LISTS, NOUN_LISTS, VERB_LISTS, UNIONS].flatMap((some) => Object.keys(some)), ...FORM_LISTS];
  const united = new Set<string>(Object.values(UNIONS).flat());

  test('have a number each', () => {
    expect(Object.fromEntries(listNumbers())).toEqual({ ...L });
    expect([...listNumbers().keys()]).toEqual(lists);
  });

  test.each(lists)('%s is used', (name) => {
    expect(united.has(name) || engine.includes(`L.${name}`) || engine.includes(`<${name}>`)).toBe(true);
  });

  const data = readdirSync('src/engine/words').flatMap((file) => {
    const source = readFileSync(`src/engine/words/${file}`, 'utf8');
    return [...source.matchAll(/(?:export const (\w+) =|^ {2}(\w+):) `([^`\\]*)`/gm)].map(
      ([, constant, key, list = '']) => ({
        name: `${file} ${constant ?? key}`,
        words: list.trim().split(/\s+/),
      }),
    );
  });

  test.each(data)('$name is sorted and says nothing twice', ({ words }) => {
    expect(words).toEqual([...new Set(words)].sort());
  });
});
