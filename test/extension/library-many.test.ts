import { expect, test } from 'vitest';
import { librarySpeed } from '../bench/library.ts';

/**
 * Ratios within one run, of the least of its rounds: how long the browser alone takes to read 10,000 notes from storage
 * differs from machine to machine, what the library adds to it should not.
 */
test('with 10,000 notes the library opens in little more than the browser takes to read them, and a letter typed costs a small part of that', async () => {
  const { notes, open, storage, search } = await librarySpeed('dist/chrome', 3);
  expect(notes).toBe(10_000);
  expect(Math.min(...open)).toBeLessThan(4 * Math.min(...storage));
  const middle = [...search].sort((one, other) => one - other)[Math.floor(search.length / 2)] ?? 0;
  expect(search.length).toBeGreaterThan(20);
  expect(middle).toBeLessThan(Math.min(...open) / 4);
}, 300_000);
