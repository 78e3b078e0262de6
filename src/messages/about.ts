import { isThing, type LinkedData, readLinkedData, type Thing, thingsIn, typesOf } from './linked-data.ts';
import { articleInMetas, type MarkedUp, thingsMarkedUp } from './marked-data.ts';

/** schema.org's types of written articles (https://schema.org/Article), the most telling first. */
const ARTICLE_TYPES = [
  'OpinionNewsArticle',
  'AnalysisNewsArticle',
  'AdvertiserContentArticle',
  'SatiricalArticle',
  'ReviewNewsArticle',
  'BackgroundNewsArticle',
  'AskPublicNewsArticle',
  'ReportageNewsArticle',
  'LiveBlogPosting',
  'BlogPosting',
  'MedicalScholarlyArticle',
  'ScholarlyArticle',
  'TechArticle',
  'Report',
  'NewsArticle',
  'Article',
] as const;

/** See `ARTICLE_TYPES`. */
export type ArticleType = (typeof ARTICLE_TYPES)[number];

/** What an outlet publishes about its own work, by its name in schema.org; most belong to a `NewsMediaOrganization`. */
const POLICIES = ['unnamedSourcesPolicy', 'correctionsPolicy', 'ethicsPolicy', 'publishingPrinciples'] as const;

/** See `POLICIES`. */
export type Policy = (typeof POLICIES)[number];

/** A person or an outlet. `link` is an address of the web, or empty. */
export type Party = { readonly name: string; readonly link: string };

/** What a page says of itself in its data, which may be wrong; what it does not say is null or empty. */
export type About = {
  readonly type: ArticleType | null;
  readonly authors: readonly Party[];
  readonly publisher: Party | null;
  /** ISO 8601 time stamps. */
  readonly published: string | null;
  readonly modified: string | null;
  /** Addresses of the web. */
  readonly policies: Readonly<Record<Policy, string | null>>;
};

const MOST_AUTHORS = 12;
const LONGEST_NAME = 120;
const LONGEST_LINK = 2_000;

// Not a schema of valibot: in JSON-LD every value may be one or many, a text or a thing or the id of one, and whatever
// fits none of these has to be passed over without the rest.

/**
 * What a page at `url` says of its article, its outlet and that outlet's policies: in its JSON-LD and, where that is
 * silent, in its elements, as microdata or RDFa and last as `meta`.
 */
export function aboutOf(texts: readonly string[], url: string, markedUp: readonly MarkedUp[] = []): About {
  const marked = { things: thingsMarkedUp(markedUp), byId: new Map() };
  const metas = articleInMetas(markedUp);
  const [first, ...others] = [
    aboutIn(readLinkedData(texts), url),
    aboutIn(marked, url),
    ...(metas ? [saidOf(metas, [], NO_DATA, url)] : []),
  ] as const;
  return others.reduce(filled, first);
}

const NO_DATA: LinkedData = { things: [], byId: new Map() };

function aboutIn(data: LinkedData, url: string): About {
  const article = articleIn(data, url);
  return saidOf(article, data.things, data, url);
}

function saidOf(article: Thing | null, things: readonly Thing[], data: LinkedData, url: string): About {
  const publishers = article ? thingsIn(article.publisher, data) : [];
  const outlets = [...publishers, ...things.filter((thing) => typesOf(thing).some(isOutlet))];
  const sayers = [...(article ? [article] : []), ...outlets].filter(isThing);
  const policyOf = (policy: Policy): string | null =>
    sayers.flatMap((sayer) => thingsIn(sayer[policy], data).map((value) => linkOf(value, url))).find(Boolean) ?? null;
  return {
    type: article ? typeOf(article) : null,
    authors: article ? authorsOf(article, data, url) : [],
    publisher: partiesIn(publishers, url)[0] ?? null,
    published: timeOf(article?.datePublished),
    modified: timeOf(article?.dateModified),
    policies: {
      unnamedSourcesPolicy: policyOf('unnamedSourcesPolicy'),
      correctionsPolicy: policyOf('correctionsPolicy'),
      ethicsPolicy: policyOf('ethicsPolicy'),
      publishingPrinciples: policyOf('publishingPrinciples'),
    },
  };
}

/** What one says, and what it leaves open as the other says it. */
function filled(one: About, other: About): About {
  return {
    type: one.type ?? other.type,
    authors: one.authors.length > 0 ? one.authors : other.authors,
    publisher: one.publisher ?? other.publisher,
    published: one.published ?? other.published,
    modified: one.modified ?? other.modified,
    policies: {
      unnamedSourcesPolicy: one.policies.unnamedSourcesPolicy ?? other.policies.unnamedSourcesPolicy,
      correctionsPolicy: one.policies.correctionsPolicy ?? other.policies.correctionsPolicy,
      ethicsPolicy: one.policies.ethicsPolicy ?? other.policies.ethicsPolicy,
      publishingPrinciples: one.policies.publishingPrinciples ?? other.policies.publishingPrinciples,
    },
  };
}

/** The article that the page is about: the one with its address where there are several, else the first. */
function articleIn({ things }: LinkedData, url: string): Thing | null {
  const articles = things.filter((thing) => typeOf(thing) !== null);
  const mine = articles.find((thing) =>
    [thing.url, thing.mainEntityOfPage, thing['@id']].some((said) => isSamePage(linkOf(said, url), url)),
  );
  return mine ?? articles[0] ?? null;
}

function typeOf(thing: Thing): ArticleType | null {
  const types = typesOf(thing);
  return ARTICLE_TYPES.find((type) => types.includes(type)) ?? null;
}

function isOutlet(type: string): boolean {
  return /^(?:NewsMedia)?Organization$/.test(type);
}

function authorsOf(article: Thing, data: LinkedData, url: string): readonly Party[] {
  const parties = partiesIn([...thingsIn(article.author, data), ...thingsIn(article.creator, data)], url);
  return parties
    .filter(({ name }, at) => parties.findIndex((other) => other.name === name) === at)
    .slice(0, MOST_AUTHORS);
}

function partiesIn(values: readonly unknown[], url: string): readonly Party[] {
  return values.flatMap((value) => {
    const name = textOf(isThing(value) ? value.name : value);
    if (name === '') return [];
    return [{ name, link: isThing(value) ? linkOf(value.url, url) : '' }];
  });
}

/** A text in one line; empty for what is none. */
function textOf(value: unknown): string {
  const [first]: readonly unknown[] = Array.isArray(value) ? value : [value];
  const said = isThing(first) ? first['@value'] : first;
  if (typeof said !== 'string') return '';
  const line = said.slice(0, 2_000).replace(/\s+/g, ' ').trim();
  return line.length > LONGEST_NAME ? `${line.slice(0, LONGEST_NAME)} …` : line;
}

/** An address of the web; empty for what is none. A sentence would pass for a relative one, so those begin with `/`. */
function linkOf(value: unknown, base: string): string {
  const [first]: readonly unknown[] = Array.isArray(value) ? value : [value];
  const said = isThing(first) ? (first.url ?? first['@id'] ?? first['@value']) : first;
  if (typeof said !== 'string' || said.length > LONGEST_LINK) return '';
  const address = said.trim();
  if (!/^(?:https?:\/)?\//i.test(address) || !URL.canParse(address, base)) return '';
  const { protocol, href } = new URL(address, base);
  return /^https?:$/.test(protocol) ? href : '';
}

/** A moment that a calendar has, as an ISO 8601 time stamp; null for anything else. */
function timeOf(value: unknown): string | null {
  const said = textOf(value);
  // A day alone is the same day for every reader.
  const whole = /^\d{4}-\d\d-\d\d$/.test(said) ? `${said}T12:00Z` : said;
  const time = /^\d{4}-\d\d/.test(said) ? Date.parse(whole) : Number.NaN;
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

function isSamePage(one: string, other: string): boolean {
  if (!URL.canParse(one) || !URL.canParse(other)) return false;
  const [a, b] = [new URL(one), new URL(other)];
  return a.host === b.host && a.pathname.replace(/\/$/, '') === b.pathname.replace(/\/$/, '');
}
