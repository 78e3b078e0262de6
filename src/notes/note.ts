import * as v from 'valibot';
import { KINDS } from '../engine/index.ts';

/**
 * What a note is for, in the terms of W3C Web Annotation: it comments, asks or judges; `moderating` takes a mark out of
 * the count ("not a problem here"), `classifying` marks words that the engine left unmarked.
 */
export const MOTIVATIONS = ['commenting', 'questioning', 'assessing', 'moderating', 'classifying'] as const;

/** See `MOTIVATIONS`. */
export type Motivation = (typeof MOTIVATIONS)[number];

/** How far the work on a page or a claim has come. */
export const STATUSES = ['open', 'source-found', 'confirmed', 'disputed', 'no-issue'] as const;

/** See `STATUSES`. */
export type Status = (typeof STATUSES)[number];

const id = v.pipe(v.string(), v.regex(/^urn:uuid:[0-9a-f-]{36}$/));
const time = v.pipe(v.string(), v.isoTimestamp());
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const tags = v.array(v.string());

const selectors = v.tuple([
  v.object({ type: v.literal('TextQuoteSelector'), exact: v.string(), prefix: v.string(), suffix: v.string() }),
  v.object({ type: v.literal('TextPositionSelector'), start: offset, end: offset }),
]);

/** See `Target`. */
export const targetSchema = v.object({
  /** The page key. */
  source: v.string(),
  /** The address as seen. */
  url: v.string(),
  title: v.string(),
  /** When the page was as described here: W3C's `TimeState.sourceDate`. */
  sourceDate: time,
  /** The words that are meant; absent for the page as a whole. Positions are code points. */
  selector: v.exactOptional(selectors),
  /** The sentence or sentences around the words. */
  sentence: v.exactOptional(v.string()),
  /** The kind of the claim, where the words are one or are marked as one. */
  kind: v.exactOptional(v.picklist(KINDS)),
});

const assessmentSchema = v.object({
  status: v.picklist(STATUSES),
  /** When the status changed last. */
  modified: time,
  /** Where the reader found the source: an address, or empty. */
  link: v.string(),
});

/** What a reader types and chooses in a note. */
const content = {
  motivation: v.picklist(MOTIVATIONS),
  /** The author's name or initials, or empty. */
  creator: v.string(),
  tags,
  assessment: v.nullable(assessmentSchema),
};

/** A note as it is stored under `note:PAGEKEY#UUID`. Unknown fields are kept. */
export const noteSchema = v.looseObject({
  version: v.literal(2),
  id,
  type: v.literal('Annotation'),
  created: time,
  modified: time,
  ...content,
  body: v.looseObject({ type: v.literal('TextualBody'), format: v.literal('text/plain'), value: v.string() }),
  target: targetSchema,
});

/** A page that the reader flagged, as it is stored under `flag:PAGEKEY`. Unknown fields are kept. */
export const flagSchema = v.looseObject({
  version: v.literal(2),
  id,
  type: v.literal('Annotation'),
  created: time,
  modified: time,
  motivation: v.literal('assessing'),
  tags,
  assessment: assessmentSchema,
  target: targetSchema,
});

/**
 * What was typed and not saved, as it is stored under `draft:PAGEKEY#UUID`. `note` and `seen` are null for a note to
 * be.
 */
export const draftSchema = v.object({
  version: v.literal(2),
  id,
  /** The note that is edited. */
  note: v.nullable(id),
  /** When that note was last changed as the editor opened. */
  seen: v.nullable(time),
  modified: time,
  ...content,
  value: v.string(),
  target: targetSchema,
});

/** What a note is about: a claim's words, other words, or the page. Field names follow W3C Web Annotation. */
export type Target = Readonly<v.InferOutput<typeof targetSchema>>;

/** How far the work on a page or a claim has come, since when, and where the reader found its source. */
export type Assessment = Readonly<v.InferOutput<typeof assessmentSchema>>;

/** See `noteSchema`. */
export type Note = Readonly<v.InferOutput<typeof noteSchema>>;

/** See `flagSchema`. */
export type Flag = Readonly<v.InferOutput<typeof flagSchema>>;

/** See `draftSchema`. */
export type Draft = Readonly<v.InferOutput<typeof draftSchema>>;

/** What a reader types and chooses in a note. */
export type Content = Pick<Draft, 'value' | 'motivation' | 'creator' | 'tags' | 'assessment'>;

/** A new id for a note, a flag or a draft. */
export function newId(): string {
  return `urn:uuid:${crypto.randomUUID()}`;
}

/** What a reader typed and chose in a note. */
export function contentOf({ body, motivation, creator, tags, assessment }: Note): Content {
  return { value: body.value, motivation, creator, tags, assessment };
}

/** A note that was not there before. `now` is when. */
export function newNote(id: string, target: Target, content: Content, now: Date): Note {
  const { value, motivation, creator, tags, assessment } = content;
  const created = now.toISOString();
  const body = { type: 'TextualBody', format: 'text/plain', value } as const;
  return {
    version: 2,
    id,
    type: 'Annotation',
    created,
    modified: created,
    motivation,
    creator: creator.trim(),
    tags,
    assessment,
    body,
    target,
  };
}

/** A note with other content. Later than before even where the clock went back: `modified` is how windows see a change. */
export function changedNote(note: Note, content: Content, now: Date): Note {
  const { value, motivation, creator, tags, assessment } = content;
  const modified = laterThan(note.modified, now);
  return { ...note, modified, motivation, creator: creator.trim(), tags, assessment, body: { ...note.body, value } };
}

/** Now, or a millisecond after `modified` where the clock went back. */
export function laterThan(modified: string, now: Date): string {
  return new Date(Math.max(now.getTime(), Date.parse(modified) + 1)).toISOString();
}
