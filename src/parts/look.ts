import { KINDS } from '../engine/index.ts';
import { DRAWN } from '../settings/drawn.ts';
import { LOOK, type Look, USUAL_LOOK } from '../settings/look.ts';
import { COLOURS } from '../settings/tones.ts';

/** The custom properties that `.mark` and `.kind-line` are drawn by (marks.css): for one kind's mark as it was chosen. */
export function markStyle({ colour, line }: Look['vague']): Readonly<Record<`--${string}`, string>> {
  return {
    '--tone': `var(--${colour})`,
    '--line': DRAWN[line],
    '--drawn': `var(--drawn-${line})`,
    '--pale': line === 'band' ? '16%' : '0%',
  };
}

/** Gives the marks in a view the look of those in the page: the usual one at once, the reader's as soon as it is read. */
export function wearLook({ adoptedStyleSheets }: Document, signal: AbortSignal): void {
  const sheet = new CSSStyleSheet();
  const wear = (look: Look): void => sheet.replaceSync(`${TONES}${kindRules(look)}`);
  wear(USUAL_LOOK);
  adoptedStyleSheets.push(sheet);
  LOOK.read().then(wear);
  LOOK.watch(wear, signal);
}

const TONES = `:root { ${tonesOn('light')} } @media screen and (prefers-color-scheme: dark) { :root { ${tonesOn('dark')} } }`;

function tonesOn(ground: 'light' | 'dark'): string {
  return Object.entries(COLOURS)
    .map(([name, tones]) => `--${name}: ${tones[ground]};`)
    .join(' ');
}

function kindRules(look: Look): string {
  return KINDS.map((kind) => {
    const style = Object.entries(markStyle(look[kind])).map(([name, value]) => `${name}: ${value};`);
    return `.kind-${kind} { ${style.join(' ')} }`;
  }).join('\n');
}
