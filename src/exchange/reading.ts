import type { Target } from '../notes/note.ts';
import { isOurs, isPageFlag, recordOf } from './annotation.ts';
import { type Fields, isFields, listOf } from './fields.ts';
import { textOf } from './file-text.ts';
import { answeredBy, recordFrom } from './from-hypothesis.ts';
import { type Gathered, gathering, type Standing } from './gathering.ts';
import { faultOf } from './json-fault.ts';
import { type Piece, type Pieces, piecesOf } from './json-pieces.ts';
import { type Judged, judged, skippedFor } from './judged.ts';
import { type Place, placesIn } from './places.ts';
import { type Turns, turnsUntil } from './turns.ts';

/**
 * Why a file is none that can be read: `empty`; `not-text` (neither UTF-8 nor UTF-16, or gone meanwhile); `not-json`;
 * `cut-off` (JSON that ends too early); `foreign` (JSON, but neither ours nor of Hypothesis).
 */
export type Fault = 'empty' | 'not-text' | 'not-json' | 'cut-off' | 'foreign';

/** That a file cannot be read, why, and the place where it goes wrong. */
export type Unreadable = { readonly kind: 'unreadable'; readonly fault: Fault } & Place;

/** What a file holds, or why it cannot be read. `replies` were answers and became notes of their own. */
export type Reading =
  | ({ readonly kind: 'read'; readonly from: Source; readonly replies: number } & Gathered)
  | Unreadable
  | { readonly kind: 'stopped' };

/** How a file is read: in slices between which the view has its turn. `progress` hears a share of 1. */
export type ReadingOptions = {
  readonly now: Date;
  readonly signal: AbortSignal;
  readonly progress?: (share: number) => void;
};

type Source = 'json-ld' | 'hypothesis';

/** Nobody writes an annotation as long or nests one as deep as this; views and storage would choke on it. */
const LONGEST = 2_000_000;
const DEEPEST = 100;

/** Which share of the work is done when the file is text, and when it is taken apart. */
const IS_TEXT = 0.2;
const IS_APART = 0.4;

/**
 * Reads a file of notes: our own JSON-LD of every version, or what Hypothesis exports. An annotation that cannot be
 * read stays out, and what stays out is told; a file that is not JSON throughout is not read at all. Rejects only where the browser itself
 * fails.
 */
export async function readExchange(file: Blob, options: ReadingOptions): Promise<Reading> {
  const { now, signal, progress = () => {} } = options;
  try {
    return await read(file, now, turnsUntil(signal, progress));
  } catch (error) {
    if (signal.aborted) return { kind: 'stopped' };
    throw error;
  }
}

async function read(file: Blob, now: Date, turns: Turns): Promise<Reading> {
  const text = await textOf(file, turns, IS_TEXT);
  if (text === null) return unreadable('not-text');
  if (text.trim() === '') return unreadable('empty');
  const walk = (share: (at: number) => number) => (at: number) => turns.take(share(at / text.length));
  const pieces = await inTurns(
    piecesOf(text),
    turns,
    walk((done) => IS_TEXT + (IS_APART - IS_TEXT) * done),
  );
  const from = pieces && sourceOf(text, pieces);
  const list = from && pieces && listIn(pieces, from);
  const gathered = list && (await (from === 'json-ld' ? ours : theirs)(text, list, now, turns));
  if (from && gathered) return { kind: 'read', from, ...gathered };
  const fault = await inTurns(
    faultOf(text),
    turns,
    walk(() => IS_APART),
  );
  if (fault === null) return unreadable('foreign');
  return { ...unreadable(fault < text.length ? 'not-json' : 'cut-off'), ...placesIn(text)(fault) };
}

async function inTurns<Result>(
  work: Generator<number, Result>,
  turns: Turns,
  take: (at: number) => Promise<void>,
): Promise<Result> {
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) return step.value;
    if (turns.due()) await take(step.value);
  }
}

function unreadable(fault: Fault): Unreadable {
  return { kind: 'unreadable', fault, line: 1, column: 1 };
}

function sourceOf(text: string, { lists, members }: Pieces): Source | null {
  if (lists.has('annotations')) return 'hypothesis';
  const type = members.get('type');
  const types = listOf(type && type.end - type.start < 1000 ? parsed(text, type) : null);
  return types.includes('AnnotationCollection') || types.includes('AnnotationPage') ? 'json-ld' : null;
}

function listIn({ lists }: Pieces, from: Source): readonly Piece[] | undefined {
  return from === 'hypothesis' ? lists.get('annotations') : (lists.get('first.items') ?? lists.get('items'));
}

/** Undefined for what is not JSON after all. */
function parsed(text: string, { start, end }: Piece): unknown {
  try {
    return JSON.parse(text.slice(start, end));
  } catch {
    return undefined;
  }
}

type Read = (Gathered & { readonly replies: number }) | null;

async function ours(text: string, list: readonly Piece[], _now: Date, turns: Turns): Promise<Read> {
  const { add, gathered } = gathering();
  const isWhole = await eachOf(text, list, turns, add, (annotation, standing) => {
    if (!isOurs(annotation)) add(skippedFor('invalid', 'says:version'), standing);
    else add(judged(isPageFlag(annotation) ? 'flag' : 'note', recordOf(annotation)), standing);
  });
  return isWhole ? { ...gathered(), replies: 0 } : null;
}

async function theirs(text: string, list: readonly Piece[], now: Date, turns: Turns): Promise<Read> {
  const { add, gathered } = gathering();
  const targets = new Map<unknown, Target>();
  const replies: { readonly annotation: Fields; readonly standing: Standing; readonly to: string }[] = [];
  const take = async (annotation: Fields, standing: Standing, answered: Target | null): Promise<void> => {
    const from = await recordFrom(annotation, answered, now);
    if (from.kind === 'invalid') return add(skippedFor('invalid', from.field), standing);
    if (from.kind === 'no-page') return add(skippedFor('no-page', 'uri'), standing);
    const result = judged(from.kind, from.record);
    if (result.kind !== 'skipped') targets.set(annotation.id, result.value.target);
    add(result, standing);
  };
  const isWhole = await eachOf(text, list, turns, add, (annotation, standing) => {
    const to = answeredBy(annotation);
    if (to === null) return take(annotation, standing, null);
    replies.push({ annotation, standing, to });
  });
  if (!isWhole) return null;
  for (const { annotation, standing, to } of replies) {
    await take(annotation, standing, targets.get(to) ?? null);
    if (turns.due()) await turns.take(1);
  }
  return { ...gathered(), replies: replies.length };
}

/** Does something with every annotation of a list. False where one is not JSON. */
async function eachOf(
  text: string,
  list: readonly Piece[],
  turns: Turns,
  add: (judged: Judged, standing: Standing) => void,
  each: (annotation: Fields, standing: Standing) => void | Promise<void>,
): Promise<boolean> {
  const placeOf = placesIn(text);
  for (const [index, piece] of list.entries()) {
    if (turns.due()) await turns.take(IS_APART + ((1 - IS_APART) * index) / list.length);
    const standing = { number: index + 1, ...placeOf(piece.start) };
    if (piece.end - piece.start > LONGEST) add(skippedFor('too-long'), standing);
    else if (piece.depth > DEEPEST) add(skippedFor('too-deep'), standing);
    else {
      const value = parsed(text, piece);
      if (value === undefined) return false;
      if (isFields(value)) await each(value, standing);
      else add(skippedFor('invalid'), standing);
    }
  }
  return true;
}
