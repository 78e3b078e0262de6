import type { Analysis } from './analysis.ts';
import { A_POLL, type Memory } from './antecedents.ts';
import { finished } from './finished.ts';
import type { Grade } from './grade.ts';
import { keptIn } from './kept-sections.ts';
import type { Word } from './lexicon.ts';
import { withoutNested } from './links.ts';
import type { Options } from './options.ts';
import { isDuty, isReporting } from './register.ts';
import { layerOf, type Rulebook } from './rulebook.ts';
import { readSection, type Section } from './section.ts';
import { SECTION, sectionEnd } from './section-ends.ts';
import type { Signal } from './signal.ts';
import { Tokens } from './token-arrays.ts';

/** Every signal that the rules of `rulebook` find in a text, in text order. */
export function analyseWith(rulebook: Rulebook, source: string, options: Options = {}): readonly Signal[] {
  return finished(analysingWith(rulebook, source, options)).signals;
}

/** See `analysing`. `size` is that of a section, in characters; no result depends on it, but where `most` ends the reading. */
export function* analysingWith(
  rulebook: Rulebook,
  source: string,
  options: Options,
  before?: Analysis,
  size = SECTION,
): Generator<undefined, Analysis> {
  // Before the text is read: a word that no phrase has brought up yet is not known in it.
  if (options.speculation) layerOf(options.speculation);
  // No text has more than one for each of its characters.
  const { most = source.length } = options;
  const tokens = new Tokens(source, Math.min(source.length, SECTION * 2));
  const links = withoutNested(options.links ?? []);
  const isSame = before?.options.phrases === options.phrases && before?.options.speculation === options.speculation;
  let known = isSame ? before : undefined;
  let polls = known?.sections.some(namesPoll) ?? false;
  for (;;) {
    const sections: Section[] = [];
    const kept = keptIn(known, source, links);
    const byNoun = new Map<Word, Grade>(polls ? [[A_POLL, 'document']] : []);
    let memory: Memory = { byNoun, recent: { one: null, many: null } };
    let back = 0;
    let found = 0;
    for (let start = 0; start < source.length && found < most; ) {
      const here = kept.at(start, back, memory);
      const end = here?.end ?? sectionEnd(source, start, size, kept.startsAt);
      const section =
        here ?? (yield* readSection(rulebook, tokens, { ...options, links }, { start, end }, back, memory));
      sections.push(section);
      for (const [noun, grade] of section.learnt.byNoun) byNoun.set(noun, grade);
      memory = { byNoun, recent: section.learnt.recent };
      back = section.nextBack;
      found += section.signals.length;
      start = end;
      yield;
    }
    known = { signals: signalsOf(sections), source, options, links, sections };
    const told = polls;
    polls = sections.some(namesPoll);
    // Some may have to be read again that asked for a poll which is named behind them.
    if (polls === told) return known;
  }
}

function namesPoll({ learnt }: Section): boolean {
  return learnt.byNoun.has(A_POLL);
}

/** The signals of all sections. What may be a duty is none in a text that reports. */
function signalsOf(sections: readonly Section[]): readonly Signal[] {
  let count = 0;
  let told = 0;
  for (const section of sections) {
    count += section.count;
    told += section.told;
  }
  const reporting = isReporting(count, told);
  const found: Signal[] = [];
  for (const { signals } of sections)
    for (const signal of signals) if (reporting || !isDuty(signal)) found.push(signal);
  return found;
}
