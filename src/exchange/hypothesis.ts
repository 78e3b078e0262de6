import type { Assessment, Flag, Note, Target } from '../notes/note.ts';
import type { Fields } from './fields.ts';
import type { Making } from './making.ts';
import { inOrder, inPieces, type Records } from './records.ts';

/** The tags that carry what Hypothesis has no field for. */
export const STATUS_TAG = 'status: ';
/** See `STATUS_TAG`. */
export const KIND_TAG = 'kind: ';
/** See `STATUS_TAG`. */
export const FLAG_TAG = 'flagged page';

/** Whose accounts the authors of our notes have in the eyes of Hypothesis. */
export const AUTHORITY = 'says-who';

/**
 * Records as a file that Hypothesis imports: `{"annotations": […]}`, an annotation a line. Hypothesis keeps `uri`,
 * `text`, `tags`, `target` and `document`; so status and kind are tags, and the address of a source that was found
 * ends the text. Words go out without their position, which Hypothesis counts in another text than we do.
 */
export function* asHypothesis({ notes, flags }: Records, { now }: Making): Iterable<string> {
  const annotations = [
    ...inOrder(flags).map((flag) => () => annotationOf(flag, '', [FLAG_TAG], '')),
    ...inOrder(notes).map((note) => () => annotationOf(note, note.body.value, [], note.creator)),
  ];
  yield* inPieces(annotations, (some) => some.map((annotation) => JSON.stringify(annotation())).join(',\n'), {
    head: `{"export_date":${JSON.stringify(now.toISOString())},"annotations":[\n`,
    between: ',\n',
    tail: '\n]}\n',
  });
}

function annotationOf(
  { id, created, modified, tags, assessment, target }: Note | Flag,
  text: string,
  ownTags: readonly string[],
  author: string,
): Fields {
  return {
    id: shortId(id),
    created,
    updated: modified,
    user: `acct:${author.replaceAll('@', ' ') || 'reader'}@${AUTHORITY}`,
    user_info: { display_name: author === '' ? null : author },
    uri: target.url,
    text: withLink(text, assessment),
    tags: [...ownTags, ...statusTags(assessment, target), ...tags],
    target: [{ source: target.url, ...quoteOf(target) }],
    document: { title: [target.title] },
  };
}

/** The address is what Hypothesis shows as a link at the end of a text. */
function withLink(text: string, assessment: Assessment | null): string {
  if (!assessment || assessment.link === '') return text;
  return text === '' ? assessment.link : `${text}\n\n${assessment.link}`;
}

function statusTags(assessment: Assessment | null, { kind }: Target): readonly string[] {
  return [...(assessment ? [STATUS_TAG + assessment.status] : []), ...(kind === undefined ? [] : [KIND_TAG + kind])];
}

function quoteOf({ selector }: Target): Fields {
  if (!selector) return {};
  const [{ type, exact, prefix, suffix }] = selector;
  return { selector: [{ type, exact, prefix, suffix }] };
}

/** An id as Hypothesis writes it: the 16 bytes of the UUID in base64url. */
function shortId(id: string): string {
  const bytes = id.replace('urn:uuid:', '').replaceAll('-', '').match(/../g) ?? [];
  const binary = String.fromCharCode(...bytes.map((byte) => Number.parseInt(byte, 16)));
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
