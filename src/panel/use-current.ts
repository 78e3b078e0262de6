import { useEffect, useRef } from 'preact/hooks';
import { message } from '../browser/extension.ts';
import { answerCalls } from '../browser/messaging.ts';
import type { BackgroundCalls } from '../messages/index.ts';
import { readReached } from '../messages/schemas.ts';
import { useAnnounce } from '../parts/Announcer.tsx';
import type { Notebook } from '../parts/use-notebook.ts';
import { placeWords } from './entry-words.ts';
import { type Row, rowAt } from './rows.ts';

/** The row that the reader is at, here or in the page. */
export type Current = {
  readonly key: string | null;
  /** Goes to a row, with the page; once more on the same row shows it in the page again. */
  readonly goTo: (row: Row) => void;
  /** Goes a row on or back among those that are shown. */
  readonly step: (by: 1 | -1) => void;
  /** Moves the focus to the current row, as soon as it is there. */
  readonly focus: () => void;
};

type Props = {
  readonly tabId: number;
  readonly key: string | null;
  readonly onKey: (key: string) => void;
  readonly rows: readonly Row[];
  readonly shown: readonly Row[];
  /** Whether the rows can be seen. */
  readonly isOpen: boolean;
  readonly show: Notebook['show'];
};

const STEPS: Readonly<Record<string, 1 | -1>> = { j: 1, k: -1 };

/** The row that the reader is at: chosen here, stepped to with j and k, or come to in the page. */
export function useCurrent({ tabId, key, onKey, rows, shown, isOpen, show }: Props): Current {
  const announce = useAnnounce();
  const wantsFocus = useRef(false);
  const isShown = isOpen && shown.some((row) => row.key === key);
  const goTo = (row: Row): void => {
    onKey(row.key);
    show(row.entry.signal);
  };
  const step = (by: 1 | -1): Row | undefined => {
    const row = shown[placeAfter(key, by, shown, rows)];
    if (row) goTo(row);
    return row;
  };
  const reach = ({ around = false, ...span }: BackgroundCalls['reached']['ask']): void => {
    const row = rowAt(rows, span);
    if (!row || (row.key === key && !around)) return;
    onKey(row.key);
    const place = placeWords(row, rows.length);
    const said = shown.some((other) => other.key === row.key) ? place : message('row_hidden_said', place);
    announce?.(around ? message('reached_around', said) : said);
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
    if (key === null || !isShown) return;
    const button = buttonOf(key);
    button?.parentElement?.scrollIntoView({ block: 'nearest' });
    if (wantsFocus.current) button?.focus();
    wantsFocus.current = false;
  }, [key, isShown]);

  return {
    key,
    goTo,
    step: (by) => {
      step(by);
    },
    focus: () => {
      wantsFocus.current = true;
    },
  };
}

/** Where a step leads among the rows that are shown. The row that it starts from may be one that is not. */
function placeAfter(key: string | null, by: 1 | -1, shown: readonly Row[], rows: readonly Row[]): number {
  const last = shown.length - 1;
  const start = rows.find((row) => row.key === key);
  if (!start) return by === 1 ? 0 : last;
  const next =
    by === 1
      ? shown.findIndex(({ number }) => number > start.number)
      : shown.findLastIndex(({ number }) => number < start.number);
  return next < 0 ? (by === 1 ? last : 0) : next;
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
