import * as v from 'valibot';
import { KINDS } from '../engine/index.ts';

const id = v.pipe(v.string(), v.regex(/^urn:uuid:[0-9a-f-]{36}$/));
const time = v.pipe(v.string(), v.isoTimestamp());
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));

const selectors = v.tuple([
  v.object({ type: v.literal('TextQuoteSelector'), exact: v.string(), prefix: v.string(), suffix: v.string() }),
  v.object({ type: v.literal('TextPositionSelector'), start: offset, end: offset }),
]);

/** What a note or a flag is about: `source` is the page key, `url` the address as seen. A page has no selector. */
const targetSchema = v.object({
  source: v.string(),
  url: v.string(),
  title: v.string(),
  selector: v.exactOptional(selectors),
  kind: v.exactOptional(v.picklist(KINDS)),
});

/** A note as it is stored under `note:UUID`. Unknown fields are kept. */
export const noteSchema = v.looseObject({
  version: v.literal(1),
  id,
  type: v.literal('Annotation'),
  created: time,
  modified: time,
  motivation: v.picklist(['commenting', 'questioning', 'assessing']),
  body: v.looseObject({ type: v.literal('TextualBody'), format: v.literal('text/plain'), value: v.string() }),
  target: targetSchema,
});

/** A page that the reader flagged, as it is stored under `flag:PAGEKEY`. Unknown fields are kept. */
export const flagSchema = v.looseObject({
  version: v.literal(1),
  id,
  type: v.literal('Annotation'),
  created: time,
  modified: time,
  motivation: v.literal('assessing'),
  status: v.literal('open'),
  target: targetSchema,
});

/** What was typed and not saved, as it is stored under `draft:UUID`. `note` and `seen` are null for a note to be. */
export const draftSchema = v.object({
  version: v.literal(1),
  id,
  /** The note that is edited. */
  note: v.nullable(id),
  /** When that note was last changed as the editor opened. */
  seen: v.nullable(time),
  modified: time,
  value: v.string(),
  target: targetSchema,
});

/** What a note is about: a claim's words, or the page. Field names follow W3C Web Annotation. */
export type Target = Readonly<v.InferOutput<typeof targetSchema>>;

/** See `noteSchema`. */
export type Note = Readonly<v.InferOutput<typeof noteSchema>>;

/** See `flagSchema`. */
export type Flag = Readonly<v.InferOutput<typeof flagSchema>>;

/** See `draftSchema`. */
export type Draft = Readonly<v.InferOutput<typeof draftSchema>>;

/** A new id for a note, a flag or a draft. */
export function newId(): string {
  return `urn:uuid:${crypto.randomUUID()}`;
}

/** The bare UUID of an id: what storage keys are made of. */
export function uuidOf(id: string): string {
  return id.replace('urn:uuid:', '');
}

/** A note that was not there before. `now` is when. */
export function newNote(id: string, target: Target, value: string, now: Date): Note {
  const created = now.toISOString();
  const body = { type: 'TextualBody', format: 'text/plain', value } as const;
  return { version: 1, id, type: 'Annotation', created, modified: created, motivation: 'commenting', body, target };
}
