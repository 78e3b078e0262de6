import * as v from 'valibot';
import type { Thing } from './linked-data.ts';

const text = v.string();

const markedUpSchema = v.object({
  /** The place in the list of the thing that it is said of; null for the page itself. */
  within: v.nullable(v.number()),
  /** Whether it is a thing that more is said of. */
  isThing: v.boolean(),
  /** Its attributes, by their names. */
  said: v.record(text, text),
  /** Its text, where it has no `content`; cut. */
  text,
});

/** An element that says something of its page: microdata, RDFa or `meta`, as it is written there. */
export type MarkedUp = Readonly<v.InferOutput<typeof markedUpSchema>>;

/** The elements that a content script tells of; none where it tells something else. */
export function readMarkedUp(answer: unknown): readonly MarkedUp[] {
  const parsed = v.safeParse(v.array(markedUpSchema), answer);
  return parsed.success ? parsed.output : [];
}

/** The things that a page tells of in microdata (https://html.spec.whatwg.org/#microdata) and RDFa Lite, as JSON-LD would have them. */
export function thingsMarkedUp(all: readonly MarkedUp[]): readonly Thing[] {
  const things = all.map(({ isThing, said }): Record<string, unknown> | null =>
    isThing ? { '@type': wordsIn(said.itemtype ?? said.typeof) } : null,
  );
  const tops: Thing[] = [];
  for (const [place, { within, said, ...element }] of all.entries()) {
    const thing = things[place] ?? null;
    // What is said of a thing further on cannot be within itself.
    const owner = within === null || within >= place ? null : (things[within] ?? null);
    const names = wordsIn(said.itemprop ?? said.property).map((name) => name.replace(/^(?:.*[/#]|schema:)/, ''));
    if (thing && (owner === null || names.length === 0)) tops.push(thing);
    if (!owner) continue;
    const value = thing ?? said.content ?? said.datetime ?? linkedWords(said, element.text);
    for (const name of names.filter((one) => !one.includes(':') && !one.startsWith('@') && one !== '__proto__')) {
      const before = Object.hasOwn(owner, name) ? owner[name] : undefined;
      owner[name] = before === undefined ? value : [...(Array.isArray(before) ? before : [before]), value];
    }
  }
  return tops;
}

/** `meta` elements that say of an article what JSON-LD would: those of Open Graph, and the widely used others. */
const METAS = {
  author: ['article:author', 'author', 'byl', 'parsely-author', 'dc.creator'],
  datePublished: ['article:published_time', 'parsely-pub-date', 'dc.date.issued', 'date', 'pubdate'],
  dateModified: ['article:modified_time', 'og:updated_time', 'lastmod'],
  publisher: ['og:site_name', 'dc.publisher'],
} as const;

/** What the `meta` elements of a page say of its article; null where none calls it one. */
export function articleInMetas(all: readonly MarkedUp[]): Thing | null {
  const saidBy = (name: string): readonly string[] =>
    all.flatMap(({ said }) => ((said.property ?? said.name)?.toLowerCase() === name ? (said.content ?? []) : []));
  const isArticle = saidBy('og:type').some((type) => /^(?:news)?article$/i.test(type.trim()));
  // The address of an author's page is no name.
  const first = (names: readonly string[]): readonly string[] =>
    names.map((name) => saidBy(name).filter((value) => !/^https?:/i.test(value))).find(({ length }) => length > 0) ??
    [];
  if (!isArticle && first(METAS.datePublished).length === 0) return null;
  return {
    ...(isArticle ? { '@type': 'Article' } : {}),
    author: first(METAS.author).map((name) => name.replace(/^by\s+/i, '')),
    datePublished: first(METAS.datePublished)[0],
    dateModified: first(METAS.dateModified)[0],
    publisher: first(METAS.publisher)[0],
  };
}

function linkedWords({ href: link }: MarkedUp['said'], text: string): unknown {
  const words = text.trim();
  if (link === undefined) return words;
  return words === '' ? link : { name: words, url: link };
}

function wordsIn(said: string | undefined): string[] {
  return (said ?? '').split(/\s+/).filter((word) => word !== '');
}
