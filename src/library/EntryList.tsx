import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { message } from '../browser/extension.ts';
import type { Draft } from '../notes/note.ts';
import { EntryRow } from './EntryRow.tsx';
import { type Entry, wordsOf } from './entry.ts';
import { isTyping } from './typing.ts';
import type { Actions } from './use-actions.ts';
import type { Selection } from './use-selection.ts';
import type { Shown } from './use-shown.ts';
import { useVirtual } from './use-virtual.ts';

type Props = {
  readonly shown: Shown;
  readonly drafts: ReadonlyMap<string, Draft>;
  readonly orphaned: ReadonlySet<string>;
  readonly selection: Selection;
  readonly actions: Actions;
};

/**
 * The entries as a feed of articles: only those in sight stand in the document, each says the how-manieth of how many it
 * is. One of them can be reached with Tab, the arrow keys, j and k lead to the others.
 */
export function EntryList({ shown, drafts, orphaned, selection, actions }: Props) {
  const { entries, asked } = shown;
  const list = useRef<HTMLDivElement>(null);
  const [here, setHere] = useState(0);
  // Here and not in the rows: a row that comes to stand elsewhere, or is scrolled out of sight, may be made anew.
  const [edited, setEdited] = useState<ReadonlySet<string>>(new Set());
  // Counts up whenever the reader goes to a row with the keyboard: then, and only then, it gets the focus.
  const [goes, setGoes] = useState(0);
  const [{ top, covered }, setPlace] = useState({ top: 0, covered: 0 });
  const current = Math.min(here, entries.length - 1);
  // Given anew, they would make the list measure every row again.
  const [keyOf, isHeaded, guess] = useMemo(() => {
    const isFirst = (row: number): boolean => asked.grouped && entries[row - 1]?.page !== entries[row]?.page;
    return [
      (row: number) => entries[row]?.id ?? row.toString(),
      isFirst,
      (row: number) => guessedHeight(entries[row], isFirst(row)),
    ] as const;
  }, [entries, asked.grouped]);
  const { items, height, virtualizer } = useVirtual({
    count: entries.length,
    keyOf,
    guess,
    stays: current,
    top,
    covered,
  });

  useLayoutEffect(() => {
    const measure = (): void => {
      const bar = list.current?.parentElement?.querySelector('.bar');
      const isSticky = bar ? getComputedStyle(bar).position === 'sticky' : false;
      const next = {
        top: Math.round((list.current?.getBoundingClientRect().top ?? 0) + window.scrollY),
        covered: isSticky ? (bar?.clientHeight ?? 0) + GAP : GAP,
      };
      setPlace((before) => (before.top === next.top && before.covered === next.covered ? before : next));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, []);

  useLayoutEffect(() => {
    if (goes === 0) return;
    virtualizer.scrollToIndex(current, { align: 'auto' });
    list.current?.querySelector<HTMLElement>(`[data-index="${current}"]`)?.focus({ preventScroll: true });
  }, [goes]);

  useEffect(() => {
    const end = new AbortController();
    // From where the reader is now, not from where they were when this was last drawn: keys come fast.
    const go = (next: (row: number) => number): void => {
      setHere((row) => Math.min(Math.max(next(Math.min(row, entries.length - 1)), 0), entries.length - 1));
      setGoes((times) => times + 1);
    };
    document.addEventListener(
      'keydown',
      (event) => {
        const { key, target } = event;
        if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
        const isIn = list.current?.contains(document.activeElement) ?? false;
        const fromSearch = key === 'ArrowDown' && target instanceof HTMLInputElement && target.type === 'search';
        if ((isTyping(target) && !fromSearch) || document.querySelector('dialog[open]')) return;
        const step = STEPS[key];
        if (step !== undefined) go((row) => (isIn ? row + step : row));
        else if (isIn && key === 'Home') go(() => 0);
        else if (isIn && key === 'End') go(() => entries.length - 1);
        else return;
        event.preventDefault();
      },
      { signal: end.signal },
    );
    return () => end.abort();
  }, [entries.length]);

  return (
    <div
      class="entries"
      role="feed"
      aria-label={message('library_view_notes')}
      ref={list}
      style={{ height: `${height}px` }}
    >
      {items.map(({ index, key, start }) => {
        const entry = entries[index];
        if (!entry) return null;
        return (
          <EntryRow
            key={key}
            entry={entry}
            row={index}
            of={entries.length}
            offset={start - top}
            measure={virtualizer.measureElement}
            isHeaded={isHeaded(index)}
            isGrouped={asked.grouped}
            isCurrent={index === current}
            isSelected={selection.has(entry.id)}
            isOrphaned={orphaned.has(entry.id)}
            isEdited={edited.has(entry.id)}
            onEdit={(isEdited) => setEdited((before) => withOrWithout(before, entry.id, isEdited))}
            draft={draftFor(entry, drafts)}
            onFocus={() => setHere(index)}
            onToggle={() => selection.toggle(entry.id)}
            actions={actions}
          />
        );
      })}
    </div>
  );
}

function withOrWithout(all: ReadonlySet<string>, id: string, isIn: boolean): ReadonlySet<string> {
  return new Set(isIn ? [...all, id] : [...all].filter((other) => other !== id));
}

const STEPS: Readonly<Record<string, 1 | -1>> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };

const GAP = 12;

/** About as high as a row will be: the nearer, the less the scroll bar corrects itself. */
function guessedHeight(entry: Entry | undefined, isHeaded: boolean): number {
  if (!entry) return 0;
  const { record } = entry;
  const text = record.kind === 'note' ? record.note.body.value.length : 0;
  const lines = Math.min(3, Math.ceil(wordsOf(entry).length / 90)) + Math.min(6, Math.ceil(text / 100));
  return 74 + 22 * lines + (isHeaded ? 72 : 0);
}

/** What was typed on a note and not saved. */
function draftFor({ id, record }: Entry, drafts: ReadonlyMap<string, Draft>): Draft | undefined {
  if (drafts.size === 0 || record.kind !== 'note') return undefined;
  for (const draft of drafts.values()) if (draft.note === id) return draft;
  return undefined;
}
