import type { Signal } from '../engine/index.ts';
import { nodesOf } from './nodes.ts';
import type { Reading } from './reading.ts';
import type { Steps } from './slices.ts';

/** Which signals stand in words that a style sheet hides although they are drawn: by size, by place, by clipping. */
export type Hiding = {
  /** The signals of a reading that can be seen, or may yet be: pages fade words in, and slide them in from nearby. */
  seenOf(reading: Reading, signals: readonly Signal[]): Steps<readonly Signal[]>;
  /** All signals that were asked about last. */
  all(): readonly Signal[];
  /** The signals that can be seen now, where words that were hidden have come out since; else null. */
  late(): readonly Signal[] | null;
};

/** Words so far to the left of the screen, in CSS pixels, are put away there. */
const FAR = 3000;

/** So many hidden signals are looked at again, at most. */
const MOST = 50;

/** No page hides words so many elements farther out. */
const DEEP = 99;

/** After so many signals the page may have its turn. */
const PIECE = 32;

/** A `clip` or a `clip-path` that leaves nothing. */
const NOTHING =
  /^(rect\((\S+), (\S+), \2, \3\)|inset\(([5-9]\d%|.*\b100%.*)\)|(circle|ellipse)\(0.*|polygon\((.+?)(, \6)*\))$/;

/** Starts with nothing hidden. It only reads. */
export function startHiding(document: Document): Hiding {
  let last: { readonly reading: Reading; readonly signals: readonly Signal[] } | null = null;
  let hidden = new Set<Signal>();

  return {
    *seenOf(reading, signals) {
      last = { reading, signals };
      hidden = new Set();
      let isHidden = hiddenIn(document, reading);
      for (const [at, signal] of signals.entries()) {
        // What is known of an element holds as long as the page had no turn.
        if (at % PIECE === 0 && (yield)) isHidden = hiddenIn(document, reading);
        if (isHidden(signal)) hidden.add(signal);
      }
      return signals.filter((signal) => !hidden.has(signal));
    },
    all: () => last?.signals ?? [],
    late: () => {
      if (!last || hidden.size === 0) return null;
      const isHidden = hiddenIn(document, last.reading);
      const out = [...hidden].slice(0, MOST).filter((signal) => !isHidden(signal));
      for (const signal of out) hidden.delete(signal);
      return out.length > 0 ? last.signals.filter((signal) => !hidden.has(signal)) : null;
    },
  };
}

/**
 * A function that tells whether an element is hidden with its words, or so many levels `above` the words. What looks like
 * one beside it, by name, class and style, is taken to be as hidden as that: a page of 20,000 paragraphs is not measured
 * 20,000 times.
 */
export function startHidden(document: Document): (element: Element, above?: number) => boolean {
  const nodes = nodesOf(document);
  const known = new Map<Node, Map<string, boolean>>();

  const isHidden = (element: Element, above = 0): boolean => {
    const parent = nodes?.parent(element);
    // What the body cuts off, the window scrolls.
    if (!nodes || !parent || parent === document || element === nodes.body || above > DEEP) return false;
    const beside = known.get(parent) ?? new Map<string, boolean>();
    const look = `${above > 0} ${nodes.name(element)} ${nodes.attribute(element, 'class')} ${nodes.attribute(element, 'style')}`;
    const is =
      beside.get(look) ??
      (hidesAll(element) || isHidden(parent as Element, above + 1) || (above === 0 && isPutAway(element)));
    known.set(parent, beside.set(look, is));
    return is;
  };
  return isHidden;
}

/** A function that tells whether a signal's words are hidden. */
function hiddenIn(document: Document, reading: Reading): (signal: Signal) => boolean {
  const isHidden = startHidden(document);
  const nodes = nodesOf(document);

  return (signal) => {
    const element = reading.aroundOf(signal);
    // The words of closed details that stand in no element of their own are drawn for all that the browser tells.
    return (
      !!element && ((nodes?.name(element) === 'details' && !(element as HTMLDetailsElement).open) || isHidden(element))
    );
  };
}

/** Whether an element leaves nothing to be seen of what is in it. */
function hidesAll(element: Element): boolean {
  const { overflowX, clip, clipPath, contentVisibility } = getComputedStyle(element);
  if (contentVisibility === 'hidden' || NOTHING.test(clipPath) || NOTHING.test(clip)) return true;
  return overflowX !== 'visible' && isTiny(rectOf(element));
}

/** Whether an element's own words are too small to be seen, or off the page. */
function isPutAway(element: Element): boolean {
  const { fontSize, textIndent, display, contentVisibility } = getComputedStyle(element);
  if (Number.parseFloat(fontSize) <= 1 || Number.parseFloat(textIndent) < -FAR) return true;
  // To measure what the browser has put off to lay out would make it do so.
  if (!Element.prototype.checkVisibility.call(element, { contentVisibilityAuto: true })) return false;
  const rect = rectOf(element);
  return rect.right < -FAR || (isTiny(rect) && display !== 'contents' && contentVisibility !== 'auto');
}

/** The box of an element. A form would answer with its field of that name. */
export function rectOf(element: Element): DOMRect {
  return Element.prototype.getBoundingClientRect.call(element);
}

function isTiny({ width, height }: DOMRect): boolean {
  return width <= 1 || height <= 1;
}
