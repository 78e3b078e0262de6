import { type Folded, fold } from './fold.ts';

/** Short enough to be folded and searched in a moment, in UTF-16 code units. */
const TILE = 1024;

/** Searches for words of any length share their tiles: overlaps come in steps of this many units. */
const STEP = 256;

/** A text no longer than this keeps its tiles folded for the next search. */
const KEPT = 1_000_000;

/** A text in overlapping pieces, so that none is worked on for long. */
export type Tiles = {
  /** The pieces, the one that holds `place` first and then outwards; each shares `overlap` units and more with the next. */
  readonly from: (place: number, overlap: number) => Iterable<Folded>;
};

/** Cuts a text into tiles. They are folded when they are asked for. */
export function tilesOf(text: string): Tiles {
  const kept = new Map<string, Folded>();
  const tile = (from: number, to: number): Folded => {
    const known = kept.get(`${from} ${to}`);
    if (known) return known;
    const folded = fold(text, Math.max(0, from), to);
    if (text.length <= KEPT) kept.set(`${from} ${to}`, folded);
    return folded;
  };
  return {
    *from(place, overlap) {
      const shared = STEP * Math.ceil(overlap / STEP);
      const size = Math.max(TILE, shared);
      const last = Math.max(0, Math.ceil(text.length / size) - 1);
      const middle = Math.min(last, Math.floor(place / size));
      for (let away = 0; away <= last; away += 1) {
        for (const at of away === 0 ? [middle] : [middle - away, middle + away]) {
          if (at >= 0 && at <= last) yield tile(at * size - shared, (at + 1) * size + shared);
        }
      }
    },
  };
}
