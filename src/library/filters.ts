import { KINDS, type Kind } from '../engine/index.ts';
import { MOTIVATIONS, type Motivation, STATUSES, type Status } from '../notes/note.ts';
import type { Entry } from './entry.ts';

/** What an entry is, for the filter: a flag, or a note by what it is for. */
export type About = 'flag' | Motivation;

/** What the list is narrowed to; null stands for everything. Days are as in `<input type="date">`. */
export type Filters = {
  readonly status: Status | 'none' | null;
  readonly kind: Kind | null;
  readonly site: string | null;
  readonly tag: string | null;
  readonly about: About | null;
  readonly from: string;
  readonly until: string;
  /** Only notes whose words were not in the page when it was last looked at. */
  readonly orphaned: boolean;
};

/** No filter at all. */
export const EVERYTHING: Filters = {
  status: null,
  kind: null,
  site: null,
  tag: null,
  about: null,
  from: '',
  until: '',
  orphaned: false,
};

/** What there is to choose from, each with how many entries have it, in the order in which it is shown. */
export type Choices = {
  readonly [Name in 'status' | 'kind' | 'site' | 'tag' | 'about']: readonly {
    readonly value: NonNullable<Filters[Name]>;
    readonly count: number;
  }[];
};

/** The test that an entry passes where every filter lets it through. `orphaned` holds the ids of the notes known to be. */
export function passes(filters: Filters, orphaned: ReadonlySet<string>): (entry: Entry) => boolean {
  const { status, kind, site, tag, about } = filters;
  const from = startOfDay(filters.from, 0) ?? Number.NEGATIVE_INFINITY;
  const until = startOfDay(filters.until, 1) ?? Number.POSITIVE_INFINITY;
  return (entry) =>
    (status === null || (entry.status ?? 'none') === status) &&
    (kind === null || kindOf(entry) === kind) &&
    (site === null || entry.site === site) &&
    (tag === null || entry.tags.includes(tag)) &&
    (about === null || aboutOf(entry) === about) &&
    entry.changed >= from &&
    entry.changed < until &&
    (!filters.orphaned || orphaned.has(entry.id));
}

/** How many filters narrow the list. */
export function countOf(filters: Filters): number {
  const { status, kind, site, tag, about, from, until, orphaned } = filters;
  return [status, kind, site, tag, about, from || until, orphaned].filter(Boolean).length;
}

/** What the entries give to choose from. Outlets and tags stand in the order of their names. */
export function choicesIn(entries: readonly Entry[]): Choices {
  const status = new Map<Status | 'none', number>();
  const kind = new Map<Kind, number>();
  const site = new Map<string, number>();
  const tag = new Map<string, number>();
  const about = new Map<About, number>();
  for (const entry of entries) {
    add(status, entry.status ?? 'none');
    add(site, entry.site);
    add(about, aboutOf(entry));
    const own = kindOf(entry);
    if (own) add(kind, own);
    for (const one of entry.tags) add(tag, one);
  }
  return {
    status: inOrder(status, [...STATUSES, 'none']),
    kind: inOrder(kind, KINDS),
    site: byName(site),
    tag: byName(tag),
    about: inOrder(about, ['flag', ...MOTIVATIONS]),
  };
}

/** The kind of the claim that an entry is about; null where it is about no claim. */
export function kindOf({ record }: Entry): Kind | null {
  return (record.kind === 'note' && record.note.target.kind) || null;
}

function aboutOf({ record }: Entry): About {
  return record.kind === 'flag' ? 'flag' : record.note.motivation;
}

function add<Value>(counts: Map<Value, number>, value: Value): void {
  counts.set(value, (counts.get(value) ?? 0) + 1);
}

function inOrder<Value>(counts: ReadonlyMap<Value, number>, order: readonly Value[]) {
  return order.map((value) => ({ value, count: counts.get(value) ?? 0 })).filter(({ count }) => count > 0);
}

function byName(counts: ReadonlyMap<string, number>) {
  const { compare } = new Intl.Collator();
  return [...counts].map(([value, count]) => ({ value, count })).sort((one, other) => compare(one.value, other.value));
}

// In the reader's own time: a day is a day where they are.
function startOfDay(day: string, later: number): number | null {
  const [year, month, date] = day.split('-').map(Number);
  if (year === undefined || month === undefined || date === undefined) return null;
  return new Date(year, month - 1, date + later).getTime();
}
