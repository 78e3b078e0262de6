/** Ranges in the page's highlights, by the name of each highlight. */
export type Highlights = {
  add(name: string, range: StaticRange): void;
  remove(name: string, range: StaticRange): void;
  /** Takes a highlight away, or all. */
  clear(name?: string): void;
  names(): readonly string[];
  ranges(name: string): Iterable<StaticRange>;
  /** Puts back what the page's own scripts took away; true where anything had to be. */
  putBack(): boolean;
};

type Ours = { readonly highlight: Highlight; readonly ranges: Set<StaticRange> };

/** A window with what a script finds in it: each window paints its own document, with highlights of its own making. */
export type View = Window & typeof globalThis;

/** Starts with none. What stands `above` the others has its way where two are on the same words. */
export function startHighlights(view: View, above: string): Highlights {
  const { highlights } = view.CSS;
  const painted = new Map<string, Ours>();

  const register = (name: string, ranges: Set<StaticRange>): Ours => {
    const highlight = new view.Highlight();
    for (const range of ranges) highlight.add(range);
    if (name === above) highlight.priority = 1;
    const ours = { highlight, ranges };
    painted.set(name, ours);
    highlights.set(name, highlight);
    return ours;
  };
  const clear = (name: string): void => {
    const ours = painted.get(name);
    painted.delete(name);
    if (ours && highlights.get(name) === ours.highlight) highlights.delete(name);
  };

  const isWhole = (name: string, { highlight, ranges }: Ours): boolean =>
    highlights.get(name) === highlight && highlight.size === ranges.size;

  return {
    add: (name, range) => {
      const ours = painted.get(name) ?? register(name, new Set());
      ours.ranges.add(range);
      ours.highlight.add(range);
    },
    remove: (name, range) => {
      const ours = painted.get(name);
      ours?.ranges.delete(range);
      ours?.highlight.delete(range);
      if (ours?.ranges.size === 0) clear(name);
    },
    clear: (name) => {
      for (const each of name === undefined ? [...painted.keys()] : [name]) clear(each);
    },
    names: () => [...painted.keys()],
    ranges: (name) => painted.get(name)?.ranges ?? [],
    putBack: () => {
      const lost = [...painted].filter(([name, ours]) => !isWhole(name, ours));
      for (const [name, { ranges }] of lost) {
        clear(name);
        register(name, ranges);
      }
      return lost.length > 0;
    },
  };
}
