import type { Note } from '../notes/note.ts';
import { type Fact, factsOfFlag, factsOfNote } from './facts.ts';
import { dateWords, type Making, type Message, webAddress } from './making.ts';
import { escaped, inOneLine, linked, paragraphs, prefixed } from './markdown-text.ts';
import { byPage, inPieces, type PageRecords, type Records } from './records.ts';
import { linkToWords } from './text-fragment.ts';

/** Records as Markdown, a heading a page. Whatever was written or quoted stays text: nothing in it becomes markup. */
export function asMarkdown(records: Records, { message, now }: Making): Iterable<string> {
  const made = message('records_made', dateWords(now.toISOString(), message));
  return inPieces(byPage(records), (some) => some.map((page) => pageText(page, message)).join('\n\n'), {
    head: `# ${escaped(message('records_title'))}\n\n${escaped(made)}\n\n`,
    between: '\n\n',
    tail: '\n',
  });
}

function pageText({ target, flag, notes }: PageRecords, message: Message): string {
  const title = escaped(inOneLine(target.title) || inOneLine(target.url));
  return [
    `## ${linked(title, webAddress(target.url))}`,
    ...(flag ? [factsText(factsOfFlag(flag, message))] : []),
    ...notes.map((note) => noteText(note, message)),
  ].join('\n\n');
}

function noteText(note: Note, message: Message): string {
  const { target, body } = note;
  const words = target.selector?.[0].exact ?? '';
  const jump = { words: message('records_jump'), link: words === '' ? '' : webAddress(linkToWords(target)) };
  return [
    ...(words === '' ? [] : [prefixed(paragraphs(words), '> ')]),
    ...(body.value.trim() === '' ? [] : [paragraphs(body.value)]),
    factsText([...factsOfNote(note, message), ...(jump.link === '' ? [] : [jump])]),
    '---',
  ].join('\n\n');
}

function factsText(facts: readonly Fact[]): string {
  return facts.map(({ words, link }) => linked(escaped(inOneLine(words)), link)).join(' · ');
}
