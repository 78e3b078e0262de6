import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

type Manifest = {
  readonly permissions: readonly string[];
  readonly optional_permissions?: readonly string[];
  readonly host_permissions: readonly string[];
  readonly content_scripts: readonly { readonly matches: readonly string[] }[];
  readonly content_security_policy: Readonly<Record<string, string>>;
  readonly [key: string]: unknown;
};

const manifest: Manifest = JSON.parse(readFileSync('manifest.json', 'utf8'));
const readme = readFileSync('README.md', 'utf8');

/** The README's table of permissions: what is asked for, and what for. */
const rows = (/^\| permission \|.*\n\| --- .*\n((?:\|.*\n)+)/m.exec(readme)?.[1] ?? '')
  .trim()
  .split('\n')
  .map((row) => row.split('|').map((cell) => cell.trim()));

test('the README says of every permission what it is for, and of no other', () => {
  const told = rows.flatMap(([, asked = '']) => [...asked.matchAll(/`([^`]+)`/g)].map(([, name]) => name ?? ''));
  const hosts = manifest.host_permissions.map((pattern) => pattern.replace('://*/*', ''));
  expect(told.toSorted()).toEqual([...manifest.permissions, ...hosts].sort());
  for (const [, asked, reason = ''] of rows) expect(reason.length, asked).toBeGreaterThan(20);
});

test('nothing is asked for later or by another way', () => {
  expect(manifest.optional_permissions).toBeUndefined();
  expect(manifest.optional_host_permissions).toBeUndefined();
  expect(manifest.externally_connectable).toBeUndefined();
  expect(manifest.web_accessible_resources).toBeUndefined();
  for (const { matches } of manifest.content_scripts) expect(matches).toEqual(manifest.host_permissions);
});

test('the policy of the extension’s own pages allows its own files and no connection', () => {
  expect(manifest.content_security_policy).toEqual({ extension_pages: expect.any(String) });
  const policy = Object.fromEntries(
    (manifest.content_security_policy.extension_pages ?? '').split(/;\s*/).map((directive) => {
      const [name = '', ...values] = directive.split(' ');
      return [name, values.join(' ')];
    }),
  );
  expect(policy).toEqual({
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': "'self'",
    // The line of a kind is drawn as a picture in a style sheet.
    'img-src': "'self' data:",
    'connect-src': "'none'",
    'form-action': "'none'",
    'base-uri': "'none'",
    'frame-ancestors': "'none'",
    'require-trusted-types-for': "'script'",
    'trusted-types': "'none'",
  });
});
