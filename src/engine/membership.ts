import { basesOf, plural, type VerbForms, verbForms } from './inflect.ts';
import { type List, listNumbers, NOUN_LISTS, PLAIN_LISTS, UNIONS, VERB_LISTS } from './word-lists.ts';

/** Lists that a word is in, as masks of 32 each: one bit a list. */
export type ListSet = readonly [number, number, number, number];

type Noun = { readonly one: ListSet; readonly many: ListSet };
type Verb = Readonly<Record<keyof VerbForms, ListSet>>;

/** Words as they are written, nouns with a plural by rule, and verbs by their base form, with their lists. */
type Lists = {
  readonly plain: Map<string, ListSet>;
  readonly nouns: Map<string, Noun>;
  readonly verbs: Map<string, Verb>;
};

let lists: Lists | null = null;

/**
 * The lists that a word in lower case is in; null for none. Its form is undone: to make all forms of all words takes
 * longer than an article has new words. Nothing is done at import: a page without an article never needs it.
 */
export function listsOf(word: string): ListSet | null {
  const { plain, nouns, verbs } = readyLists();
  let found = or(plain.get(word), nouns.get(word)?.one);
  const itself = verbs.get(word);
  if (itself) found = or(found, formsAmong(itself, word, word));
  const bases = basesOf(word);
  for (let i = 0; i < bases.length; i += 1) {
    const base = bases[i] ?? '';
    const noun = nouns.get(base);
    if (noun && plural(base) === word) found = or(found, noun.many);
    const verb = verbs.get(base);
    if (verb) found = or(found, formsAmong(verb, base, word));
  }
  return found ?? null;
}

/** Fills the lists, once: the first word that is looked up would do it too, in the midst of a text. */
export function readyLists(): Lists {
  lists ??= fill();
  return lists;
}

const FORMS = ['base', 'third', 'past', 'participle', 'ing'] as const satisfies readonly (keyof VerbForms)[];

function formsAmong(verb: Verb, base: string, word: string): ListSet | undefined {
  const forms = verbForms(base);
  let found: ListSet | undefined;
  for (const form of FORMS) if (forms[form] === word) found = or(found, verb[form]);
  return found;
}

function or(a: ListSet | undefined, b: ListSet | undefined): ListSet | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return [a[0] | b[0], a[1] | b[1], a[2] | b[2], a[3] | b[3]];
}

function fill(): Lists {
  const filled: Lists = { plain: new Map(), nouns: new Map(), verbs: new Map() };
  for (const [name, list] of Object.entries(PLAIN_LISTS)) addPlain(filled, wordsOf(list), setFor(name));
  for (const [name, list] of Object.entries(NOUN_LISTS)) addNouns(filled, wordsOf(list), name);
  for (const [name, list] of Object.entries(VERB_LISTS)) addVerbs(filled, wordsOf(list), name);
  return filled;
}

// As texts are read: every apostrophe is a straight one.
const wordsOf = (list: string): readonly string[] => list.trim().replaceAll('\n', ' ').replaceAll('’', "'").split(' ');

function addPlain({ plain }: Lists, words: readonly string[], set: ListSet): void {
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i] ?? '';
    const known = plain.get(word);
    plain.set(word, known === undefined ? set : (or(known, set) ?? set));
  }
}

function addNouns(filled: Lists, words: readonly string[], name: string): void {
  const { nouns } = filled;
  const one = setFor(name);
  const many = setFor(name, 'plural');
  const noun = { one, many };
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i] ?? '';
    const slash = word.indexOf('/');
    if (slash >= 0) {
      addPlain(filled, [word.slice(0, slash)], one);
      addPlain(filled, [word.slice(slash + 1)], many);
      continue;
    }
    const known = nouns.get(word);
    if (known === undefined) nouns.set(word, noun);
    else nouns.set(word, { one: or(known.one, one) ?? one, many: or(known.many, many) ?? many });
  }
}

function addVerbs({ verbs }: Lists, words: readonly string[], name: string): void {
  const sets = Object.fromEntries(FORMS.map((form) => [form, setFor(name, form)])) as Verb;
  for (const word of words) {
    const known = verbs.get(word);
    const both = known && FORMS.map((form) => [form, or(known[form], sets[form])] as const);
    verbs.set(word, both ? (Object.fromEntries(both) as Verb) : sets);
  }
}

/** A list, the lists that it is part of, and one more. */
function setFor(name: string, more?: List): ListSet {
  const set: [number, number, number, number] = [0, 0, 0, 0];
  const add = (list: string): void => {
    const number = listNumbers().get(list) ?? 0;
    set[number >> 5] = (set[number >> 5] ?? 0) | (1 << (number & 31));
  };
  add(name);
  for (const [union, parts] of Object.entries<readonly string[]>(UNIONS)) if (parts.includes(name)) add(union);
  if (more !== undefined) add(more);
  return set;
}
