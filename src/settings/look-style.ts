import { KINDS, type Kind } from '../engine/index.ts';
import { DRAWN, PALE } from './drawn.ts';
import type { Look } from './look.ts';
import { COLOURS, GROUNDS, type Ground } from './tones.ts';

/**
 * The name of the highlight that marks a kind of signal on a ground. Pages can read it: it says nothing but that.
 * The content script makes the same names for itself.
 */
function highlightName(kind: Kind, ground: Ground): string {
  return `sw-${kind}-${ground}`;
}

/** The style sheet that gives the marks in a page a look, on every ground, in forced colours and in print. */
export function styleOf(look: Look): string {
  return [...KINDS.flatMap((kind) => GROUNDS.map((ground) => ruleOf(look, kind, ground))), FORCED, printed(look)].join(
    '\n',
  );
}

// The offset is below the underline of a link, so that both can be seen.
function ruleOf(look: Look, kind: Kind, ground: Ground): string {
  const { colour, line } = look[kind];
  const tone = COLOURS[colour][ground];
  const band = line === 'band' ? ` background-color: ${tone}${PALE};` : '';
  return `${selector(kind, ground)} { text-decoration: ${DRAWN[line]} ${tone}; text-underline-offset: 0.2em;${band} }`;
}

const ALL = KINDS.flatMap((kind) => GROUNDS.map((ground) => selector(kind, ground))).join(', ');

/** A style sheet under which no mark can be seen, whatever the look. On paper its words keep their ground: see `printed`. */
export const HIDING = `${ALL} { text-decoration: none !important; }
@media screen { ${ALL} { background-color: transparent !important; } }`;

// Here Chromium paints every highlight as selected text, whatever is asked for, and its line in the colour of selected
// text: the line has to stay on that ground to be seen.
const FORCED = `@media (forced-colors: active) { ${ALL} { text-decoration-color: HighlightText; text-underline-offset: auto; } }`;

// Paper is white, unless the reader prints the grounds too. Where they are left out Chromium darkens the words of a dark
// page, but not those under a highlight, which would be white on white: these get a ground and a colour of their own.
function printed(look: Look): string {
  const rules = KINDS.map((kind) => {
    const tone = COLOURS[look[kind].colour].light;
    const rest = GROUNDS.filter((ground) => ground !== 'light').map((ground) => selector(kind, ground));
    return `${selector(kind, 'light')} { background-color: transparent; }
${rest.join(', ')} { color: ${INK}; background-color: ${PAPER}; text-decoration-color: ${tone}; }`;
  });
  return `@media print { ${rules.join(' ')} }`;
}

const INK = '#000000';
const PAPER = '#ffffff';

function selector(kind: Kind, ground: Ground): string {
  return `::highlight(${highlightName(kind, ground)})`;
}
