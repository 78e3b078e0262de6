import { KINDS, type Kind } from '../engine/index.ts';
import { settingOf } from './setting.ts';
import { COLOURS, type Colour } from './tones.ts';

/** The lines that a mark can have. `band` is a pale ground between two thin lines. */
export const LINES = ['dotted', 'wavy', 'dashed', 'double', 'solid', 'thin', 'band'] as const;

/** See `LINES`. */
export type Line = (typeof LINES)[number];

/** What the marks of each kind look like. A colour is a name: its tone is chosen by the ground that the words stand on. */
export type Look = Readonly<Record<Kind, { readonly colour: Colour; readonly line: Line }>>;

/** Colours for all kinds that go together. */
export type Palette = Readonly<Record<Kind, Colour>>;

/** The palettes to choose from. In `distinct` colours stay apart for readers who see no red, no green or no blue. */
export const PALETTES = {
  usual: {
    anonymous: 'blue',
    vague: 'teal',
    agentless: 'violet',
    alleged: 'plum',
    named: 'slate',
    speculation: 'amber',
  },
  distinct: {
    anonymous: 'blue',
    vague: 'green',
    agentless: 'slate',
    alleged: 'orange',
    named: 'grey',
    speculation: 'amber',
  },
  plain: { anonymous: 'grey', vague: 'grey', agentless: 'grey', alleged: 'grey', named: 'grey', speculation: 'grey' },
} as const satisfies Readonly<Record<string, Palette>>;

/** What marks look like until the reader chooses. No two kinds have the same line. */
export const USUAL_LOOK = {
  anonymous: { colour: PALETTES.usual.anonymous, line: 'dotted' },
  vague: { colour: PALETTES.usual.vague, line: 'wavy' },
  agentless: { colour: PALETTES.usual.agentless, line: 'dashed' },
  alleged: { colour: PALETTES.usual.alleged, line: 'double' },
  named: { colour: PALETTES.usual.named, line: 'thin' },
  speculation: { colour: PALETTES.usual.speculation, line: 'band' },
} as const satisfies Look;

/** The look that the reader chose for the marks. */
export const LOOK = settingOf<Look>('look', USUAL_LOOK, isLook);

/** A look with the colours of a palette and the lines as they are. */
export function inColours(look: Look, palette: Palette): Look {
  const { anonymous, vague, agentless, alleged, named, speculation } = look;
  return {
    anonymous: { ...anonymous, colour: palette.anonymous },
    vague: { ...vague, colour: palette.vague },
    agentless: { ...agentless, colour: palette.agentless },
    alleged: { ...alleged, colour: palette.alleged },
    named: { ...named, colour: palette.named },
    speculation: { ...speculation, colour: palette.speculation },
  };
}

/** Whether two looks are the same to the eye. */
export function isSameLook(one: Look, other: Look): boolean {
  return KINDS.every((kind) => one[kind].colour === other[kind].colour && one[kind].line === other[kind].line);
}

function isLook(value: unknown): value is Look {
  return typeof value === 'object' && value !== null && KINDS.every((kind) => isMark((value as Partial<Look>)[kind]));
}

function isMark(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('colour' in value && 'line' in value)) return false;
  return (
    typeof value.colour === 'string' &&
    Object.hasOwn(COLOURS, value.colour) &&
    LINES.some((line) => line === value.line)
  );
}
