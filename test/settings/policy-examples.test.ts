import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { forFirefox } from '../../manifest.firefox.ts';
import manifest from '../../manifest.json' with { type: 'json' };
import { readPolicy } from '../../src/settings/read-policy.ts';

type Property = {
  readonly type: string;
  readonly enum?: readonly string[];
  readonly items?: Property;
  readonly title?: string;
};
type Options = Readonly<Record<string, unknown>>;

const { properties }: { readonly properties: Readonly<Record<string, Property>> } = JSON.parse(
  readFileSync(`src/assets/${manifest.storage.managed_schema}`, 'utf8'),
);

/** The part of the README that is about them. */
const [, README = ''] = /\n### In schools and newsrooms\n(.*?)\n### /s.exec(readFileSync('README.md', 'utf8')) ?? [];

/** The one block of code in a language that has some words in it. */
function block(language: string, words: string): string {
  const all = [...README.matchAll(/```(\w+)\n([\s\S]*?)```/g)].flatMap(([, of, code = '']) =>
    of === language ? [code] : [],
  );
  const [found, ...more] = all.filter((code) => code.includes(words));
  if (found === undefined || more.length > 0) throw new Error(`${more.length + 1} blocks, or none, have ${words}`);
  return found;
}

/** What the schema has against some options, as Chromium would find it. */
function faultsIn(options: Options): readonly string[] {
  return Object.entries(options).flatMap(([name, value]) => {
    const property = Object.hasOwn(properties, name) ? properties[name] : undefined;
    return property && fits(property, value) ? [] : [name];
  });
}

function fits({ type, enum: names, items }: Property, value: unknown): boolean {
  if (type === 'array') return Array.isArray(value) && value.every((item) => items !== undefined && fits(items, item));
  return typeof value === type && (names === undefined || names.some((name) => name === value));
}

/** The values of a registry file for one extension, by the names of options: numbered ones are a list. */
function fromRegistry(text: string): Options {
  const options: Record<string, unknown> = {};
  for (const [, key = '', body = ''] of text.matchAll(/^\[(.+)\]\n((?:".*\n?)*)/gm)) {
    const [, list] =
      /^HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Google\\Chrome\\3rdparty\\extensions\\EXTENSION_ID\\policy(?:\\(\w+))?$/.exec(
        key,
      ) ?? ['', null];
    if (list === null) throw new Error(`no key of an extension: ${key}`);
    const values = [...body.matchAll(/^"(\w+)"=(?:dword:([\da-f]{8})|"(.*)")$/gm)].map(
      ([, name = '', number, words]) => [name, number === undefined ? words : Number.parseInt(number, 16)] as const,
    );
    expect(values).toHaveLength(body.trim().split('\n').length);
    if (list) options[list] = values.map(([, value]) => value);
    // Chromium makes of a number what the schema wants.
    else for (const [name, value] of values) options[name] = properties[name]?.type === 'boolean' ? value === 1 : value;
  }
  return options;
}

const EXAMPLES: readonly (readonly [string, Options])[] = [
  [
    'Google Admin',
    Object.fromEntries(
      Object.entries(JSON.parse(block('json', '"Value"')) as Readonly<Record<string, { readonly Value: unknown }>>).map(
        ([name, { Value }]) => [name, Value],
      ),
    ),
  ],
  ['Windows group policy', fromRegistry(block('reg', 'HKEY'))],
  [
    'Firefox',
    JSON.parse(block('json', '"policies"')).policies['3rdparty'].Extensions[
      forFirefox(manifest).browser_specific_settings.gecko.id
    ],
  ],
  ['Linux', JSON.parse(/`(\{"3rdparty".*\})`/.exec(README)?.[1] ?? '')['3rdparty'].extensions.EXTENSION_ID],
];

describe('the examples of policies in the README', () => {
  test.each(EXAMPLES)('%s: the schema allows it, and all of it is read', (_where, options) => {
    expect(Object.keys(options).length).toBeGreaterThan(0);
    expect(faultsIn(options)).toEqual([]);
    expect(readPolicy(options)).toMatchObject({ problems: [] });
  });

  test('the check finds what is wrong', () => {
    expect(faultsIn({ kinds: ['loud'], where: 'chosen', exportAllowed: 'no', colour: 'red' })).toEqual([
      'kinds',
      'exportAllowed',
      'colour',
    ]);
  });

  test('every option of the schema is explained, and is read with every value that the schema allows', () => {
    for (const [name, { type, enum: names, items }] of Object.entries(properties)) {
      expect(README).toContain(`\`${name}\``);
      const values = type === 'array' ? [[], items?.enum ?? ['news.example']] : (names ?? [true, false]);
      for (const value of values) expect(readPolicy({ [name]: value })).toMatchObject({ problems: [] });
      expect(readPolicy({ [name]: { loud: 1 } })?.problems).toMatchObject([{ name }]);
    }
  });
});
