/**
 * The grounds that text can stand on, from white to black. Each has a tone of every colour that keeps a contrast of 3 : 1
 * on all of it: where one ends, the next begins.
 */
export const GROUNDS = ['light', 'tinted', 'deep', 'dark'] as const;

/** See `GROUNDS`. */
export type Ground = (typeof GROUNDS)[number];

/** The colours that a mark can have, each in the tones for the four grounds. Each row of tones is of one luminance. */
export const COLOURS = {
  blue: { light: '#2e5fbf', tinted: '#002271', deep: '#bfd6fe', dark: '#79a8fe' },
  teal: { light: '#056d80', tinted: '#002f39', deep: '#94e0f3', dark: '#4eb5cc' },
  violet: { light: '#6a4fc1', tinted: '#35047d', deep: '#d5d0fe', dark: '#ab9bfe' },
  plum: { light: '#a23e7c', tinted: '#56003d', deep: '#fec4e3', dark: '#f084c4' },
  red: { light: '#bf242b', tinted: '#5d0009', deep: '#ffc7c2', dark: '#fe847c' },
  orange: { light: '#a44800', tinted: '#4b1c00', deep: '#fecaaf', dark: '#fc8948' },
  amber: { light: '#7c5f02', tinted: '#372800', deep: '#efd28a', dark: '#c8a445' },
  green: { light: '#0c7335', tinted: '#003212', deep: '#9fe5ad', dark: '#62ba77' },
  slate: { light: '#52657a', tinted: '#1a2b3d', deep: '#c5d7e9', dark: '#96aac1' },
  grey: { light: '#636363', tinted: '#2a2a2a', deep: '#d5d5d5', dark: '#a8a8a8' },
} as const satisfies Readonly<Record<string, Readonly<Record<Ground, string>>>>;

/** The name of a colour; see `COLOURS`. */
export type Colour = keyof typeof COLOURS;
