import { KINDS, type Kind } from '../engine/index.ts';
import { type Assessment, STATUSES, type Target } from '../notes/note.ts';
import { pageKey } from '../notes/page-key.ts';
import { type Fields, isFields, listOf } from './fields.ts';
import { AUTHORITY, FLAG_TAG, KIND_TAG, STATUS_TAG } from './hypothesis.ts';

/** An annotation of Hypothesis as a record of version 2 that is not validated, or why it can be none. */
export type FromHypothesis =
  | { readonly kind: 'note' | 'flag'; readonly record: Fields }
  | { readonly kind: 'invalid'; readonly field: string }
  | { readonly kind: 'no-page' };

/** The id of the annotation that an annotation answers, in the end; null for one that answers none. */
export function answeredBy({ references }: Fields): string | null {
  const [first] = listOf(references);
  return typeof first === 'string' ? first : null;
}

/**
 * Reads an annotation as Hypothesis exports it
 * (https://h.readthedocs.io/en/latest/api-reference/#tag/annotations). An answer becomes a note on what it answers,
 * which is `answered`. `now` stands for times that are missing.
 */
export async function recordFrom(annotation: Fields, answered: Target | null, now: Date): Promise<FromHypothesis> {
  const { uri, text, target } = annotation;
  if (typeof uri !== 'string' || uri.trim() === '') return { kind: 'no-page' };
  if (text !== undefined && text !== null && typeof text !== 'string') return { kind: 'invalid', field: 'text' };
  const created = timeIn(annotation.created) ?? timeIn(annotation.updated) ?? now.toISOString();
  const modified = timeIn(annotation.updated) ?? created;
  const tags = listOf(annotation.tags).filter((tag) => typeof tag === 'string');
  const quote = listOf(target).filter(isFields).map(quoteIn).find(isFields);
  const isFlag = tags.includes(FLAG_TAG) && !quote && !answered;
  const record = {
    version: 2,
    id: await idOf(annotation, quote),
    type: 'Annotation',
    created,
    modified,
    motivation: isFlag ? 'assessing' : 'commenting',
    tags: tags.filter((tag) => !isOwn(tag)),
    assessment: assessmentIn(tags, modified),
    target: answered ?? {
      source: pageKey(uri),
      url: uri,
      title: titleIn(annotation.document),
      sourceDate: created,
      ...(quote ? { selector: [quote, NOWHERE] } : {}),
      ...kindIn(tags),
    },
  };
  if (isFlag) return { kind: 'flag', record };
  const body = { type: 'TextualBody', format: 'text/plain', value: text ?? '' };
  return { kind: 'note', record: { ...record, creator: authorOf(annotation), body } };
}

/**
 * Hypothesis counts in the whole document and in UTF-16 code units: where the words stand in our text is not known,
 * and an empty position says so. Their own words and what stood around them find them.
 */
const NOWHERE = { type: 'TextPositionSelector', start: 0, end: 0 };

function quoteIn({ selector }: Fields): Fields | undefined {
  const quote = listOf(selector)
    .filter(isFields)
    .find(({ type }) => type === 'TextQuoteSelector');
  if (typeof quote?.exact !== 'string' || quote.exact.trim() === '') return undefined;
  const [prefix, suffix] = [quote.prefix, quote.suffix].map((words) => (typeof words === 'string' ? words : ''));
  // The source text of a page has line breaks and indents where a reader sees a space.
  const [exact, ...around] = [quote.exact.trim(), prefix ?? '', suffix ?? ''].map((words) =>
    words.replace(/\s+/g, ' '),
  );
  return { type: 'TextQuoteSelector', exact, prefix: around[0], suffix: around[1] };
}

function titleIn(document: unknown): string {
  if (!isFields(document)) return '';
  const [title] = listOf(document.title);
  return typeof title === 'string' ? title : '';
}

function authorOf({ user, user_info: info }: Fields): string {
  const name = isFields(info) ? info.display_name : null;
  if (typeof name === 'string') return name;
  const [, account = '', authority] = typeof user === 'string' ? (/^acct:(.*)@([^@]*)$/.exec(user) ?? []) : [];
  return authority === AUTHORITY ? '' : account;
}

function isOwn(tag: string): boolean {
  return tag === FLAG_TAG || valueIn([tag], STATUS_TAG, STATUSES) !== null || valueIn([tag], KIND_TAG, KINDS) !== null;
}

function assessmentIn(tags: readonly string[], modified: string): Assessment | null {
  const status = valueIn(tags, STATUS_TAG, STATUSES);
  return status && { status, modified, link: '' };
}

function kindIn(tags: readonly string[]): { readonly kind?: Kind } {
  const kind = valueIn(tags, KIND_TAG, KINDS);
  return kind ? { kind } : {};
}

function valueIn<Value extends string>(tags: readonly string[], name: string, values: readonly Value[]): Value | null {
  return values.find((value) => tags.includes(name + value)) ?? null;
}

/** A time of Hypothesis, which is in UTC where it does not say so. */
function timeIn(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const date = new Date(/(?:Z|[+-]\d\d:?\d\d)$/.test(value) ? value : `${value}Z`);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}

/**
 * The same annotation has the same id whenever it is read. Hypothesis writes the 16 bytes of a UUID in base64url; for
 * any other id, and for none, the name-based UUID (RFC 9562, version 5) of what the annotation says.
 */
async function idOf({ id, uri, text, created, user }: Fields, quote: Fields | undefined): Promise<string> {
  if (typeof id === 'string' && /^[\w-]{22}$/.test(id)) return uuidOf(bytesIn(id));
  const name = JSON.stringify(typeof id === 'string' ? [id] : [uri, text, created, user, quote?.exact]);
  const digest = await crypto.subtle.digest('SHA-1', new TextEncoder().encode(`hypothesis ${name}`));
  const bytes = new Uint8Array(digest).slice(0, 16);
  return uuidOf(bytes.map((byte, at) => (at === 6 ? (byte & 0x0f) | 0x50 : at === 8 ? (byte & 0x3f) | 0x80 : byte)));
}

function bytesIn(id: string): Uint8Array {
  return Uint8Array.from(atob(id.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0));
}

function uuidOf(bytes: Uint8Array): string {
  const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `urn:uuid:${digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}`;
}
