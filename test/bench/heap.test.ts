import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { launchExtension } from '../browser.ts';
import { type Held, heldOver, NO_WAY_BACK } from './heap.ts';
import { median } from './timing.ts';

const NAVIGATIONS = 20;

test('a tab holds as much after forty pages as after ten', async () => {
  const context = await launchExtension(resolve('dist/chrome'), '', 'en', [NO_WAY_BACK]);
  try {
    const held = await heldOver(context, 'a tab', NAVIGATIONS, 'marks');
    const [first, last] = [held.slice(5, 12), held.slice(-7)];
    const of = (part: readonly Held[], what: keyof Held): number => median(part.map((one) => one[what]));
    expect(of(last, 'heap')).toBeGreaterThan(500_000);
    expect(of(last, 'heap') / of(first, 'heap')).toBeLessThan(1.05);
    for (const what of ['documents', 'nodes'] as const) expect(of(last, what)).toBe(of(first, what));
  } finally {
    await context.close();
  }
});
