import { readdirSync, readFileSync } from 'node:fs';
import { parseAst } from 'vite';
import { describe, expect, test } from 'vitest';
import { BY_HAND } from '../src/engine/index.ts';
import { SAYS } from '../src/engine/says.ts';

type Text = {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
};
type Node = { readonly type: string; readonly [key: string]: unknown };

const LOCALES = 'src/assets/_locales';
const read = (path: string): string => readFileSync(path, 'utf8');
const textsIn = (language: string): Readonly<Record<string, Text>> =>
  JSON.parse(read(`${LOCALES}/${language}/messages.json`));

const english = textsIn('en');
const keys = Object.keys(english);
const all = readdirSync(LOCALES).flatMap((language) => Object.keys(textsIn(language)));
const others = readdirSync(LOCALES).filter((language) => language !== 'en');
const paths = readdirSync('src', { recursive: true, encoding: 'utf8' }).map(
  (path) => `src/${path.replaceAll('\\', '/')}`,
);
const modules = paths.filter((path) => /\.tsx?$/.test(path)).map((path) => ({ path, text: read(path) }));
const sources = [...modules.map(({ text }) => text), read('manifest.json')].join('\n');

/** `kind_${kind}_means` as a pattern for the keys that it may become. */
const asPattern = (template: string): RegExp => new RegExp(`^${template.replace(/\$\{[^}]*\}/g, '[a-z_]+')}$`);

/** A key without its plural form; the key itself where it has none. */
const withoutForm = (key: string): string => key.replace(/_(?:zero|one|two|few|many|other)$/, '');

/** The keys that are counted: English has two forms. */
const counted = keys.filter((key) => key.endsWith('_one') && `${withoutForm(key)}_other` in english).map(withoutForm);

describe('the keys of texts', () => {
  test('every key that is used exists, with its plural forms where it is counted', () => {
    const calls = sources.matchAll(/\b(message|counted)\(([^(),]+)/g);
    const wanted = [...calls].flatMap(([, call, argument = '']) =>
      [...argument.matchAll(/'([a-z_]+)'|`([^`]+)`/g)].flatMap(([, key, template]) => {
        const forms = call === 'counted' ? ['_one', '_other'] : [''];
        return forms.map((form) => asPattern(`${key ?? template}${form}`));
      }),
    );
    expect(wanted.length).toBeGreaterThan(100);
    expect(wanted.filter((pattern) => !all.some((key) => pattern.test(key))).map(String)).toEqual([]);
  });

  test('every key is used', () => {
    const literals = new Set(
      [...sources.matchAll(/'([a-z_]+)'|__MSG_(\w+?)__/g)].map(([, plain, named]) => plain ?? named),
    );
    const templates = [...sources.matchAll(/`([a-z]+_[a-z_]*\$\{[^}`]*\}[a-z_]*)`/g)].map(([, template = '']) =>
      asPattern(template),
    );
    const used = (key: string): boolean => literals.has(key) || templates.some((pattern) => pattern.test(key));
    expect(keys.filter((key) => !used(key) && !used(withoutForm(key)))).toEqual([]);
  });
});

describe('what readers see stands in _locales', () => {
  const NAMED = /^(?:title|alt|label|placeholder|aria-label|aria-description|aria-roledescription|aria-valuetext)$/;

  /** The strings that an expression may give. */
  const given = (node: Node | null): readonly string[] => {
    switch (node?.type) {
      case 'Literal':
        return typeof node.value === 'string' ? [node.value] : [];
      case 'JSXText':
        return [String(node.value)];
      case 'TemplateLiteral':
        return (node.quasis as readonly { readonly value: { readonly cooked: string } }[]).map(
          ({ value }) => value.cooked,
        );
      case 'JSXExpressionContainer':
        return given(node.expression as Node);
      case 'ConditionalExpression':
        return [...given(node.consequent as Node), ...given(node.alternate as Node)];
      case 'LogicalExpression':
      case 'BinaryExpression':
        return /^(?:&&|\|\||\?\?|\+)$/.test(String(node.operator))
          ? [...given(node.left as Node), ...given(node.right as Node)]
          : [];
      default:
        return [];
    }
  };

  /** The words in a component that no message gives: between tags, and in what names things. */
  function wordsIn(text: string): readonly string[] {
    const found: string[] = [];
    const waiting: unknown[] = [parseAst(text, { lang: 'tsx' })];
    while (waiting.length > 0) {
      const at = waiting.pop();
      if (typeof at !== 'object' || at === null) continue;
      const { type, children, name, value } = at as Node;
      if (type === 'JSXElement' || type === 'JSXFragment') found.push(...(children as readonly Node[]).flatMap(given));
      if (type === 'JSXAttribute' && NAMED.test(String((name as Node).name)))
        found.push(...given(value as Node | null));
      waiting.push(...Object.values(at));
    }
    // Addresses are samples, and mean the same in every language.
    return found.map((words) => words.trim()).filter((words) => /\p{L}/u.test(words) && !/^https?:/.test(words));
  }

  test('no component has words of its own', () => {
    const components = modules.filter(({ path }) => path.endsWith('.tsx'));
    expect(components.length).toBeGreaterThan(40);
    expect(components.flatMap(({ path, text }) => wordsIn(text).map((words) => `${path}: ${words}`))).toEqual([]);
  });

  test.each([
    ['<p>Words</p>', 1],
    ['<p>{on ? "One" : `Two`}</p>', 2],
    ['<p>{on && "Words"}</p>', 1],
    ['<><b aria-label="Words" class="plain" /></>', 1],
    ['<p title={on || "Words"} id="plain">— · {message("key")} {kind === "vague"}</p>', 1],
    ['<input placeholder="https://example.org" />', 0],
  ])('of %s it would find %i', (text, count) => {
    expect(wordsIn(text)).toHaveLength(count);
  });

  test.each(paths.filter((path) => /^src\/\w+\/main\.tsx$/.test(path)))('%s says which language it is in', (path) => {
    expect(read(path)).toContain('sayLanguage(document)');
  });

  test('the browser’s own texts are short enough for it', () => {
    for (const language of ['en', ...others]) {
      const { name, description } = textsIn(language);
      expect(name?.message.length, language).toBeLessThanOrEqual(45);
      expect(description?.message.length, language).toBeLessThanOrEqual(132);
    }
  });
});

test('there is a second language', () => {
  expect(others).toContain('de');
});

describe.each(['en', ...others])('%s', (language) => {
  const texts = textsIn(language);
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const plain = keys.filter((key) => !counted.includes(withoutForm(key)));
  // What rules tell the reader stands with them in English.
  const rules = language === 'en' ? [] : [...Object.keys(SAYS), BY_HAND, 'own-phrase', 'given-phrase'];
  const told = rules.map((rule) => `rule_says_${rule.replaceAll('-', '_')}`);
  const wanted = [...plain, ...told, ...counted.flatMap((key) => forms.map((form) => `${key}_${form}`))];

  test('has every text, each in the plural forms of its language, and no other', () => {
    expect({
      missing: wanted.filter((key) => !(key in texts)),
      unknown: Object.keys(texts).filter((key) => !wanted.includes(key)),
    }).toEqual({ missing: [], unknown: [] });
    expect(texts.language?.message).toBe(language);
  });

  test('fills in what English does, and nothing else', () => {
    const filledIn = ({ placeholders = {} }: Text): readonly string[] =>
      Object.entries(placeholders)
        .map(([name, { content }]) => `${name.toLowerCase()} ${content}`)
        .sort();
    const named = ({ message }: Text): readonly string[] =>
      [...new Set([...message.matchAll(/\$(\w+)\$/g)].map(([, name = '']) => name.toLowerCase()))].sort();
    for (const [key, text] of Object.entries(texts)) {
      const original = english[key] ?? english[`${withoutForm(key)}_other`];
      if (!original) continue;
      expect(filledIn(text), key).toEqual(filledIn(original));
      expect(named(text), key).toEqual(named(original));
      expect(
        filledIn(text).map((one) => one.split(' ')[0]),
        key,
      ).toEqual(named(text));
      // A lone sign would be taken for the beginning of a place holder.
      expect(text.message.replace(/\$\w+\$/g, ''), key).not.toContain('$');
      expect(text.message.match(/\{\w+\}/g)?.sort(), key).toEqual(original.message.match(/\{\w+\}/g)?.sort());
    }
  });

  test('has no text twice in one file and none that is empty', () => {
    const written = [...read(`${LOCALES}/${language}/messages.json`).matchAll(/^ {2}"(\w+)":/gm)].map(([, key]) => key);
    expect(written.filter((key, at) => written.indexOf(key) !== at)).toEqual([]);
    expect(Object.entries(texts).filter(([, { message }]) => message.trim() === '')).toEqual([]);
  });
});

describe.each(others)('%s', (language) => {
  const texts = textsIn(language);

  test('says how it was made', () => {
    expect(JSON.stringify(texts.language)).toMatch(/translated with the help of a machine/);
  });

  test('is translated: texts that are the same as in English are names, numbers and a few words', () => {
    const same = keys.filter((key) => texts[key]?.message === english[key]?.message);
    const long = same.filter(
      (key) => (english[key]?.message.replace(/\$\w+\$/g, '').match(/\p{L}{2,}/gu) ?? []).length > 3,
    );
    // What is to be read and marked is English: the extension reads no other language. Formats have names.
    expect(long.filter((key) => !/^phrases_(?:hint|sample)$|^library_format_json_ld$/.test(key))).toEqual([]);
    expect(same.length).toBeLessThan(keys.length / 10);
  });
});

describe('either way of writing', () => {
  const PHYSICAL =
    /(?<![\w-])(?:(?:margin|padding|border|inset|scroll-margin|scroll-padding)-(?:left|right)(?:-\w+)?|left|right|border-(?:top|bottom)-(?:left|right)-radius)\s*:|(?:text-align|float|clear)\s*:\s*(?:left|right)\b/g;

  /** What a style sheet says of left and right, where it could say start and end. */
  function physicalIn(style: string): readonly string[] {
    const rules = style.replace(/\/\*[\s\S]*?\*\//g, '');
    const four = [
      ...rules.matchAll(/(?<![\w-])(margin|padding|inset|border-(?:width|style|color|radius))\s*:\s*([^;}]+)/g),
    ];
    const uneven = four.filter(([, name = '', values = '']) => {
      const [top, right, bottom, left] = values.trim().split(/\s+(?![^(]*\))/);
      if (left === undefined && !(name === 'border-radius' && bottom !== undefined)) {
        // Corners in two values are opposite ones.
        return name === 'border-radius' && right !== undefined && top !== right;
      }
      return name === 'border-radius' ? top !== right || bottom !== (left ?? right) : right !== left;
    });
    return [...[...rules.matchAll(PHYSICAL)].map(([found]) => found), ...uneven.map(([found]) => found)];
  }

  const styles = paths.filter((path) => path.endsWith('.css') && !path.startsWith('src/cli/'));

  test('there are style sheets', () => {
    expect(styles.length).toBeGreaterThan(5);
  });

  test.each(styles)('%s knows start and end, not left and right', (path) => {
    expect(physicalIn(read(path))).toEqual([]);
  });

  test.each([
    ['a { margin-left: 1px }', 1],
    ['a { left: 0; right: 0 }', 2],
    ['a { text-align: right; float:left }', 2],
    ['a { padding: 1px 2px 3px 4px }', 1],
    ['a { border-radius: 0 var(--a) var(--a) 0 }', 1],
    ['a { border-top-left-radius: 1px }', 1],
    ['a { padding: 1px 2px 3px 2px; margin: 0 auto; border-radius: 4px; inset-inline-start: 0 }', 0],
    ['a { margin: 0 calc(1px + 2px) 0 calc(1px + 2px) } /* left: 0 */', 0],
  ])('of %s it would find %i', (style, count) => {
    expect(physicalIn(style)).toHaveLength(count);
  });
});
