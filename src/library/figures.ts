import { siteOf } from './entry.ts';

/** A page that something is kept on, as it was when it was last looked at. */
export type ReadPage = {
  readonly url: string;
  /** When it was first looked at (ISO 8601). */
  readonly since: string;
  readonly words: number;
  /** The number of its unsourced claims. */
  readonly claims: number;
};

/** Unsourced claims in some articles. */
export type Figure = {
  /** The outlet, or the month as `2026-05`. */
  readonly name: string;
  readonly articles: number;
  readonly claims: number;
  readonly words: number;
  /** Unsourced claims per 1,000 words; null where there are no words to count in. */
  readonly rate: number | null;
};

/** With fewer articles a figure says little, and the chart says so. */
export const ENOUGH = 5;

/** Whether a figure rests on too few articles to say much; one of none says nothing at all. */
export function isFew({ articles }: Pick<Figure, 'articles'>): boolean {
  return articles > 0 && articles < ENOUGH;
}

/** A figure for each outlet. Those with most articles come first: an order by the figure would be a ranking. */
export function byOutlet(pages: Iterable<ReadPage>): readonly Figure[] {
  const figures = figuresBy(pages, ({ url }) => siteOf(url));
  return figures.sort((one, other) => other.articles - one.articles || (one.name < other.name ? -1 : 1));
}

/** A figure for each month from the first to the last one, also for those without an article. */
export function byMonth(pages: Iterable<ReadPage>): readonly Figure[] {
  const known = new Map(figuresBy(pages, ({ since }) => monthOf(since)).map((figure) => [figure.name, figure]));
  const names = [...known.keys()].sort();
  const [first, last] = [names[0], names.at(-1)];
  if (first === undefined || last === undefined) return [];
  return monthsBetween(first, last).map(
    (name) => known.get(name) ?? { name, articles: 0, claims: 0, words: 0, rate: null },
  );
}

/** All articles together. */
export function inAll(pages: Iterable<ReadPage>): Figure {
  return figuresBy(pages, () => '')[0] ?? { name: '', articles: 0, claims: 0, words: 0, rate: null };
}

function figuresBy(pages: Iterable<ReadPage>, nameOf: (one: ReadPage) => string): Figure[] {
  const sums = new Map<string, { articles: number; claims: number; words: number }>();
  for (const one of pages) {
    if (one.words === 0) continue;
    const name = nameOf(one);
    const sum = sums.get(name) ?? { articles: 0, claims: 0, words: 0 };
    sums.set(name, { articles: sum.articles + 1, claims: sum.claims + one.claims, words: sum.words + one.words });
  }
  return [...sums].map(([name, sum]) => ({ name, ...sum, rate: (1000 * sum.claims) / sum.words }));
}

// In the reader's own time, as the dates in the list are.
function monthOf(time: string): string {
  const date = new Date(time);
  return `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}`;
}

function monthsBetween(first: string, last: string): readonly string[] {
  const months: string[] = [];
  for (let date = new Date(`${first}-15T12:00:00`); monthOf(date.toISOString()) <= last; ) {
    months.push(monthOf(date.toISOString()));
    date = new Date(date.getFullYear(), date.getMonth() + 1, 15, 12);
  }
  return months;
}
