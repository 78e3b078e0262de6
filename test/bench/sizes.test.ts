import { expect, test } from 'vitest';
import { loadedBy, sizesOf } from './sizes.ts';

/** In bytes, packed as stores and servers pack: every page pays for the content script, an article also for what marks it. */
test.each([
  ['content script', 10_000, 10_950],
  ['what an article gets', 5_000, 11_350],
] as const)('%s stays small', (name, least, most) => {
  const size = sizesOf('dist/chrome').find((entry) => entry.name.startsWith(name));
  expect(size?.gzip).toBeGreaterThan(least);
  expect(size?.gzip).toBeLessThanOrEqual(most);
});

test('an entry is what it loads, once each: the popup has its modules and its style', () => {
  const sizes = sizesOf('dist/chrome');
  const [popup, all] = [sizes.find(({ name }) => name.startsWith('popup')), sizes.at(-1)];
  expect(popup?.raw).toBeGreaterThan(40_000);
  expect(popup?.raw).toBeLessThan(all?.raw ?? 0);
});

test.each(['popup', 'panel', 'library', 'options', 'welcome'])('%s asks for one script and one style sheet', (view) => {
  const [page, ...others] = loadedBy('dist/chrome', `src/${view}/index.html`);
  expect(page).toBe(`src/${view}/index.html`);
  expect(others.map((path) => path.replace(/^.*\./, '')).sort()).toEqual(['css', 'js']);
});

test('the service worker is one script', () => {
  expect(loadedBy('dist/chrome', 'service-worker-loader.js')).toHaveLength(1);
});

/** What is read before a view's first rows; it comes down, but for what is worth more: the popup speaks with one voice. */
test.each([
  ['popup', 76_500],
  ['side panel', 84_000],
] as const)('what the %s loads stays below %i bytes', (view, most) => {
  const size = sizesOf('dist/chrome').find(({ name }) => name.startsWith(view));
  expect(size?.gzip).toBeGreaterThan(20_000);
  expect(size?.gzip).toBeLessThanOrEqual(most);
});
