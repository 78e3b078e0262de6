import { pastSpace } from './json-pieces.ts';

/** What may come next in a JSON text. */
type Awaited = 'value' | 'value or end' | 'key' | 'key or end' | 'colon' | 'comma or end' | 'nothing';

/** Nobody nests notes as deep as this: a text that does is taken for broken. */
const DEEPEST = 10_000;

/** After so many tokens the caller may take a break. */
const BREAK = 1 << 12;

const TOKENS = /[[\]{}:,"]|true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

/**
 * Where a text stops being JSON (RFC 8259), in UTF-16 code units: its length where it ends too early, null where it is
 * JSON throughout. Browsers do not agree on how to tell this. Yields where it has come to.
 */
export function* faultOf(text: string): Generator<number, number | null> {
  const open: ('{' | '[')[] = [];
  let awaited: Awaited = 'value';
  let at = pastSpace(text, 0);
  for (let count = 1; at < text.length; count += 1) {
    TOKENS.lastIndex = at;
    const token = TOKENS.exec(text)?.[0];
    if (token === undefined) return isBegun(text.slice(at)) ? text.length : at;
    const next = after(token, awaited, open);
    if (next === null || open.length > DEEPEST) return at;
    awaited = next;
    if (token === '"') {
      const { end, isString } = stringFrom(text, at + 1);
      if (!isString) return end;
      at = end;
    } else at += token.length;
    at = pastSpace(text, at);
    if (count % BREAK === 0) yield at;
  }
  return awaited === 'nothing' ? null : text.length;
}

/** What may come after a token, or null where the token may not come here. Keeps `open`. */
function after(token: string, awaited: Awaited, open: ('{' | '[')[]): Awaited | null {
  const closed = (): Awaited => (open.length > 0 ? 'comma or end' : 'nothing');
  const isValueDue = awaited === 'value' || awaited === 'value or end';
  if (token === '}' || token === ']') {
    const isDue = awaited === 'comma or end' || awaited === (token === '}' ? 'key or end' : 'value or end');
    return isDue && open.pop() === (token === '}' ? '{' : '[') ? closed() : null;
  }
  if (token === ':') return awaited === 'colon' ? 'value' : null;
  if (token === ',') return awaited === 'comma or end' ? (open.at(-1) === '{' ? 'key' : 'value') : null;
  if (token === '"' && (awaited === 'key' || awaited === 'key or end')) return 'colon';
  if (!isValueDue) return null;
  if (token !== '{' && token !== '[') return closed();
  open.push(token);
  return token === '{' ? 'key or end' : 'value or end';
}

/** The end of a string of which `start` is the first character, or the place where it stops being one. */
function stringFrom(text: string, start: number): { readonly end: number; readonly isString: boolean } {
  const stop = /["\\]|[^ -\uffff]/g;
  const escaped = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;
  stop.lastIndex = start;
  for (let found = stop.exec(text); found; found = stop.exec(text)) {
    if (found[0] === '"') return { end: found.index + 1, isString: true };
    escaped.lastIndex = found.index;
    if (!escaped.test(text)) {
      const isCut = /^\\(?:u[\da-fA-F]{0,3})?$/.test(text.slice(found.index));
      return { end: isCut ? text.length : found.index, isString: false };
    }
    stop.lastIndex = escaped.lastIndex;
  }
  return { end: text.length, isString: false };
}

/** Whether the last characters of a text are the beginning of a word or a number. */
function isBegun(rest: string): boolean {
  return rest === '-' || (rest.length < 5 && ['true', 'false', 'null'].some((word) => word.startsWith(rest)));
}
