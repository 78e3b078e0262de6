import { claims, KINDS } from '../../engine/index.ts';
import type { Document } from '../document.ts';

const STATES: Readonly<Record<string, string>> = {
  'not-an-article': 'not an article',
  'language-not-supported': 'language not supported',
};

/** What a document comes to, in one line: `7 unsourced claims in 640 words: 4 anonymous, 3 vague; 5 sourced signals`. */
export function summary({ state, language, words, signals }: Document): string {
  if (state !== 'article') {
    const what = STATES[state] ?? state;
    return state === 'language-not-supported' ? `${what} (${language})` : what;
  }
  const found = claims(signals);
  const kinds = KINDS.map((kind) => ({
    kind,
    count: found.filter(({ signals: [first] }) => first.kind === kind).length,
  }));
  const byKind = kinds
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${count.toLocaleString('en')} ${kind}`);
  const speculation = signals.filter(({ kind }) => kind === 'speculation').length;
  const sourced = signals.filter(({ verdict }) => verdict === 'sourced').length - speculation;
  const head = `${plural(found.length, 'unsourced claim')} in ${plural(words, 'word')}`;
  const rest = [
    plural(sourced, 'sourced signal'),
    ...(speculation > 0 ? [`${speculation.toLocaleString('en')} of speculation`] : []),
  ];
  return [[head, byKind.join(', ')].filter(Boolean).join(': '), ...rest].join('; ');
}

function plural(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}
