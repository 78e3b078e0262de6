import type { Word } from './lexicon.ts';
import { NEW_BLOCK, SPACED, type Text } from './text.ts';

/** The tokens of a text while they are found. */
export class Tokens {
  /** What stands before the next token: `SPACED`, `NEW_BLOCK`. */
  before = SPACED | NEW_BLOCK;
  private size: number;
  /** As many have been found. */
  count = 0;
  private starts: Int32Array;
  private ends: Int32Array;
  private words: Uint16Array;
  private shapes: Uint16Array;

  /** Where reading goes on, and where it ends. */
  at = 0;
  end: number;

  /** `room` is for a text of so many characters; it grows where it has to. */
  constructor(
    readonly source: string,
    room = source.length,
  ) {
    this.end = source.length;
    this.size = 64 + (room >> 2);
    this.starts = new Int32Array(this.size);
    this.ends = new Int32Array(this.size);
    this.words = new Uint16Array(this.size);
    this.shapes = new Uint16Array(this.size);
  }

  /** Forgets the tokens found so far, for those between two offsets: what was given by `text` is gone. */
  restart(at: number, end: number): void {
    this.at = at;
    this.end = end;
    this.count = 0;
  }

  add(start: number, end: number, word: Word, shape: number): void {
    if (this.count === this.size) this.grow();
    this.starts[this.count] = start;
    this.ends[this.count] = end;
    this.words[this.count] = word;
    this.shapes[this.count] = shape | this.before;
    this.count += 1;
    this.before = 0;
  }

  text(): Text {
    const { source, count, starts, ends, words, shapes } = this;
    return { source, count, starts, ends, words, shapes };
  }

  private grow(): void {
    this.size *= 2;
    this.starts = enlarged(this.starts, new Int32Array(this.size));
    this.ends = enlarged(this.ends, new Int32Array(this.size));
    this.words = enlarged(this.words, new Uint16Array(this.size));
    this.shapes = enlarged(this.shapes, new Uint16Array(this.size));
  }
}

function enlarged<T extends Int32Array | Uint16Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
