import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { KINDS } from '../../src/engine/index.ts';
import { type Colour, contrast, groundAt, luminance } from '../../src/page/grounds.ts';
import { USUAL_LOOK } from '../../src/settings/look.ts';
import { styleOf } from '../../src/settings/look-style.ts';
import { COLOURS, GROUNDS } from '../../src/settings/tones.ts';

const GREYS = Array.from({ length: 256 }, (_, part): Colour => [part, part, part]);

/** Every colour whose parts are multiples of 17: from black over blues, teals and pinks to white. */
const HUES = Array.from(
  { length: 16 ** 3 },
  (_, at): Colour => [(at >> 8) * 17, ((at >> 4) & 15) * 17, (at & 15) * 17],
);

test('luminance and contrast are those of WCAG 2', () => {
  expect(luminance([255, 255, 255])).toBeCloseTo(1);
  expect(luminance([118, 118, 118])).toBeCloseTo(0.181, 3);
  expect(contrast(luminance([118, 118, 118]), 1)).toBeCloseTo(4.54, 2);
  expect(contrast(0, 1)).toBe(21);
});

test.each(Object.keys(COLOURS) as (keyof typeof COLOURS)[])('%s keeps 3 : 1 on every ground there is', (colour) => {
  const least = Math.min(
    ...[...GREYS, ...HUES].map((ground) => {
      const under = luminance(ground);
      return contrast(under, luminance(rgbOf(COLOURS[colour][groundAt(under)])));
    }),
  );
  expect(least).toBeGreaterThanOrEqual(3);
});

test('the tones of a ground are of one luminance, so that no kind is louder than another', () => {
  for (const ground of GROUNDS) {
    const tones = Object.values(COLOURS).map((tones) => luminance(rgbOf(tones[ground])));
    expect(Math.max(...tones) / Math.min(...tones)).toBeLessThan(1.1);
  }
});

test('what every page loads is the usual look', () => {
  const sheet = readFileSync('src/page/marks.css', 'utf8');
  const packed = (css: string): string => css.replace(/\/\*.*?\*\//gs, '').replace(/\s+/g, '');
  expect(packed(sheet)).toContain(packed(styleOf(USUAL_LOOK)));
  expect(KINDS.every((kind) => sheet.includes(`sw-${kind}-dark`))).toBe(true);
});

function rgbOf(hex: string): Colour {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return [red, green, blue];
}
