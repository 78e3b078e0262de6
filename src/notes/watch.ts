import * as v from 'valibot';
import { allKeys, type Refused, read, remove, type Written, write } from '../browser/storage.ts';
import { type State, stateSchema } from './attributions.ts';
import { type Difference, differenceOf, isNone } from './difference.ts';
import { aloneWithNotes } from './lock.ts';
import { notesOn } from './page-notes.ts';
import { judge, type Shelf } from './shelf.ts';
import { DRAFTS, FLAGS, isOldKey, NOTES } from './shelves.ts';

/** How many changes are kept, the newest ones. */
const HISTORY = 50;

const attributions = stateSchema.entries.attributions;
const one = attributions.item;

const watchSchema = v.object({
  version: v.literal(1),
  /** The page key. */
  source: v.string(),
  /** The address as seen last. */
  url: v.string(),
  title: v.string(),
  first: stateSchema,
  last: stateSchema,
  /** What was seen to have changed, and when, from the oldest to the newest. */
  changes: v.array(
    v.object({
      date: v.pipe(v.string(), v.isoTimestamp()),
      removed: attributions,
      added: attributions,
      changed: v.array(v.object({ before: one, after: one })),
    }),
  ),
});

/** The attributions of a page that has a note or a flag, as seen first and last: one key a page, `watch:PAGEKEY`. */
export const WATCHES = { prefix: 'watch:', schema: watchSchema, steps: {} } satisfies Shelf<typeof watchSchema>;

/** See `WATCHES`. */
export type Watch = Readonly<v.InferOutput<typeof watchSchema>>;

/** A page as it is seen at a visit. */
export type Seen = Pick<Watch, 'url' | 'title'> & { readonly state: State };

/** What came of a visit: nothing where nothing is kept on the page. */
export type Visited =
  | { readonly kind: 'watched'; readonly watch: Watch; readonly sinceFirst: Difference; readonly sinceLast: Difference }
  | { readonly kind: 'not-watched' }
  | Refused;

/**
 * Keeps what a page with notes or a flag is like, and tells what changed. Writes only the first time and where something
 * differs. A record that cannot be read is left alone.
 */
export function visit(pageKey: string, seen: Seen): Promise<Visited> {
  return aloneWithNotes(async () => {
    if (!(await hasAny(pageKey))) return { kind: 'not-watched' };
    const key = WATCHES.prefix + pageKey;
    const kept = judge(WATCHES, await read(key));
    if (kept.kind === 'unreadable') return { kind: 'not-watched' };
    const before = kept.kind === 'readable' ? kept.value : null;
    const { url, title, state } = seen;
    const watch = before
      ? visitedAgain(before, seen)
      : { version: 1 as const, source: pageKey, url, title, first: state, last: state, changes: [] };
    if (watch !== before) {
      const written = await write({ [key]: watch });
      if (written.kind === 'refused') return written;
    }
    return {
      kind: 'watched',
      watch,
      sinceFirst: between(watch.first, state),
      sinceLast: between(before?.last ?? state, state),
    };
  });
}

/** What is known of a page's attributions; null where it is not watched. */
export async function watchOn(pageKey: string): Promise<Watch | null> {
  const kept = judge(WATCHES, await read(WATCHES.prefix + pageKey));
  return kept.kind === 'readable' ? kept.value : null;
}

/**
 * Forgets the attributions of all pages that nothing is left on. To be called when the browser starts, and not when the
 * last note goes: a deletion that is taken back brings them back too.
 */
export function forgetWatches(): Promise<Written> {
  return aloneWithNotes(async () => {
    const keys = await allKeys();
    const pages = new Set(keys.map(pageIn));
    // A record of version 1 does not tell its page by its key.
    const isTold = !keys.some((key) => isOldKey(key, NOTES.prefix) || isOldKey(key, DRAFTS.prefix));
    const idle = keys.filter(
      (key) => key.startsWith(WATCHES.prefix) && !pages.has(key.slice(WATCHES.prefix.length)) && isTold,
    );
    return idle.length === 0 ? { kind: 'written' } : remove(idle);
  });
}

/** What changed on a page since it was first seen and still holds, each with when it was first noticed. */
export function changesIn({ first, last, changes }: Watch): readonly Told[] {
  const { removed, added, changed } = between(first, last);
  const since = (in_: (change: Watch['changes'][number]) => boolean): string =>
    changes.findLast(in_)?.date ?? last.date;
  return [
    ...removed.map((before) => ({
      before,
      after: null,
      since: since((change) =>
        [...change.removed, ...change.changed.map((pair) => pair.before)].some((gone) => isSame(gone, before)),
      ),
    })),
    ...added.map((after) => ({
      before: null,
      after,
      since: since((change) =>
        [...change.added, ...change.changed.map((pair) => pair.after)].some((come) => isSame(come, after)),
      ),
    })),
    ...changed.map(({ before, after }) => ({
      before,
      after,
      since: since(
        (change) =>
          change.changed.some((pair) => isSame(pair.after, after)) || change.added.some((come) => isSame(come, after)),
      ),
    })),
  ];
}

/** A change as a view tells it: what is gone has no `after`, what is new no `before`. */
export type Told = {
  readonly before: Attribution | null;
  readonly after: Attribution | null;
  /** When it was noticed. */
  readonly since: string;
};

type Attribution = State['attributions'][number];

function isSame(one: Attribution, other: Attribution): boolean {
  return one.words === other.words && one.sentence === other.sentence;
}

function visitedAgain(before: Watch, { url, title, state }: Seen): Watch {
  const difference = between(before.last, state);
  if (isNone(difference) && isSameBut(before, { url, title, state })) return before;
  const change = {
    date: state.date,
    removed: [...difference.removed],
    added: [...difference.added],
    changed: [...difference.changed],
  };
  return {
    ...before,
    url,
    title,
    last: state,
    changes: isNone(difference) ? before.changes : [...before.changes, change].slice(-HISTORY),
  };
}

function isSameBut(before: Watch, { url, title, state }: Seen): boolean {
  const told = (what: State): string => JSON.stringify({ ...what, date: '' });
  return before.url === url && before.title === title && told(before.last) === told(state);
}

/** Only paragraphs that changed count: in the others, a newer engine may find what an older one did not, and no more. */
function between(before: State, after: State): Difference {
  const [old, young] = [new Set(before.paragraphs), new Set(after.paragraphs)];
  return differenceOf(
    before.attributions.filter(({ paragraph }) => !young.has(paragraph)),
    after.attributions.filter(({ paragraph }) => !old.has(paragraph)),
  );
}

/** The page that a note, a draft or a flag is kept on, by its storage key; empty for every other key. */
function pageIn(key: string): string {
  const shelf = [NOTES, DRAFTS, FLAGS].find(({ prefix }) => key.startsWith(prefix));
  return shelf ? key.slice(shelf.prefix.length).replace(/#[^#]*$/, '') : '';
}

async function hasAny(pageKey: string): Promise<boolean> {
  const { notes, flag, unreadable } = await notesOn(pageKey);
  return notes.length > 0 || flag !== null || unreadable.length > 0;
}
