import { plural, type VerbForms, verbForms } from './inflect.ts';
import * as bodies from './words/bodies.ts';
import * as cues from './words/cues.ts';
import * as grammar from './words/grammar.ts';
import * as names from './words/names.ts';
import * as people from './words/people.ts';
import * as verbs from './words/verbs.ts';

const words = (list: string): readonly string[] => list.trim().split(/\s+/);

/** A noun list in both numbers; an irregular plural stands behind a slash in the data. */
const nouns = (list: string): readonly string[] => words(list).flatMap((noun) => bothNumbers(noun));
const plurals = (list: string): readonly string[] => words(list).map((noun) => bothNumbers(noun)[1]);

function bothNumbers(noun: string): readonly [one: string, many: string] {
  const [one = noun, many = plural(one)] = noun.split('/');
  return [one, many];
}

const everyVerb = () => Object.values(verbs).flatMap((list) => words(list));
const everyNoun = () => [...Object.values(people), ...Object.values(bodies), names.capitalCrowds].join(' ');

const form = (name: keyof VerbForms): readonly string[] => everyVerb().map((verb) => verbForms(verb)[name]);
const allForms = (list: string): readonly string[] => words(list).flatMap((verb) => Object.values(verbForms(verb)));

/** Every list of words that the reading of a sentence and the phrase notation know, made when first needed. */
const LISTS = {
  article: () => words(grammar.articles),
  indefinite: () => words(grammar.indefinites),
  demonstrative: () => words(grammar.demonstratives),
  owner: () => words(grammar.owners),
  pronoun: () => words(grammar.pronouns),
  self: () => words(grammar.selves),
  quantity: () => words(grammar.quantities),
  number: () => words(grammar.numbers),
  be: () => words(grammar.beForms),
  have: () => words(grammar.haveForms),
  do: () => words(grammar.doForms),
  modal: () => words(grammar.modals),
  possibly: () => words(grammar.possibly),
  negation: () => words(grammar.negations),
  preposition: () => words(grammar.prepositions),
  hanging: () => words(grammar.hanging),
  beliefNoun: () => words(cues.beliefNouns),
  uttering: () => words(cues.uttering),
  knowing: () => words(cues.knowing),
  doing: () => words(cues.doing),
  poll: () => words(cues.polls),
  maker: () => words(cues.makers),
  share: () => words(cues.shares),
  access: () => words(cues.access),
  opener: () => words(grammar.openers),
  relative: () => words(grammar.relatives),
  conjunction: () => words(grammar.conjunctions),
  time: () => words(grammar.weekTimes).flatMap((time) => [time, plural(time)]),
  adverb: () => words(grammar.adverbs),
  widely: () => words(grammar.widely),
  comma: () => words(grammar.commas),
  stop: () => words(grammar.stops),
  colon: () => words(grammar.colons),
  dash: () => words(grammar.dashes),
  bracket: () => words(grammar.brackets),
  quote: () => words(grammar.quoteMarks),
  title: () => words(names.titles),
  abbreviation: () => [...words(names.abbreviations), ...words(names.titles)],
  capitalCrowd: () => nouns(names.capitalCrowds),
  official: () => nouns(people.officials),
  insider: () => nouns(people.insiders),
  source: () => nouns(people.bareSources),
  person: () => nouns(people.persons),
  crowd: () => nouns(people.crowds),
  expert: () => nouns(people.experts),
  kin: () => nouns(people.kin),
  spokesperson: () => nouns(people.spokespeople),
  office: () => nouns(people.offices),
  institution: () => nouns(bodies.institutions),
  force: () => words(bodies.forces),
  medium: () => nouns(bodies.media),
  study: () => nouns(bodies.studies),
  document: () => nouns(bodies.documents),
  gathering: () => nouns(bodies.gatherings),
  plural: () => plurals(everyNoun()),
  say: () => allForms(verbs.saying),
  judge: () => allForms(verbs.judging),
  attitude: () => allForms(verbs.attitudes),
  believe: () => allForms(verbs.believing),
  show: () => allForms(verbs.showing),
  nounLike: () => words(verbs.nounLike).flatMap((verb) => [verb, plural(verb)]),
  continuer: () => words(cues.continuers),
  noClaimAfter: () => words(cues.noClaimAfter),
  ordering: () => words(cues.ordering),
  seeing: () => words(cues.seeing),
  otherCue: () => words(cues.otherCues),
  citing: () => words(cues.citing),
  sureness: () => words(cues.sureness),
  objectPronoun: () => words(grammar.objectPronouns),
  sayingOn: () => words(cues.sayingOn),
  base: () => form('base'),
  third: () => form('third'),
  past: () => form('past'),
  participle: () => form('participle'),
  ing: () => form('ing'),
  beforeTime: () => words(grammar.beforeTimes),
} as const satisfies Record<string, () => readonly string[]>;

/** Lists put together, so that one look tells. */
const UNIONS = {
  determiner: ['article', 'demonstrative', 'owner', 'indefinite'],
  auxiliary: ['be', 'have', 'do', 'modal', 'negation'],
  barrier: [
    'be',
    'have',
    'do',
    'modal',
    'negation',
    'preposition',
    'opener',
    'relative',
    'conjunction',
    'pronoun',
    'self',
  ],
  grammar: [
    'article',
    'demonstrative',
    'owner',
    'indefinite',
    'be',
    'have',
    'do',
    'modal',
    'negation',
    'preposition',
    'opener',
    'relative',
    'conjunction',
    'pronoun',
    'self',
    'quantity',
    'number',
    'adverb',
    'time',
  ],
  personNoun: ['official', 'insider', 'source', 'person', 'crowd', 'expert', 'kin', 'spokesperson', 'office'],
  thing: ['institution', 'medium', 'study', 'document'],
  cueVerb: ['say', 'judge', 'attitude', 'believe', 'show'],
  cueWord: ['say', 'judge', 'attitude', 'believe', 'show', 'sureness', 'citing', 'otherCue'],
} as const satisfies Record<string, readonly (keyof typeof LISTS)[]>;

/** The name of a word list. */
export type List = keyof typeof LISTS | keyof typeof UNIONS;

/** The words of each list, made when asked for. */
export const WORD_LISTS: Readonly<Record<List, () => readonly string[]>> = {
  ...LISTS,
  determiner: () => union('determiner'),
  auxiliary: () => union('auxiliary'),
  barrier: () => union('barrier'),
  grammar: () => union('grammar'),
  personNoun: () => union('personNoun'),
  thing: () => union('thing'),
  cueVerb: () => union('cueVerb'),
  cueWord: () => union('cueWord'),
};

function union(name: keyof typeof UNIONS): readonly string[] {
  return UNIONS[name].flatMap((list) => LISTS[list]());
}
