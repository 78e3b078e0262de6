import type { Ground } from '../settings/tones.ts';
import { nodesOf } from './nodes.ts';

/** Red, green and blue from 0 to 255, and opacity from 0 to 1. */
export type Rgba = readonly [red: number, green: number, blue: number, opacity: number];

/** What lies under an element's text: one colour, or null where there is a picture and nobody can tell. */
type Under = Rgba | null;

const WHITE: Rgba = [255, 255, 255, 1];

/** What Chromium paints where a dark page paints nothing. */
const NIGHT: Rgba = [18, 18, 18, 1];

/** Text that has less contrast than this to what was computed to lie under it stands on something else. */
const LEGIBLE = 1.5;

/**
 * A function that tells on which ground an element's text stands. It only reads, and of each element only once: to be
 * made anew whenever the page may look different.
 */
export function groundsIn(document: Document): (element: Element) => Ground {
  const nodes = nodesOf(document);
  const known = new Map<Node, Under>();
  const grounds = new Map<Node, Ground>();
  const read = colours();
  const canvas = nodes && luminance(read(getComputedStyle(nodes.root).color)) > 0.5 ? NIGHT : WHITE;

  const underOf = (element: Element): Under => {
    const passed: Element[] = [];
    let at: Node | null = element;
    while (at?.nodeType === 1 && !known.has(at)) {
      passed.push(at as Element);
      at = nodes?.parent(at) ?? null;
    }
    let under = at && known.has(at) ? (known.get(at) ?? null) : canvas;
    for (const one of passed.reverse()) {
      const { backgroundColor, backgroundImage } = getComputedStyle(one);
      under = backgroundImage === 'none' ? over(under, read(backgroundColor)) : null;
      known.set(one, under);
    }
    return under;
  };

  return (element) => {
    const told = grounds.get(element);
    if (told) return told;
    const under = underOf(element);
    const text = luminance(read(getComputedStyle(element).color));
    const ground =
      under && contrast(luminance(under), text) >= LEGIBLE
        ? groundAt(luminance(under))
        : text < 0.4
          ? 'tinted'
          : 'deep';
    grounds.set(element, ground);
    return ground;
  };
}

/** What decides on grounds in the page as a whole, and for one element, in short: as long as it stays, they stay. */
export function appearanceOf(document: Document, element: Element | null): string {
  const nodes = nodesOf(document);
  const looks = [nodes?.root, nodes?.body, element].map((one) => {
    if (!one) return '';
    const { color, backgroundColor, backgroundImage } = getComputedStyle(one);
    return [color, backgroundColor, backgroundImage];
  });
  return String(looks);
}

/** The ground that a luminance from 0 to 1 is. In the middle, black and white have the same contrast. */
export function groundAt(luminance: number): Ground {
  return luminance < 0.08 ? 'dark' : luminance < 0.179 ? 'deep' : luminance < 0.5 ? 'tinted' : 'light';
}

/** The relative luminance of a colour by WCAG 2, from 0 for black to 1 for white. */
export function luminance([red, green, blue]: Rgba): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function linear(part: number): number {
  const share = part / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

/** The contrast of two luminances by WCAG 2, from 1 to 21. */
export function contrast(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

function over(under: Under, [red, green, blue, opacity]: Rgba): Under {
  if (opacity === 1) return [red, green, blue, 1];
  if (opacity === 0 || !under) return under;
  const mixed = (top: number, below: number): number => top * opacity + below * (1 - opacity);
  return [mixed(red, under[0]), mixed(green, under[1]), mixed(blue, under[2]), 1];
}

/** A function that reads colours as computed styles write them, each once. */
function colours(): (text: string) => Rgba {
  const known = new Map<string, Rgba>();
  let canvas: OffscreenCanvasRenderingContext2D | null = null;
  return (text) => {
    let colour = known.get(text);
    if (!colour) {
      const [, red, green, blue, opacity = 1] = /^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/.exec(text) ?? [];
      if (red) colour = [Number(red), Number(green), Number(blue), Number(opacity)];
      else {
        // "oklch(…)", "color(display-p3 …)": the browser knows best.
        canvas ??= new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
        canvas?.clearRect(0, 0, 1, 1);
        if (canvas) canvas.fillStyle = text;
        canvas?.fillRect(0, 0, 1, 1);
        const [r = 0, g = 0, b = 0, a = 0] = canvas?.getImageData(0, 0, 1, 1).data ?? [];
        colour = [r, g, b, a / 255];
      }
      known.set(text, colour);
    }
    return colour;
  };
}
