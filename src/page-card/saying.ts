import { type Measured, measuredOf, type Span, type ToldSignal, tell } from '../engine/index.ts';
import type { Pointed } from '../messages/card.ts';
import { questionOf } from '../messages/question.ts';

/** What an article tells of an unnamed source: the key of its label, the article's words or a number, and their place. */
export type Fact =
  | { readonly label: 'card_role' | 'card_reason' | 'card_boilerplate'; readonly words: string }
  | { readonly label: 'card_number'; readonly count: number }
  | { readonly label: 'card_named'; readonly words: string; readonly span: Span; readonly paragraph: number };

/** What a card says of a mark, before it is put into the reader's language. */
export type Saying = {
  readonly words: string;
  readonly rule: string;
  /** Null where no people are credited, so that there is nothing to know of them. */
  readonly facts: readonly Fact[] | null;
  /** The key of the question to ask next. */
  readonly question: string;
  /** Null where too little is known of the rule. */
  readonly measured: Measured | null;
};

/** More of an article's words than this, in UTF-16 code units, are cut. */
const LONGEST = 160;

/** A rule that found less than this in the marked articles has no figure worth telling. */
const ENOUGH = 10;

let told: { readonly of: Pointed['signals']; readonly signals: readonly ToldSignal[] } | null = null;

/** What the card of a mark says. The article is read for it once. */
export function sayingOf({ mark, signals, text }: Pick<Pointed, 'mark' | 'signals' | 'text'>): Saying {
  if (told?.of !== signals) told = { of: signals, signals: tell(text, signals) };
  const known = told.signals.find(
    ({ start, end, rule }) => start === mark.start && end === mark.end && rule === mark.rule,
  );
  const measured = measuredOf(mark.rule);
  return {
    words: cut(text, mark),
    rule: mark.rule,
    facts: known?.told ? factsOf(text, known.told) : null,
    question: questionOf(mark, known?.told ?? null, text),
    measured: measured && measured.found >= ENOUGH ? measured : null,
  };
}

function factsOf(text: string, { role, count, reason, namedLater }: NonNullable<ToldSignal['told']>): readonly Fact[] {
  return [
    ...(role ? [{ label: 'card_role', words: cut(text, role) } as const] : []),
    ...(count === null ? [] : [{ label: 'card_number', count } as const]),
    ...(reason
      ? [{ label: reason.boilerplate ? 'card_boilerplate' : 'card_reason', words: cut(text, reason) } as const]
      : []),
    ...(namedLater
      ? [
          {
            label: 'card_named',
            words: cut(text, namedLater),
            span: namedLater,
            paragraph: paragraphAt(text, namedLater.start),
          } as const,
        ]
      : []),
  ];
}

/** The number of the paragraph at a place of a text, as a reader counts: headlines, bylines and captions are none. */
export function paragraphAt(text: string, at: number): number {
  const before = text.slice(0, at).split('\n\n').slice(0, -1);
  return before.filter(isParagraph).length + 1;
}

function isParagraph(block: string): boolean {
  return block.length > 60 && /[.!?:…]["'”’»)\]]*$/.test(block);
}

function cut(text: string, { start, end }: Span): string {
  const words = text.slice(start, end).replace(/\s+/g, ' ');
  return words.length <= LONGEST ? words : `${words.slice(0, LONGEST).replace(/\s+\S*$/, '')} …`;
}
