import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import texts from '../../src/assets/_locales/en/messages.json' with { type: 'json' };

const sources = ['popup', 'parts'].flatMap((room) =>
  readdirSync(`src/${room}`).map((name) => readFileSync(`src/${room}/${name}`, 'utf8')),
);
const keysIn = (call: RegExp): readonly string[] =>
  sources.flatMap((source) => [...source.matchAll(call)].flatMap(([, key]) => key ?? []));

test('every text that the popup and the parts of views ask for is there', () => {
  const asked = keysIn(/\bmessage\([^'`)]*'([a-z_]+)'/g);
  expect(asked.length).toBeGreaterThan(20);
  expect(asked.filter((key) => !(key in texts))).toEqual([]);
});

test('every text with a number has its plural forms', () => {
  const asked = keysIn(/\bcounted\('([a-z_]+)'/g);
  expect(asked.length).toBeGreaterThan(2);
  expect(asked.filter((key) => !(`${key}_one` in texts && `${key}_other` in texts))).toEqual([]);
});
