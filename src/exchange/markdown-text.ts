/** Words with a link, between angle brackets so that an address may hold brackets of its own; without where it is empty. */
export function linked(words: string, link: string): string {
  const address = link.replace(/[<>\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return link === '' ? words : `[${words}](<${address}>)`;
}

/** Every line of a text, with its line ends kept; blank lines part paragraphs. */
export function paragraphs(text: string): string {
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

/** A text with something before each of its lines. */
export function prefixed(text: string, prefix: string): string {
  return text.replace(/^/gm, prefix);
}

/** The characters that may mean something inside a line, and those that do only where a line begins with them. */
const INLINE = /[\\`*_{}[\]<>&~|$^@]|:(?=\/\/)|(?<=www)\./gi;
const AT_BEGINNING = /^(?:[#+\-=]|\d+(?=[.)]))/;

/** A line of text that stays text (CommonMark and GitHub's additions to it). */
export function escaped(line: string): string {
  const inside = line
    .replace(/[\p{Cc}\u2028\u2029]/gu, ' ')
    .trim()
    .replace(INLINE, '\\$&');
  return inside
    .replace(AT_BEGINNING, (sign) => (/\d/.test(sign) ? sign : `\\${sign}`))
    .replace(/^(\d+)([.)])/, '$1\\$2');
}

/** A text without line breaks and double spaces. */
export function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
