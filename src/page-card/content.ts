import { counted, message } from '../browser/extension.ts';
import type { Kind, Span } from '../engine/index.ts';
import type { NoteLine } from '../messages/index.ts';
import { ruleWords } from '../messages/rule-words.ts';
import { button, element } from './elements.ts';
import type { Fact, Saying } from './saying.ts';

/** What can be done in a card. */
export type CardActions = {
  readonly close: () => void;
  readonly note: () => void;
  readonly show: (span: Span) => void;
};

/** More of a note than this, in UTF-16 code units, is no line. */
const LONGEST_LINE = 120;

/** The beginning of a word, or half a sign: a word that is longer is cut where the line ends. */
const CUT_OFF = /(?:\s+\S{0,30}|[\ud800-\udbff])$/;

/**
 * The card of a mark, as a dialog that is no modal one: the page can be used beside it. `around`: the key that led here went
 * past one end of the article.
 */
export function contentOf(
  kind: Kind,
  { words, rule, facts, question, measured }: Saying,
  notes: readonly NoteLine[],
  around: boolean,
  actions: CardActions,
): HTMLElement {
  const name = { 'aria-labelledby': around ? 'around kind words' : 'kind words' };
  return element(
    'div',
    { role: 'dialog', tabindex: -1, class: 'card', lang: message('language'), ...name },
    around ? element('p', { id: 'around', class: 'small' }, message('card_around')) : null,
    element(
      'div',
      { class: 'head' },
      element('h2', { id: 'kind', class: 'kind' }, element('span', { class: 'line' }, message(`kind_${kind}`))),
      button({ class: 'close', 'aria-label': message('close') }, '×', actions.close),
    ),
    element('p', { id: 'words', class: 'words', lang: 'en', dir: 'auto' }, `“${words}”`),
    element('p', {}, message(`kind_${kind}_means`)),
    element('p', { class: 'why' }, ruleWords(rule)),
    facts && knownOf(facts, actions),
    section('card_ask', element('p', { class: 'ask' }, message(question))),
    notes.length === 0 ? null : section('card_notes', element('ul', {}, ...notes.map(lineOf))),
    element('p', { class: 'small' }, message('unnamed_is_not_unknown')),
    measured &&
      element('p', { class: 'small' }, message('rule_measured', numeral(measured.right), numeral(measured.found))),
    element(
      'p',
      { class: 'foot' },
      button({ class: 'button' }, message(notes.length === 0 ? 'add_note' : 'add_another_note'), actions.note),
    ),
  );
}

function knownOf(facts: readonly Fact[], { show }: CardActions): HTMLElement {
  if (facts.length === 0) return section('card_known', element('p', {}, message('card_nothing_told')));
  const rows = facts.flatMap((fact) => [
    element('dt', {}, message(fact.label)),
    element('dd', fact.label === 'card_number' ? {} : { lang: 'en', dir: 'auto' }, ...factWords(fact, show)),
  ]);
  return section('card_known', element('dl', {}, ...rows));
}

function factWords(fact: Fact, show: CardActions['show']): readonly (Node | string)[] {
  if (fact.label === 'card_number') return [counted('card_people', fact.count)];
  if (fact.label !== 'card_named') return [`“${fact.words}”`];
  const { words, span, paragraph } = fact;
  return [
    `${words}, `,
    button({ class: 'link', lang: message('language') }, message('card_paragraph', numeral(paragraph)), () =>
      show(span),
    ),
  ];
}

function lineOf({ text, motivation, status }: NoteLine): HTMLElement {
  const words = text.replace(/\s+/g, ' ').trim();
  const short = words.length > LONGEST_LINE ? `${words.slice(0, LONGEST_LINE).replace(CUT_OFF, '')} …` : words;
  return element(
    'li',
    {},
    status && element('b', { class: 'status' }, message(`status_${status.replaceAll('-', '_')}`)),
    element('span', { dir: 'auto' }, short || (status ? '' : message(`motivation_${motivation}`))),
  );
}

function section(label: string, ...inside: readonly (Node | null)[]): HTMLElement {
  return element('div', { class: 'section' }, element('h3', {}, message(label)), ...inside);
}

function numeral(number: number): string {
  return new Intl.NumberFormat(message('language') || 'en').format(number);
}
