import { STATUSES } from '../notes/note.ts';
import type { Entry } from './entry.ts';

/** What the list can be sorted by. */
export const ORDERS = ['changed', 'created', 'page', 'outlet', 'status'] as const;

/** See `ORDERS`. */
export type Order = (typeof ORDERS)[number];

/**
 * Entries in an order; where they are equal in it, the one that was changed last comes first. `standing` is what counts for
 * the place of an entry.
 */
export function inOrder(
  entries: readonly Entry[],
  order: Order,
  standing: (entry: Entry) => Entry = (entry) => entry,
): readonly Entry[] {
  const compare = COMPARISONS[order];
  return [...entries].sort((one, other) => compare(standing(one), standing(other)));
}

/** Whether entries stand in an order. */
export function isInOrder(entries: readonly Entry[], order: Order): boolean {
  const compare = COMPARISONS[order];
  return entries.every((entry, index) => {
    const before = entries[index - 1];
    return !before || compare(before, entry) <= 0;
  });
}

/** The same entries with those of one page together. A page stands where its first entry stood, its flag leads. */
export function byPage(entries: readonly Entry[]): readonly Entry[] {
  const pages = new Map<string, Entry[]>();
  for (const entry of entries) {
    const known = pages.get(entry.page);
    if (!known) pages.set(entry.page, [entry]);
    else if (entry.record.kind === 'flag') known.unshift(entry);
    else known.push(entry);
  }
  return [...pages.values()].flat();
}

type Compare = (one: Entry, other: Entry) => number;

const { compare } = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true });

const newest: Compare = (one, other) => other.changed - one.changed || (one.id < other.id ? -1 : 1);

/** Open work comes first, what has no status last. */
const rank = ({ status }: Entry): number => (status === null ? STATUSES.length : STATUSES.indexOf(status));

const COMPARISONS: Readonly<Record<Order, Compare>> = {
  changed: newest,
  created: (one, other) => other.created - one.created || newest(one, other),
  page: (one, other) => compare(one.title, other.title) || compare(one.page, other.page) || newest(one, other),
  outlet: (one, other) => compare(one.site, other.site) || newest(one, other),
  status: (one, other) => rank(one) - rank(other) || newest(one, other),
};
