import { plural, type VerbForms, verbForms } from './inflect.ts';
import { intern, join, type ListSet, setOf } from './lexicon.ts';
import { L } from './lists.ts';
import { type List, NOUN_LISTS, PLAIN_LISTS, UNIONS, VERB_LISTS } from './word-lists.ts';

let filled = false;

/** Fills the lexicon with every list, once. It is not done at import: a page without an article never needs it. */
export function fillLexicon(): void {
  if (filled) return;
  filled = true;
  for (const [name, list] of Object.entries(PLAIN_LISTS)) addWords(wordsOf(list), setFor(name));
  for (const [name, list] of Object.entries(NOUN_LISTS)) addNouns(wordsOf(list), setFor(name), setFor(name, 'plural'));
  for (const [name, list] of Object.entries(VERB_LISTS)) addVerbs(wordsOf(list), name);
}

const wordsOf = (list: string): readonly string[] => list.trim().replaceAll('\n', ' ').split(' ');

/** A list, the lists that it is part of, and one more. */
function setFor(name: string, more?: List): ListSet {
  const lists = [L[name as List], ...(unionsWith()[name] ?? [])];
  return setOf(more === undefined ? lists : [...lists, L[more]]);
}

let unions: Readonly<Record<string, readonly number[]>> | null = null;

/** The unions that each list is part of. */
function unionsWith(): Readonly<Record<string, readonly number[]>> {
  if (unions) return unions;
  const byPart: Record<string, number[]> = {};
  for (const [union, parts] of Object.entries(UNIONS)) {
    for (const part of parts) {
      byPart[part] ??= [];
      byPart[part].push(L[union as List]);
    }
  }
  unions = byPart;
  return byPart;
}

function addWords(words: readonly string[], set: ListSet): void {
  for (const word of words) join(intern(word), set);
}

function addNouns(nouns: readonly string[], ones: ListSet, many: ListSet): void {
  for (const noun of nouns) {
    const slash = noun.indexOf('/');
    const one = slash < 0 ? noun : noun.slice(0, slash);
    join(intern(slash < 0 ? plural(one) : noun.slice(slash + 1)), many);
    join(intern(one), ones);
  }
}

const FORMS = ['base', 'third', 'past', 'participle', 'ing'] as const satisfies readonly (keyof VerbForms)[];

function addVerbs(verbs: readonly string[], name: string): void {
  const sets = FORMS.map((form) => [form, setFor(name, form)] as const);
  for (const verb of verbs) {
    const forms = verbForms(verb);
    for (const [form, set] of sets) join(intern(forms[form]), set);
  }
}
