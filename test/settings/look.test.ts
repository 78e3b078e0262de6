import { beforeEach, expect, test, vi } from 'vitest';
import { KINDS } from '../../src/engine/index.ts';
import { choose } from '../../src/settings/choosing.ts';
import { inColours, isSameLook, LINES, LOOK, PALETTES, USUAL_LOOK } from '../../src/settings/look.ts';
import { COLOURS } from '../../src/settings/tones.ts';
import { freshBrowser, held } from '../notes/fake-storage.ts';

vi.mock('../../src/browser/storage.ts', async () => (await import('../notes/fake-storage.ts')).storage);
vi.mock('../../src/browser/locks.ts', async () => (await import('../notes/fake-storage.ts')).locks);

beforeEach(freshBrowser);

test('no two kinds have the same line, and every line and colour is one that can be chosen', () => {
  expect(new Set(KINDS.map((kind) => USUAL_LOOK[kind].line)).size).toBe(KINDS.length);
  for (const kind of KINDS) {
    expect(LINES).toContain(USUAL_LOOK[kind].line);
    for (const palette of Object.values(PALETTES)) expect(Object.keys(COLOURS)).toContain(palette[kind]);
  }
});

test('a chosen look is kept, and told from the usual one', async () => {
  expect(await LOOK.read()).toEqual(USUAL_LOOK);
  const look = inColours({ ...USUAL_LOOK, vague: { colour: 'red', line: 'solid' } }, PALETTES.distinct);
  expect(look.vague).toEqual({ colour: 'green', line: 'solid' });
  expect(isSameLook(look, USUAL_LOOK)).toBe(false);
  expect(isSameLook(inColours(USUAL_LOOK, PALETTES.usual), USUAL_LOOK)).toBe(true);
  await choose(LOOK, look);
  expect(await LOOK.read()).toEqual(look);
});

test.each([
  ['nothing', null],
  ['a kind without a look', { ...USUAL_LOOK, named: undefined }],
  ['a colour that nobody has', { ...USUAL_LOOK, vague: { colour: 'toString', line: 'wavy' } }],
  ['a style sheet in place of a colour', { ...USUAL_LOOK, vague: { colour: 'red } * { display: none', line: 'wavy' } }],
  ['a line that nobody draws', { ...USUAL_LOOK, vague: { colour: 'red', line: 'blinking' } }],
])('%s in storage is the usual look', async (_what, value) => {
  held.set('setting:look', { version: 1, value });
  expect(await LOOK.read()).toEqual(USUAL_LOOK);
});

/** How a colour looks to eyes that lack a receptor: Machado, Oliveira and Fernandes (2009), severity 1, in linear RGB. */
const EYES = {
  'no red': [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  'no green': [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  'no blue': [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const;

const UNSOURCED = ['anonymous', 'vague', 'agentless', 'alleged'] as const;

test.each(['no red', 'no green', 'no blue'] as const)(
  'the distinct palette stays apart for eyes that see %s',
  (eyes) => {
    const leastApart = (name: keyof typeof PALETTES): number => {
      const seen = UNSOURCED.map((kind) => asSeen(COLOURS[PALETTES[name][kind]].light, EYES[eyes]));
      return Math.min(...seen.flatMap((one, at) => seen.slice(at + 1).map((other) => distance(one, other))));
    };
    // 0.02 is what a careful eye tells apart side by side.
    expect(leastApart('distinct')).toBeGreaterThan(0.04);
    expect(leastApart('distinct')).toBeGreaterThan(leastApart('usual'));
  },
);

type Triple = readonly [number, number, number];

/** A colour in Oklab after the eyes have had it. */
function asSeen(hex: string, eyes: readonly Triple[]): Triple {
  const linear = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  const [r = 0, g = 0, b = 0] = eyes.map((row) =>
    Math.max(
      0,
      row.reduce((sum, part, at) => sum + part * (linear[at] ?? 0), 0),
    ),
  );
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function distance(one: Triple, other: Triple): number {
  return Math.hypot(...one.map((part, at) => part - (other[at] ?? 0)));
}
