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
    const quotation = this.quotations[before];
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
    const quotation = this.quotations[this.lastUpTo(first)];
    return quotation !== undefined && first > quotation.first && last < quotation.last;
  }

  /**
   * Whether a draft is quoted and so somebody else's claim. Of nobody identifiable the outer signal counts and the
   * doubts in their own words ("allegedly") stand; whom they in turn credit is their affair.
   */
  hides({ cue, source }: Draft): boolean {
    return this.holds(cue) && (source !== null || !this.unidentified.has(this.lastUpTo(cue.first)));
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
      closer = opens(text, i, mark);
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
function opens(text: Text, i: number, mark: string): string {
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
      return closesLater(text, i, '’') ? '’' : '';
    case "'":
      return free && glued && closesLater(text, i, "'") ? "'" : '';
    default:
      return '';
  }
}

function isWordBefore(text: Text, i: number): boolean {
  return i > 0 && !isIn(text, i - 1, L.bracket) && !isIn(text, i - 1, L.dash);
}

/** An apostrophe closes a quotation only where no letter follows and the paragraph still goes on to it. */
function closesLater(text: Text, opened: number, mark: string): boolean {
  for (let i = opened + 1; i < text.count && !hasShape(text, i, NEW_BLOCK) && i < opened + 200; i += 1) {
    if (hasShape(text, i, SPACED) || !hasShape(text, i, MARK)) continue;
    if (text.source.slice(text.starts[i], text.ends[i]) === mark) return true;
  }
  return false;
}

/** A straight mark with a space before it and none behind it opens an inner quotation and closes nothing. */
function opensAgain(text: Text, i: number, closer: string): boolean {
  return closer === '"' && hasShape(text, i, SPACED) && i + 1 < text.count && !hasShape(text, i + 1, SPACED);
}
