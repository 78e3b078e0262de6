import type { Assessment, Flag, Note } from '../notes/note.ts';
import { dateWords, type Message, motivationWords, statusWords, webAddress } from './making.ts';

/** Something that is known of a note or a flag, in the reader's language. `link` is an address of the web, or empty. */
export type Fact = { readonly words: string; readonly link: string };

/** What is known of a note beside its words and its text. */
export function factsOfNote(
  { motivation, assessment, tags, creator, created, target }: Note,
  message: Message,
): Fact[] {
  const { kind, sourceDate } = target;
  return [
    ...(kind === undefined ? [] : [message(`kind_${kind}`)]),
    ...(motivation === 'commenting' ? [] : [motivationWords(motivation, message)]),
    ...ofAssessment(assessment, message),
    ...ofTags(tags, message),
    ...(creator === '' ? [] : [message('by_author', creator)]),
    message('records_written', dateWords(created, message)),
    message('records_seen', dateWords(sourceDate, message)),
  ].map(asFact);
}

/** What is known of a flagged page. */
export function factsOfFlag({ assessment, tags, created }: Flag, message: Message): Fact[] {
  return [
    message('records_flagged', dateWords(created, message)),
    ...ofAssessment(assessment, message),
    ...ofTags(tags, message),
  ].map(asFact);
}

function ofAssessment(assessment: Assessment | null, message: Message): readonly (string | Fact)[] {
  if (!assessment) return [];
  const { status, modified, link } = assessment;
  const since = `${statusWords(status, message)} ${message('since_date', dateWords(modified, message))}`;
  return link === '' ? [since] : [since, { words: link, link: webAddress(link) }];
}

function ofTags(tags: readonly string[], message: Message): readonly string[] {
  return tags.length === 0 ? [] : [`${message('tags')}: ${tags.join(', ')}`];
}

function asFact(fact: string | Fact): Fact {
  return typeof fact === 'string' ? { words: fact, link: '' } : fact;
}
