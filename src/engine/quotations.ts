import type { Draft } from './draft.ts';
import { L } from './lists.ts';
import type { Tokens } from './phrase.ts';
import { hasShape, isIn, MARK, NEW_BLOCK, type Sentence, SPACED, type Text } from './text.ts';

/** A direct quotation: its tokens from the opening mark to the closing one, both included. */
type Quotation = { readonly first: number; readonly last: number };

/** The direct quotations of a text and, as far as has been heard, who speaks in them. */
export class Quotations {
  private readonly quotations: readonly Quotation[];
  /** Those whose speaker nobody could identify, by index. */
  private readonly unidentified = new Set<number>();

  constructor(text: Text) {
    this.quotations = quotationsOf(text);
  }

  /** Notes who is credited next to a quotation, where that is nobody identifiable: "…,” said an aide". */
  hear({ rule, extent, source }: Draft, sentence: Sentence): void {
    if (source === null || (rule.kind !== 'anonymous' && rule.kind !== 'vague')) return;
    const before = this.lastUpTo(extent.first);
    const quotation = this.at(before);
    const said = quotation !== undefined && quotation.last >= sentence.first;
    if (quotation && said && extent.first > quotation.last && extent.first - quotation.last <= NEAR)
      this.unidentified.add(before);
    const next = this.quotations[before + 1];
    if (
      next !== undefined &&
      next.first <= sentence.last &&
      next.first > extent.last &&
      next.first - extent.last <= NEAR
    )
      this.unidentified.add(before + 1);
  }

  /** Whether these tokens are quoted, from whomever. */
  holds({ first, last }: Tokens): boolean {
    const quotation = this.at(this.lastUpTo(first));
    return quotation !== undefined && first > quotation.first && last < quotation.last;
  }

  /**
   * Whether a draft is quoted and so somebody else's claim. Of nobody identifiable the outer signal counts and the
   * doubts in their own words ("allegedly") stand; whom they in turn credit is their affair.
   */
  hides({ cue, source }: Draft): boolean {
    return this.holds(cue) && (source !== null || !this.unidentified.has(this.lastUpTo(cue.first)));
  }

  /** A look for what an array has at -1 is a slow one. */
  private at(index: number): Quotation | undefined {
    return index < 0 ? undefined : this.quotations[index];
  }

  /** The index of the last quotation that starts at or before a token; -1 where none does. */
  private lastUpTo(token: number): number {
    let low = 0;
    let high = this.quotations.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.quotations[middle]?.first ?? 0) <= token) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}

/** How near to a quotation its speaker stands, in tokens. */
const NEAR = 6;

/** The direct quotations of a text, outermost ones only, in order. One that is never closed ends with its paragraph. */
function quotationsOf(text: Text): readonly Quotation[] {
  const quotations: Quotation[] = [];
  const closesLater = { curly: closerOf(text, '’'), straight: closerOf(text, "'") };
  let opened = -1;
  let closer = '';
  for (let i = 0; i < text.count; i += 1) {
    if (!hasShape(text, i, MARK | NEW_BLOCK)) continue;
    if (opened >= 0 && hasShape(text, i, NEW_BLOCK)) {
      quotations.push({ first: opened, last: i - 1 });
      opened = -1;
    }
    if (!isIn(text, i, L.quote)) continue;
    const mark = text.source.slice(text.starts[i], text.ends[i]);
    if (opened < 0) {
      closer = opens(text, i, mark, closesLater);
      if (closer !== '') opened = i;
    } else if (mark === closer && !opensAgain(text, i, closer)) {
      quotations.push({ first: opened, last: i });
      opened = -1;
    }
  }
  if (opened >= 0) quotations.push({ first: opened, last: text.count - 1 });
  return quotations;
}

/** The mark that will close a quotation opened by token `i`; empty where the token opens none. */
function opens(text: Text, i: number, mark: string, closesLater: ClosesLater): string {
  const glued = !hasShape(text, i + 1, SPACED);
  const free = hasShape(text, i, SPACED) || !isWordBefore(text, i);
  switch (mark) {
    case '“':
    case '„':
      return '”';
    case '«':
      return '»';
    case '"':
    case "''":
      return free || glued ? mark : '';
    case '``':
      return "''";
    case '‘':
      return closesLater.curly(i) ? '’' : '';
    case "'":
      return free && glued && closesLater.straight(i) ? "'" : '';
    default:
      return '';
  }
}

function isWordBefore(text: Text, i: number): boolean {
  return i > 0 && !isIn(text, i - 1, L.bracket) && !isIn(text, i - 1, L.dash);
}

/** Whether a quotation that token `opened` would open is closed by an apostrophe, for both that there are. */
type ClosesLater = Readonly<Record<'curly' | 'straight', (opened: number) => boolean>>;

/** How far an apostrophe that closes a quotation may stand behind the one that opens it, in tokens. */
const FAR = 200;

/** An apostrophe closes a quotation only where no space stands before it and the paragraph goes on to it. Asked in order. */
function closerOf(text: Text, mark: string): (opened: number) => boolean {
  const closes = (i: number): boolean =>
    hasShape(text, i, MARK) && !hasShape(text, i, SPACED) && text.source.slice(text.starts[i], text.ends[i]) === mark;
  // Where the last search ended: what it passed over need not be looked at again.
  let i = 0;
  return (opened) => {
    const end = Math.min(text.count, opened + FAR);
    i = Math.max(i, opened + 1);
    while (i < end && !hasShape(text, i, NEW_BLOCK) && !closes(i)) i += 1;
    return i < end && !hasShape(text, i, NEW_BLOCK);
  };
}

/** A straight mark with a space before it and none behind it opens an inner quotation and closes nothing. */
function opensAgain(text: Text, i: number, closer: string): boolean {
  return closer === '"' && hasShape(text, i, SPACED) && i + 1 < text.count && !hasShape(text, i + 1, SPACED);
}
