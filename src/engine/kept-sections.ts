import type { Analysis } from './analysis.ts';
import type { Memory } from './antecedents.ts';
import { firstWhere } from './first-where.ts';
import { lookAhead, type Section } from './section.ts';
import type { Signal, Span } from './signal.ts';

/** What is known of the sections of a text as it was before. */
export type Kept = {
  /**
   * The section that starts at an offset; null where none is known of which all stays true: its words, so many characters
   * in front of it and those behind it, its links, and what it was told.
   */
  at(start: number, back: number, memory: Memory): Section | null;
  /** Whether one may start at an offset. */
  startsAt(offset: number): boolean;
};

/** Finds the sections that are `known` in a text. It is looked for them in front of all that has changed, and behind it. */
export function keptIn(known: Analysis | undefined, source: string, links: readonly Span[]): Kept {
  if (!known) return { at: () => null, startsAt: () => false };
  const byStart = new Map(known.sections.map((section) => [section.start, section]));
  const grown = source.length - known.source.length;
  const at = (start: number, by: number, back: number, memory: Memory): Section | null => {
    const old = byStart.get(start - by);
    if (!old || old.back !== back || !isTold(old, memory)) return null;
    const now = moved(old, by);
    return wordsOf(source, now) === wordsOf(known.source, old) && linksOf(links, now) === linksOf(known.links, old)
      ? { ...now, signals: by === 0 ? old.signals : old.signals.map((signal) => movedSignal(signal, by)) }
      : null;
  };
  return {
    at: (start, back, memory) => at(start, 0, back, memory) ?? at(start, grown, back, memory),
    startsAt: (offset) => byStart.has(offset) || byStart.has(offset - grown),
  };
}

function wordsOf(source: string, { start, end, back }: Section): string {
  return source.slice(start - back, lookAhead(source, end));
}

/** Where the links of a section are, as can be compared. */
function linksOf(links: readonly Span[], { start, end }: Section): string {
  const first = firstWhere(links.length, (index) => (links[index]?.end ?? 0) > start);
  const behind = firstWhere(links.length, (index) => (links[index]?.start ?? 0) >= end);
  return links
    .slice(first, behind)
    .flatMap((link) => [link.start - start, link.end - start])
    .join();
}

/** Whether what a section was told is what it would be told now. */
function isTold({ recent, learnt }: Section, memory: Memory): boolean {
  if (JSON.stringify(recent) !== JSON.stringify(memory.recent)) return false;
  for (const [noun, grade] of learnt.asked) if ((memory.byNoun.get(noun) ?? null) !== grade) return false;
  return true;
}

function movedSignal(signal: Signal, by: number): Signal {
  const { cue, source, sentence } = signal;
  return {
    ...moved(signal, by),
    cue: moved(cue, by),
    source: source && moved(source, by),
    sentence: moved(sentence, by),
  };
}

function moved<Moved extends Span>(span: Moved, by: number): Moved {
  return { ...span, start: span.start + by, end: span.end + by };
}
