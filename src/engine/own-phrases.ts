import type { Word } from './lexicon.ts';
import { NotationError, readPhrase } from './notation.ts';
import { OWN } from './own.ts';
import { type OwnWords, ownWords } from './own-words.ts';
import { anchorsOf, type Phrase } from './phrase.ts';
import type { PhraseRule } from './rule.ts';
import { KINDS, type Kind } from './signal.ts';

/** A reader's phrases, ready for `analyse`. */
export type OwnPhrases = {
  readonly count: number;
  readonly words: OwnWords;
  /** The phrases that each word is the anchor of. */
  readonly byAnchor: ReadonlyMap<Word, readonly Own[]>;
};

/** A phrase and the rule that it makes. */
export type Own = { readonly rule: PhraseRule; readonly phrase: Phrase };

/** What cannot be read in a list of phrases, and where: lines and columns (UTF-16 code units) count from 1. */
export type PhraseError = { readonly line: number; readonly column: number; readonly message: string };

/** What a list may hold, so that no list keeps a page waiting. */
const MOST = {
  phrases: 500,
  elements: 12,
  words: 30,
  loose: 4,
  gap: 12,
  sameAnchor: 40,
  length: 500,
  errors: 50,
} as const;

/**
 * Reads a list of phrases in the notation of phrase.ts, one a line. A kind may stand in front (`agentless: it is
 * rumoured`), `vague` is meant otherwise; what follows a `#` is a comment. Phrases that can be read are ready although
 * others are not; `lines` has them for `compilePhrases`.
 */
export function readPhrases(list: string): {
  readonly phrases: OwnPhrases;
  readonly lines: string;
  readonly errors: readonly PhraseError[];
} {
  const words = ownWords();
  const byAnchor = new Map<Word, Own[]>();
  const errors: PhraseError[] = [];
  const lines: string[] = [];
  for (const [index, line] of list.split(/\r\n|[\n\r]/).entries()) {
    const written = line.replace(/#.*/, '').trimEnd();
    if (written === '') continue;
    try {
      if (lines.length === MOST.phrases)
        throw new NotationError(1, `a list holds ${MOST.phrases} phrases: take some out`);
      const own = readLine(written, index + 1, words);
      add(byAnchor, own);
      lines.push(`${own.rule.kind}: ${own.rule.phrase[0]}`);
    } catch (error) {
      errors.push({ line: index + 1, ...problemOf(error) });
      if (errors.length === MOST.errors || lines.length === MOST.phrases) break;
    }
  }
  return { phrases: { count: lines.length, words, byAnchor }, lines: lines.join('\n'), errors };
}

function problemOf(error: unknown): Pick<PhraseError, 'column' | 'message'> {
  if (error instanceof NotationError) return { column: error.column, message: error.problem };
  if (error instanceof RangeError)
    return { column: 1, message: 'the list has too many different words: take some out' };
  throw error;
}

function readLine(written: string, line: number, words: OwnWords): Own {
  if (written.length > MOST.length)
    throw new NotationError(MOST.length + 1, `a phrase has ${MOST.length} characters at most: shorten it`);
  const prefix = /^\s*([\p{L}-]+)\s*:(?=\s|$)/u.exec(written);
  const kind = prefix ? kindOf(prefix[1] ?? '', written.search(/\S/) + 1) : 'vague';
  // Blanks in place of the kind: columns stay those of the line.
  const notation = ' '.repeat(prefix?.[0].length ?? 0) + written.slice(prefix?.[0].length ?? 0);
  const phrase = readPhrase(notation, words.wordsOf);
  bound(phrase, notation.search(/\S/) + 1);
  return { rule: { id: `${OWN}${line}`, kind, phrase: [notation.trim()] }, phrase };
}

function kindOf(name: string, column: number): Kind {
  const kind = KINDS.find((other) => other === name.toLowerCase());
  if (!kind) throw new NotationError(column, `"${name}" is no kind: write ${KINDS.join(', ')}, or nothing for vague`);
  return kind;
}

/** Throws where a phrase could cost more than its share. */
function bound({ elements }: Phrase, column: number): void {
  const gap = elements.reduce((sum, element) => sum + element.gap, 0);
  const alternatives = Math.max(...elements.map(({ words, lists }) => words.length + lists.length));
  const loose = elements.filter(({ optional }) => optional).length;
  const problem =
    tooMany(elements.length, MOST.elements, 'words and gaps in a row') ??
    tooMany(alternatives, MOST.words, 'words in [...]') ??
    tooMany(loose, MOST.loose, 'gaps and words with "?"') ??
    tooMany(gap, MOST.gap, 'words in its gaps');
  if (problem !== null) throw new NotationError(column, problem);
}

function tooMany(found: number, most: number, what: string): string | null {
  return found > most ? `this phrase has ${found} ${what}: ${most} are the most` : null;
}

function add(byAnchor: Map<Word, Own[]>, own: Own): void {
  const anchors = new Set(anchorsOf(own.phrase));
  if ([...anchors].some((word) => (byAnchor.get(word)?.length ?? 0) >= MOST.sameAnchor))
    throw new NotationError(
      1,
      `${MOST.sameAnchor} phrases have the same longest word: give this one a longer word of its own`,
    );
  for (const word of anchors) byAnchor.set(word, [...(byAnchor.get(word) ?? []), own]);
}
