import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { forFirefox } from '../manifest.firefox.ts';
import manifest from '../manifest.json' with { type: 'json' };

/** What browsers learned of late, and the first Chromium and Firefox with it. Where it is asked for first, it stands in `ASKED`. */
const LATE: readonly (readonly [pattern: RegExp, chromium: number, firefox: number])[] = [
  [/\bObject\.groupBy\b|\bMap\.groupBy\b/, 117, 119],
  [/\bPromise\.withResolvers\b/, 119, 121],
  [/\bURL\.canParse\b/, 120, 115],
  [/\bArray\.fromAsync\b/, 121, 115],
  [/\.(?:symmetricDifference|isSubsetOf|isSupersetOf|isDisjointFrom)\(/, 122, 127],
  [/\bIterator\.from\b|\.(?:keys|values|entries)\(\)\.(?:map|filter|some|every|find|take|toArray)\(/, 122, 131],
  [/\bURL\.parse\b/, 126, 126],
  [/\bPromise\.try\b|\bcaretPositionFromPoint\b/, 128, 134],
  [/\bscheduler\b/, 94, 142],
  [/\bscheduler\.yield\b/, 129, 142],
  [/\bgetKeys\b/, 130, 143],
  [/\bRegExp\.escape\b/, 136, 134],
  [/\bopenShortcutSettings\b/, 999, 137],
  [/\bhighlightsFromPoint\b/, 140, 150],
  [/\bgetOrInsert|\bMath\.sumPrecise\b|\.fromBase64\(/, 145, 144],
];

/** What is taken only where it is there: our own code looks first. */
const ASKED = ['getKeys', 'openShortcutSettings', 'scheduler'];

const { strict_min_version } = forFirefox(manifest).browser_specific_settings.gecko;

test.each([
  ['chrome', 1, Number.parseInt(manifest.minimum_chrome_version, 10)],
  ['firefox', 2, Number.parseInt(strict_min_version, 10)],
] as const)(
  'the oldest browser that the build for %s is for has all that its scripts use',
  (family, column, oldest) => {
    const scripts = readdirSync(`dist/${family}`, { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.js'),
    );
    expect(scripts.length).toBeGreaterThan(5);
    const tooNew = LATE.filter((late) => late[column] > oldest);
    expect(tooNew.length).toBeGreaterThan(3);
    const found = scripts.flatMap((path) => {
      const script = readFileSync(`dist/${family}/${path}`, 'utf8');
      return tooNew.flatMap(([pattern]) => pattern.exec(script)?.[0] ?? []);
    });
    expect(found.filter((name) => !ASKED.includes(name))).toEqual([]);
  },
);

test('the README states the oldest browsers', () => {
  const readme = readFileSync('README.md', 'utf8');
  expect(readme).toContain(`version ${manifest.minimum_chrome_version} or newer`);
  const { gecko, gecko_android } = forFirefox(manifest).browser_specific_settings;
  for (const { strict_min_version: version } of [gecko, gecko_android])
    expect(readme).toContain(`version ${Number.parseInt(version, 10)} or newer`);
});
