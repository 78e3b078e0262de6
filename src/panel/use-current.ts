import { useEffect, useRef, useState } from 'preact/hooks';
import { answerCalls } from '../browser/messaging.ts';
import type { Span } from '../engine/index.ts';
import type { BackgroundCalls } from '../messages/index.ts';
import { readReached } from '../messages/schemas.ts';
import { placeWords } from './entry-words.ts';
import { type Row, rowAt } from './rows.ts';

/** The row that the reader is at, here or in the page. */
export type Current = {
  readonly key: string | null;
  /** Goes to a row, with the page; once more on the same row shows it in the page again. */
  readonly goTo: (row: Row) => void;
  /** Goes a row on or back among those that are shown. */
  readonly step: (by: 1 | -1) => void;
};

type Props = {
  readonly tabId: number;
  readonly rows: readonly Row[];
  readonly shown: readonly Row[];
  /** Whether the rows can be seen. */
  readonly isOpen: boolean;
  readonly show: (span: Span) => void;
  readonly announce: (words: string) => void;
};

const STEPS: Readonly<Record<string, 1 | -1>> = { j: 1, k: -1 };

/** The row that the reader is at: chosen here, stepped to with j and k, or come to in the page. */
export function useCurrent({ tabId, rows, shown, isOpen, show, announce }: Props): Current {
  const [key, setKey] = useState<string | null>(null);
  const goTo = (row: Row): void => {
    setKey(row.key);
    show(row.entry.signal);
  };
  const step = (by: 1 | -1): Row | undefined => {
    const here = shown.findIndex((row) => row.key === key);
    const last = shown.length - 1;
    const row = shown[here < 0 ? (by === 1 ? 0 : last) : Math.min(Math.max(here + by, 0), last)];
    if (row) goTo(row);
    return row;
  };
  const reach = (span: Span): void => {
    const row = rowAt(rows, span);
    if (!row || row.key === key) return;
    setKey(row.key);
    announce(placeWords(row, rows.length));
  };
  // What comes in later finds other rows than these.
  const latest = useRef({ step, reach, isOpen });
  latest.current = { step, reach, isOpen };

  useEffect(() => {
    const end = new AbortController();
    answerCalls<Pick<BackgroundCalls, 'reached'>>(
      {
        reached: (ask, asker) => {
          const reached = readReached(ask);
          if ((reached.tabId ?? asker.tabId) === tabId) latest.current.reach(reached);
          return null;
        },
      },
      end.signal,
    );
    document.addEventListener(
      'keydown',
      (event) => {
        const by = STEPS[event.key];
        if (by === undefined || !latest.current.isOpen) return;
        if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
        event.preventDefault();
        const row = latest.current.step(by);
        if (row) buttonOf(row.key)?.focus();
      },
      { signal: end.signal },
    );
    return () => end.abort();
  }, [tabId]);

  useEffect(() => {
    if (key !== null) buttonOf(key)?.parentElement?.scrollIntoView({ block: 'nearest' });
  }, [key]);

  return {
    key,
    goTo,
    step: (by) => {
      // The focus stays where it is, for the next step: the row has to be told.
      const row = step(by);
      if (row) announce(placeWords(row, rows.length));
    },
  };
}

/** The id of the element of a row. */
export function idOf(key: string): string {
  return `row ${key}`.replace(/\s+/g, '-');
}

function buttonOf(key: string): HTMLElement | null {
  return document.getElementById(idOf(key))?.querySelector<HTMLElement>('.entry-go') ?? null;
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement || target instanceof HTMLSelectElement
  );
}
