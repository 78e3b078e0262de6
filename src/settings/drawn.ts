import type { Line } from './look.ts';

/** What draws each line, as `text-decoration` has it, without a colour. Thin ones never get thinner than a pixel. */
export const DRAWN = {
  dotted: 'underline dotted 0.15em',
  wavy: 'underline wavy 0.08em',
  dashed: 'underline dashed 0.11em',
  double: 'underline double 0.08em',
  solid: 'underline solid 0.13em',
  thin: 'underline solid max(1px, 0.06em)',
  band: 'underline overline solid max(1px, 0.06em)',
} as const satisfies Readonly<Record<Line, string>>;

/** How much of a band's ground is its colour, as two hexadecimal digits: words on it stay as easy to read. */
export const PALE = '29';
