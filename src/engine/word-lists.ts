import * as bodies from './words/bodies.ts';
import * as cues from './words/cues.ts';
import * as grammar from './words/grammar.ts';
import * as names from './words/names.ts';
import * as people from './words/people.ts';
import * as verbs from './words/verbs.ts';

/** Lists of words as they are written. */
export const PLAIN_LISTS = {
  article: grammar.articles,
  indefinite: grammar.indefinites,
  demonstrative: grammar.demonstratives,
  owner: grammar.owners,
  pronoun: grammar.pronouns,
  self: grammar.selves,
  quantity: grammar.quantities,
  number: grammar.numbers,
  be: grammar.beForms,
  have: grammar.haveForms,
  do: grammar.doForms,
  modal: grammar.modals,
  possibly: grammar.possibly,
  negation: grammar.negations,
  preposition: grammar.prepositions,
  hanging: grammar.hanging,
  beliefNoun: cues.beliefNouns,
  poll: cues.polls,
  maker: cues.makers,
  share: cues.shares,
  access: cues.access,
  opener: grammar.openers,
  relative: grammar.relatives,
  conjunction: grammar.conjunctions,
  adverb: grammar.adverbs,
  widely: grammar.widely,
  comma: grammar.commas,
  stop: grammar.stops,
  colon: grammar.colons,
  dash: grammar.dashes,
  bracket: grammar.brackets,
  quote: grammar.quoteMarks,
  title: names.titles,
  abbreviation: names.abbreviations,
  force: bodies.forces,
  continuer: cues.continuers,
  noClaimAfter: cues.noClaimAfter,
  nounLike: cues.nounLike,
  otherCue: cues.otherCues,
  citing: cues.citing,
  sureness: cues.sureness,
  objectPronoun: grammar.objectPronouns,
  beforeTime: grammar.beforeTimes,
  manner: cues.manners,
  uttered: cues.uttered,
  adjectival: cues.adjectival,
  asked: cues.asked,
  headlineCue: cues.headlineCues,
  holding: cues.holdings,
  allegation: cues.allegations,
  remaining: cues.remaining,
  stance: cues.stances,
  mass: bodies.masses,
  standing: people.standings,
} as const;

/** Nouns in the singular, an irregular plural behind a slash. Both numbers are in the list. */
export const NOUN_LISTS = {
  capitalCrowd: names.capitalCrowds,
  official: people.officials,
  insider: people.insiders,
  source: people.bareSources,
  person: people.persons,
  crowd: people.crowds,
  expert: people.experts,
  kin: people.kin,
  spokesperson: people.spokespeople,
  office: people.offices,
  institution: bodies.institutions,
  medium: bodies.media,
  study: bodies.studies,
  document: bodies.documents,
  gathering: bodies.gatherings,
  time: grammar.weekTimes,
  trade: bodies.trades,
  calling: people.callings,
} as const;

/** Verbs by their base form. All their forms are in the list. */
export const VERB_LISTS = {
  say: verbs.saying,
  judge: verbs.judging,
  attitude: verbs.attitudes,
  believe: verbs.believing,
  show: verbs.showing,
  ordering: cues.ordering,
  seeing: cues.seeing,
  uttering: cues.uttering,
  knowing: cues.knowing,
  doing: cues.doing,
  denying: cues.denying,
  call: cues.calls,
} as const;

const DETERMINERS = ['article', 'demonstrative', 'owner', 'indefinite'] as const;
const AUXILIARIES = ['be', 'have', 'do', 'modal', 'negation'] as const;
const BARRIERS = [...AUXILIARIES, 'preposition', 'opener', 'relative', 'conjunction', 'pronoun', 'self'] as const;

/** Lists put together, so that one look tells. */
export const UNIONS = {
  determiner: DETERMINERS,
  auxiliary: AUXILIARIES,
  barrier: BARRIERS,
  grammar: [...DETERMINERS, ...BARRIERS, 'quantity', 'number', 'adverb', 'time'],
  personNoun: ['official', 'insider', 'source', 'person', 'crowd', 'expert', 'kin', 'spokesperson', 'office'],
  thing: ['institution', 'medium', 'study', 'document'],
  cueVerb: ['say', 'judge', 'attitude', 'believe', 'show'],
  cueWord: [
    'say',
    'judge',
    'attitude',
    'believe',
    'show',
    'sureness',
    'citing',
    'otherCue',
    'beliefNoun',
    'allegation',
    'stance',
  ],
} as const satisfies Record<string, readonly WrittenList[]>;

/** Lists that a word joins by its form: the plural of any noun, the forms of any verb. */
export const FORM_LISTS = ['plural', 'base', 'third', 'past', 'participle', 'ing'] as const;

type WrittenList = keyof typeof PLAIN_LISTS | keyof typeof NOUN_LISTS | keyof typeof VERB_LISTS;

/** The name of a word list. */
export type List = WrittenList | keyof typeof UNIONS | (typeof FORM_LISTS)[number];

let numbers: ReadonlyMap<string, number> | null = null;

/** Every list by its name, with the number that words/list-numbers.ts gives it. */
export function listNumbers(): ReadonlyMap<string, number> {
  numbers ??= new Map(
    [...[PLAIN_LISTS, NOUN_LISTS, VERB_LISTS, UNIONS].flatMap((lists) => Object.keys(lists)), ...FORM_LISTS].map(
      (name, number) => [name, number],
    ),
  );
  return numbers;
}
