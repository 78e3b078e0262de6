import {
  observeWindowOffset,
  observeWindowRect,
  type VirtualItem,
  Virtualizer,
  windowScroll,
} from '@tanstack/virtual-core';
import { useLayoutEffect, useReducer, useState } from 'preact/hooks';

/** What a virtual list is made of. */
export type Rows = {
  readonly count: number;
  readonly keyOf: (row: number) => string;
  /** How high a row is, as long as it has not been seen, in pixels. */
  readonly guess: (row: number) => number;
  /** A row that stays in the document wherever the reader scrolls: the one with the focus. */
  readonly stays: number;
  /** Where the list begins and how much of the window is covered above it, in pixels. */
  readonly top: number;
  readonly covered: number;
};

/** The rows that stand in the document, and the virtualizer that measures them and scrolls to them. */
export type Virtual = {
  readonly items: readonly VirtualItem[];
  readonly height: number;
  readonly virtualizer: Virtualizer<Window, HTMLElement>;
};

/** A list in which only the rows in sight stand in the document. The window scrolls it. */
export function useVirtual({ count, keyOf, guess, stays, top, covered }: Rows): Virtual {
  const [, render] = useReducer((times: number) => times + 1, 0);
  const options = {
    count,
    estimateSize: guess,
    getItemKey: keyOf,
    getScrollElement: () => window,
    observeElementRect: observeWindowRect,
    observeElementOffset: observeWindowOffset,
    scrollToFn: windowScroll,
    initialOffset: () => window.scrollY,
    overscan: 4,
    scrollMargin: top,
    scrollPaddingStart: covered,
    scrollPaddingEnd: 12,
    rangeExtractor: ({ startIndex, endIndex, overscan }: Range) => {
      const first = Math.max(0, startIndex - overscan);
      const last = Math.min(count - 1, endIndex + overscan);
      const rows = Array.from({ length: Math.max(0, last - first + 1) }, (_, place) => first + place);
      if (stays < 0 || stays >= count || (stays >= first && stays <= last)) return rows;
      return stays < first ? [stays, ...rows] : [...rows, stays];
    },
    onChange: () => render(undefined),
  };
  const [virtualizer] = useState(() => new Virtualizer<Window, HTMLElement>(options));
  virtualizer.setOptions(options);
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => virtualizer._willUpdate());
  return { items: virtualizer.getVirtualItems(), height: virtualizer.getTotalSize(), virtualizer };
}

type Range = { readonly startIndex: number; readonly endIndex: number; readonly overscan: number };
