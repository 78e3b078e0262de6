import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/** What the project's folder may hold, besides what .gitignore names. */
const TOP = [
  '.biome.json',
  '.ci',
  '.git',
  '.github',
  '.gitignore',
  '.npmrc',
  'LICENSE',
  'README.md',
  'icons',
  'manifest.firefox.ts',
  'manifest.json',
  'package-lock.json',
  'package.json',
  'src',
  'test',
  'tsconfig.json',
  'vite.config.ts',
];

const LONGEST_FILE = 250;

const paths = readdirSync('src', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/'))
  .sort();
const read = (path: string): string => readFileSync(path, 'utf8');
const modules = paths.filter((path) => /\.tsx?$/.test(path)).map((path) => ({ path, text: read(path) }));
const json = (path: string) => JSON.parse(read(path));

describe('files', () => {
  test('the top level holds what a newcomer expects and nothing else', () => {
    const ignored = read('.gitignore')
      .split('\n')
      .map((line) => line.replace(/\/$/, ''));
    expect(readdirSync('.').filter((name) => !TOP.includes(name) && !ignored.includes(name))).toEqual([]);
  });

  test('no module is too long to be read in one go, but word lists', () => {
    const long = modules.filter(
      ({ path, text }) => !path.includes('/words/') && text.split('\n').length > LONGEST_FILE,
    );
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  test('no room is named for what belongs nowhere', () => {
    expect(paths.filter((path) => /\/(?:utils?|helpers?|common|lib|types|core|managers?)[/.]/.test(path))).toEqual([]);
  });

  test('the version stands in package.json; the lock file and the latest change in the README agree', () => {
    const { version } = json('package.json');
    expect(json('manifest.json').version).toBeUndefined();
    expect(json('package-lock.json')).toMatchObject({ version, packages: { '': { version } } });
    expect(read('README.md').match(/## Changes\n\n\*\*([\d.]+)\*\*/)?.[1]).toBe(version);
    const packages = [...read('README.md').matchAll(/`says-who-([\d.]+)-\w+\.zip`/g)].map(([, named]) => named);
    expect(packages).toEqual([version, version, version]);
  });

  test('the README names what .ci/run installs', () => {
    const wanted = (read('.ci/run').match(/wanted=\(([^)]+)\)/)?.[1] ?? '').split(' ');
    expect(wanted).toContain('chromium');
    const [told = ''] = read('README.md').match(/^\| `\.ci\/run` .*$/m) ?? [];
    expect(wanted.filter((name) => !told.includes(`\`${name}\``))).toEqual([]);
  });

  test('every icon of the manifest is a picture of its size', () => {
    const { icons, action } = json('manifest.json');
    const named = [...Object.entries(icons), ...Object.entries(action.default_icon)];
    expect(named.length).toBeGreaterThan(0);
    for (const [size, path] of named) {
      // A PNG's width and height are the first words after its signature and the head of its first chunk.
      const png = readFileSync(String(path));
      expect([png.readUInt32BE(16), png.readUInt32BE(20)], String(path)).toEqual([Number(size), Number(size)]);
    }
  });
});

describe('what modules do', () => {
  const pathsWith = (pattern: RegExp, but = /^$/): string[] =>
    modules.filter(({ path, text }) => pattern.test(text) && !but.test(path)).map(({ path }) => path);

  test('only src/browser imports the browser’s interface', () => {
    expect(pathsWith(/from 'webextension-polyfill'/, /^src\/browser\//)).toEqual([]);
  });

  test('text is never turned into HTML', () => {
    expect(
      pathsWith(/\b(?:inner|outer)HTML\b|insertAdjacentHTML|InnerHTML|document\.write|createContextualFragment/),
    ).toEqual([]);
  });

  test('every export says what it is, but the parts of rules and the word lists', () => {
    const silent = modules
      .filter(({ path }) => !/\/(?:rules|words)\//.test(path))
      .flatMap(({ path, text }) =>
        [...text.matchAll(/(?<!\*\/\n)^export (?:async )?(?:function|const|let|type|class) (\w+)/gm)].map(
          ([, name]) => `${path} ${name}`,
        ),
      );
    expect(silent).toEqual([]);
  });

  test('no comment switches a check off', () => {
    expect(pathsWith(/biome-ignore|@ts-(?:ignore|nocheck|expect-error)/)).toEqual([]);
  });
});
