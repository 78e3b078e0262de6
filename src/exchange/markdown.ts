import type { Note } from '../notes/note.ts';
import { type Fact, factsOfFlag, factsOfNote } from './facts.ts';
import { dateWords, type Making, type Message, webAddress } from './making.ts';
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

/** Words with a link, between angle brackets so that an address may hold brackets of its own; without where it is empty. */
function linked(words: string, link: string): string {
  const address = link.replace(/[<>\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return link === '' ? words : `[${words}](<${address}>)`;
}

/** Every line of a text, with its line ends kept; blank lines part paragraphs. */
function paragraphs(text: string): string {
  return text
    .trim()
    .split(/(?:\r\n|\r|\n)(?:[^\S\n]*(?:\r\n|\r|\n))+/)
    .map((paragraph) =>
      paragraph
        .split(/\r\n|\r|\n/)
        .map((line) => escaped(line.trim()))
        .join('\\\n'),
    )
    .join('\n\n');
}

function prefixed(text: string, prefix: string): string {
  return text.replace(/^/gm, prefix);
}

/** The characters that may mean something inside a line, and those that do only where a line begins with them. */
const INLINE = /[\\`*_{}[\]<>&~|$^@]|:(?=\/\/)|(?<=www)\./gi;
const AT_BEGINNING = /^(?:[#+\-=]|\d+(?=[.)]))/;

/** A line of text that stays text (CommonMark and GitHub's additions to it). */
function escaped(line: string): string {
  const inside = line
    .replace(/[\p{Cc}\u2028\u2029]/gu, ' ')
    .trim()
    .replace(INLINE, '\\$&');
  return inside
    .replace(AT_BEGINNING, (sign) => (/\d/.test(sign) ? sign : `\\${sign}`))
    .replace(/^(\d+)([.)])/, '$1\\$2');
}

function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
