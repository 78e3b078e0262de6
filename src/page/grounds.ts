import type { Ground } from '../settings/tones.ts';
import { nodesOf } from './nodes.ts';

/** Red, green and blue from 0 to 255, and opacity from 0 to 1; none for opaque. */
export type Colour = readonly number[];

/** What lies under an element's text: an opaque colour, or null where there is a picture and nobody can tell. */
type Under = Colour | null;

const WHITE: Colour = [255, 255, 255];

/** What Chromium paints where a dark page paints nothing. */
const NIGHT: Colour = [18, 18, 18];

/** Text that has less contrast than this to what was computed to lie under it stands on something else. */
const LEGIBLE = 1.5;

/**
 * A function that tells on which ground an element's text stands. It only reads, and asks for the background of each
 * element only once: to be made anew whenever the page may look different.
 */
export function groundsIn(document: Document): (element: Element) => Ground {
  const nodes = nodesOf(document);
  const known = new Map<Node | null | undefined, Under>();
  const read = colours();
  const textIn = (element: Element): number => luminance(read(getComputedStyle(element).color));
  const canvas = nodes && textIn(nodes.root) > 0.5 ? NIGHT : WHITE;

  const underOf = (element: Element): Under => {
    const passed: Element[] = [];
    let at: Node | null | undefined = element;
    while (at && at !== document && !known.has(at)) {
      passed.push(at as Element);
      at = nodes?.parent(at);
    }
    let under = known.has(at) ? (known.get(at) ?? null) : canvas;
    for (const one of passed.reverse()) {
      const { backgroundColor, backgroundImage } = getComputedStyle(one);
      under = backgroundImage === 'none' ? over(under, read(backgroundColor)) : null;
      known.set(one, under);
    }
    return under;
  };

  return (element) => {
    const under = underOf(element);
    const text = textIn(element);
    const shade = under ? luminance(under) : text;
    return contrast(shade, text) < LEGIBLE ? (text < 0.4 ? 'tinted' : 'deep') : groundAt(shade);
  };
}

/** What decides on grounds in the page as a whole, and for one element, in short: as long as it stays, they stay. */
export function appearanceOf(document: Document, element: Element | null): string {
  const nodes = nodesOf(document);
  return String(
    [nodes?.root, nodes?.body, element].map((one) => {
      if (!one) return '';
      const { color, backgroundColor, backgroundImage } = getComputedStyle(one);
      return color + backgroundColor + backgroundImage;
    }),
  );
}

/** The ground that a luminance from 0 to 1 is. In the middle, black and white have the same contrast. */
export function groundAt(luminance: number): Ground {
  return luminance < 0.08 ? 'dark' : luminance < 0.179 ? 'deep' : luminance < 0.5 ? 'tinted' : 'light';
}

/** The relative luminance of an opaque colour by WCAG 2, from 0 for black to 1 for white. */
export function luminance(colour: Colour): number {
  return [0.2126, 0.7152, 0.0722].reduce((sum, weight, at) => {
    const share = (colour[at] ?? 0) / 255;
    return sum + weight * (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4);
  }, 0);
}

/** The contrast of two luminances by WCAG 2, from 1 to 21. */
export function contrast(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

function over(under: Under, top: Colour): Under {
  const [, , , opacity = 1] = top;
  return opacity === 1 ? top : (under?.map((below, at) => below + ((top[at] ?? 0) - below) * opacity) ?? null);
}

/** A function that reads colours as computed styles write them, each once. */
function colours(): (text: string) => Colour {
  const known = new Map<string, Colour>();
  return (text) => {
    const colour = known.get(text) ?? (text.startsWith('rgb') ? partsOf(text) : painted(text)) ?? [];
    known.set(text, colour);
    return colour;
  };
}

/** "rgb(1, 2, 3)", "rgba(1, 2, 3, 0.5)". */
function partsOf(text: string): Colour {
  return text
    .slice(text.indexOf('(') + 1)
    .split(',')
    .map(Number.parseFloat);
}

/** "oklch(…)", "color(display-p3 …)": the browser knows best. */
function painted(text: string): Colour | undefined {
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  if (!context) return undefined;
  context.fillStyle = text;
  context.fillRect(0, 0, 1, 1);
  return [...context.getImageData(0, 0, 1, 1).data].map((part, at) => (at === 3 ? part / 255 : part));
}
