import { settingOf } from './setting.ts';

/** What an address may hold in braces, to be filled in from a claim and its page. */
const PLACEHOLDERS = ['sentence', 'words', 'source', 'title', 'url'] as const;

/** See `PLACEHOLDERS`: the claim's sentence, its marked words, the words for its source, the page's title and address. */
export type Placeholder = (typeof PLACEHOLDERS)[number];

/** What is filled in; empty where there is nothing. */
export type Filling = Readonly<Record<Placeholder, string>>;

/** A place where a reader can look further. */
export type Trace = {
  readonly id: string;
  /** What the place is called. */
  readonly name: string;
  /** Its address, with placeholders: `https://example.org/?q={sentence}`. */
  readonly address: string;
};

/** What is wrong with an address: it is none of the web, it asks for nothing of the claim, or for what nobody knows. */
export type AddressFault = 'no-address' | 'too-long' | 'no-placeholder' | 'unknown-placeholder' | 'placeholder-in-host';

/** The places until the reader chooses. Nothing is sent to any of them before a click. */
export const USUAL_TRACES = [
  { id: 'duckduckgo', name: 'DuckDuckGo', address: 'https://duckduckgo.com/?q=%22{sentence}%22' },
  { id: 'google', name: 'Google', address: 'https://www.google.com/search?q={sentence}' },
  {
    id: 'fact-check-explorer',
    name: 'Fact Check Explorer',
    address: 'https://toolbox.google.com/factcheck/explorer/search/{sentence}',
  },
  { id: 'wayback-machine', name: 'Wayback Machine', address: 'https://web.archive.org/web/*/{url}' },
  { id: 'archive-today', name: 'archive.today', address: 'https://archive.today/{url}' },
] as const satisfies readonly Trace[];

/** No list is longer. */
export const MOST_TRACES = 30;

/** No name of a place is longer, in UTF-16 code units. */
export const LONGEST_NAME = 60;

const LONGEST_TEMPLATE = 1_000;

/** Google reads 32 words of a search and leaves out the rest, which makes of a quotation one that stands nowhere. */
const MOST_WORDS = 32;

/** DuckDuckGo and Bing cut off or refuse a search of more characters than this. */
const MOST_CHARACTERS = 450;

/** What stands in an address is longer than the words are: an emoji takes twelve characters. No service takes many more. */
const LONGEST_SEARCH = 1_800;

/** The places that the reader keeps, in their order. */
export const TRACES = settingOf<readonly Trace[]>('traces', USUAL_TRACES, isTraces);

/** The placeholders of an address, known ones or not. */
export function placeholdersIn(address: string): readonly string[] {
  return [...address.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name);
}

/** Whether a place has all that it takes to be kept. */
export function isWhole({ name, address }: Pick<Trace, 'name' | 'address'>): boolean {
  return name.trim() !== '' && name.length <= LONGEST_NAME && faultOf(address) === null;
}

/** What is wrong with an address; null where nothing is. */
export function faultOf(address: string): AddressFault | null {
  if (address.length > LONGEST_TEMPLATE) return 'too-long';
  const names = placeholdersIn(address);
  if (!names.every(isPlaceholder)) return 'unknown-placeholder';
  const origin = originWith(address, 'a');
  if (origin === null) return 'no-address';
  if (origin !== originWith(address, 'b')) return 'placeholder-in-host';
  return names.length === 0 ? 'no-placeholder' : null;
}

/**
 * The address of a place for a claim. Null where what it asks for is not known of this claim: a search for nothing
 * leads nowhere.
 */
export function addressOf({ address }: Pick<Trace, 'address'>, filling: Filling): string | null {
  if (faultOf(address) !== null || placeholdersIn(address).some((name) => wordsFor(name, filling) === '')) return null;
  const query = address.indexOf('?');
  const filled = address.replace(/\{([^{}]*)\}/g, (all, name: string, at: number) => {
    const value = wordsFor(name, filling);
    // Archives take the address of a page as it is where it ends theirs, its question mark included.
    const isRest = name === 'url' && query < 0 && at + all.length === address.length;
    return isRest ? new URL(value).href : encoded(value);
  });
  return URL.canParse(filled) ? new URL(filled).href : null;
}

function wordsFor(name: string, filling: Filling): string {
  if (!isPlaceholder(name)) return '';
  return name === 'url' ? pageAddress(filling.url) : searchWords(filling[name]);
}

/** The address of a page without its fragment, which no archive knows; empty where it is none of the web. */
function pageAddress(url: string): string {
  if (!URL.canParse(url)) return '';
  const page = new URL(url);
  page.hash = '';
  page.username = '';
  page.password = '';
  return /^https?:$/.test(page.protocol) ? page.href : '';
}

/** Words as a search takes them: without quotation marks, which would end a quotation, and no more than it reads. */
function searchWords(text: string): string {
  const words = text
    .slice(0, LONGEST_SEARCH * 2)
    .replace(/\p{Surrogate}/gu, ' ')
    .replace(/["“”„‟«»]/g, ' ')
    .trim()
    .split(/\s+/)
    .slice(0, MOST_WORDS);
  while (words.length > 1 && isTooLong(words.join(' '))) words.pop();
  const characters = [...words.join(' ')].slice(0, MOST_CHARACTERS);
  while (isTooLong(characters.join(''))) characters.pop();
  return characters.join('');
}

function isTooLong(words: string): boolean {
  return [...words].length > MOST_CHARACTERS || encoded(words).length > LONGEST_SEARCH;
}

/** As a part of an address. Brackets and the like, which `encodeURIComponent` leaves, mean something to some sites’ paths. */
function encoded(value: string): string {
  return encodeURIComponent(value).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

function isPlaceholder(name: string): name is Placeholder {
  return PLACEHOLDERS.some((known) => known === name);
}

/** Where an address leads with a value in every placeholder; null where that is no place of the web. */
function originWith(address: string, value: string): string | null {
  const filled = address.trim().replace(/\{[^{}]*\}/g, value);
  if (/[{}\s]/.test(filled) || !URL.canParse(filled)) return null;
  const { protocol, username, password, origin } = new URL(filled);
  return /^https?:$/.test(protocol) && username === '' && password === '' ? origin : null;
}

function isTraces(value: unknown): value is readonly Trace[] {
  return Array.isArray(value) && value.length <= MOST_TRACES && value.every(isTrace);
}

function isTrace(value: unknown): value is Trace {
  if (typeof value !== 'object' || value === null) return false;
  const { id, name, address } = value as Partial<Record<keyof Trace, unknown>>;
  return (
    typeof id === 'string' && typeof name === 'string' && typeof address === 'string' && isWhole({ name, address })
  );
}
