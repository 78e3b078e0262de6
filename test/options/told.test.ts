import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LIBRARIES } from '../../src/options/libraries.ts';

const json = (path: string) => JSON.parse(readFileSync(path, 'utf8'));

test('the libraries that are named are those that the extension is built with, with their licences', () => {
  expect(LIBRARIES.map(({ name }) => name)).toEqual(Object.keys(json('package.json').dependencies).sort());
  for (const { name, licence } of LIBRARIES) {
    expect([name, json(`node_modules/${name}/package.json`).license]).toEqual([name, licence]);
  }
});

test('every permission of the manifest has its sentence', () => {
  const texts = json('src/assets/_locales/en/messages.json');
  const { permissions } = json('manifest.json') as { readonly permissions: readonly string[] };
  expect(permissions.length).toBeGreaterThan(0);
  for (const permission of permissions) {
    const key = `permission_${permission.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`;
    expect([key, texts[key]?.message]).toEqual([key, expect.stringMatching(/^To .*\.$/)]);
  }
});
