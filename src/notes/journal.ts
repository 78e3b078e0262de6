import * as v from 'valibot';
import { allKeys, read } from '../browser/storage.ts';

/** The long jobs that keep a journal. */
export const JOURNALS = ['import', 'restore', 'bulk'] as const;

/** See `JOURNALS`. */
export type Journal = (typeof JOURNALS)[number];

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/**
 * What is kept of a long job under `journal:NAME`. `under-way` and `undoing` mean, where nobody is at it, that it was
 * interrupted and is to be taken back. `parts` is how many records of what it did there are.
 */
const headSchema = v.object({
  version: v.literal(1),
  state: v.picklist(['under-way', 'done', 'undoing']),
  date: v.pipe(v.string(), v.isoTimestamp()),
  parts: count,
  added: count,
  changed: count,
  forgotten: count,
});

const partSchema = v.object({
  version: v.literal(1),
  entries: v.array(
    v.object({
      key: v.string(),
      /** The stamp of what was written; null where the key was forgotten. */
      wrote: v.nullable(v.string()),
      /** What was there before; absent where there was nothing. */
      former: v.exactOptional(v.unknown()),
    }),
  ),
});

/** See `headSchema`. */
export type Head = Readonly<v.InferOutput<typeof headSchema>>;

/** What one write of a long job did to one key. */
export type Entry = Readonly<v.InferOutput<typeof partSchema>['entries'][number]>;

/** The storage key of a journal's head. */
export function headKey(journal: Journal): string {
  return `journal:${journal}`;
}

/** The storage key of the nth record of what a job did: it is written in one call with what it tells. */
export function partKey(journal: Journal, part: number): string {
  return `${headKey(journal)}#${part}`;
}

/** The record of what one write of a job does. */
export function partOf(entries: readonly Entry[]): unknown {
  return { version: 1, entries };
}

/** A journal's head; null where there is none. */
export async function headOf(journal: Journal): Promise<Head | null> {
  const parsed = v.safeParse(headSchema, await read(headKey(journal)));
  return parsed.success ? parsed.output : null;
}

/** The keys of all records of a journal, the last first, as they are to be taken back. */
export async function partKeys(journal: Journal): Promise<readonly string[]> {
  const prefix = partKey(journal, 0).slice(0, -1);
  const numberOf = (key: string): number => Number(key.slice(prefix.length));
  const keys = (await allKeys()).filter((key) => key.startsWith(prefix));
  return keys.sort((one, other) => numberOf(other) - numberOf(one));
}

/** What one write of a job did. */
export async function entriesOf(key: string): Promise<readonly Entry[]> {
  const parsed = v.safeParse(partSchema, await read(key));
  return parsed.success ? parsed.output.entries : [];
}

/** What a stored record is known by: when it was last changed; empty for a record that does not tell. */
export function stampOf(value: unknown): string {
  if (typeof value !== 'object' || value === null || !('modified' in value)) return '';
  return typeof value.modified === 'string' ? value.modified : '';
}
