import { compile } from './compile.ts';
import type { Word } from './lexicon.ts';
import { anchorsOf, matchAt, type Phrase } from './phrase.ts';
import type { Sentence, Text } from './text.ts';

/** Where a verb of saying says nothing: it wins, adds up, quarrels, commands. In the notation of phrase.ts. */
export const OTHER_SENSES = [
  '[accused, suspected] of',
  '[add, adding, adds, added] [another, new, to, up]',
  '[adding, adds, added] <number>',
  '[admit, admitted, admits] [at, into]',
  '[admit, admitted, admits] to [a, the] ..2 [hospital, states, university, ward]',
  '[argue, argued, argues, arguing] [about, over, with]',
  '[call, called, calls, calling] [after, at, back, for, in, off, on, out, time, up]',
  '[call, called, calling, calls] it a [day, night]',
  '[call, called, calling, calls] it quits',
  '[claim, claimed, claiming, claims] ..4 [benefit, benefits, credit, crown, life, lives, medal, medals, point, points]',
  '[claim, claimed, claiming, claims] ..4 [prize, refund, responsibility, title, trophy, victim, victims, victory, wicket, win]',
  '[declare, declared, declares, declaring] ..2 [allegiance, bankruptcy, candidacy, emergency, independence, victory, war]',
  '[denied, denies, deny, denying] ..1 [access, asylum, bail, entry, parole, permission, visa, visas]',
  '[compared, comparing] [notes, prices, what]',
  '[insist, insisted, insisting, insists] on',
  '[prove, proved, proven, proves, proving] <-ly>? [more, less, too, correct, costly, decisive, difficult, divisive, effective, elusive, hard, popular, right, to, useful, wrong]',
  '[relate, related, relates] to',
  '[reply, replied, replies, replying, respond, responded, responding, responds] [to, with]',
  '[report, reported, reporting, reports] [for, on, to]',
  '[report, reported, reporting, reports] ..4 [stories, story]',
  '[report, reported, reporting, reports] ..2 [earnings, raising, spending, loss, losses, profit, profits, revenue, revenues, sales]',
  '[said, say, saying, says] [goodbye, hello, little, nothing, prayers, thanks]',
  '[show, showed, showing, shows, shown] ..2 [interest, sign, signs, support]',
  '[tell, telling, tells, told] ..2 [joke, jokes, lie, lies, stories, tales]',
  '[think, thinking, thinks, thought] of',
  '[warn, warned, warning, warns, write, writes, writing, wrote, written] ..2 [away, down, off]',
  '[write, writes, writing, wrote] ..4 [agreement, book, books, cheque, code, contract, law, laws, music, novel, novels, poem, poems, song, songs]',
] as const;

let senses: ReadonlyMap<Word, readonly Phrase[]> | null = null;

/** Makes the words of the other senses known. Before any text is read: a text is read the same way ever after. */
export function readySenses(): void {
  senses ??= byVerb(OTHER_SENSES.map(compile));
}

function byVerb(phrases: readonly Phrase[]): ReadonlyMap<Word, readonly Phrase[]> {
  const byWord = new Map<Word, Phrase[]>();
  for (const phrase of phrases) {
    for (const verb of phrase.elements[0]?.words ?? []) {
      const here = byWord.get(verb);
      if (here) here.push(phrase);
      else byWord.set(verb, [phrase]);
    }
  }
  return byWord;
}

/** Whether the verb at `i` stands in one of its other senses. */
export function isOtherSense(text: Text, sentence: Sentence, i: number): boolean {
  const phrases = senses?.get(text.words[i] ?? 0);
  return phrases?.some((phrase) => startsAt(phrase, text, sentence, i)) ?? false;
}

/** How far behind its verb the word may stand by which a sense is known, in tokens. */
const FARTHEST = 5;

function startsAt(phrase: Phrase, text: Text, sentence: Sentence, i: number): boolean {
  const words = anchorsOf(phrase);
  for (let at = i; at <= Math.min(i + FARTHEST, sentence.last); at += 1) {
    if (words.includes(text.words[at] ?? 0) && matchAt(phrase, text, sentence, at)?.first === i) return true;
  }
  return false;
}
