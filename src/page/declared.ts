import type { Nodes } from './nodes.ts';

/** What a page says of itself: that it is an article, that it is something else, or nothing of use. */
export type Declared = 'article' | 'other' | 'nothing';

/** schema.org's Article and its subtypes that are written text (https://schema.org/Article). */
const ARTICLES = /Article$|^Report$|^(Live)?BlogPosting$/;

/** Types that a page of many things has; an article may carry them beside its own. */
const OTHERS =
  /^((Collection|SearchResults|Profile|Checkout|QA|Contact)Page|(Image|Video|Media)Gallery|(Web|Software)Application|Product(Group)?|ItemList|OfferCatalog|DiscussionForumPosting)$/;

const OTHER_OG = /^(product|profile|video|music|books|business|place|game)\b/i;

/** What only a page that sells a thing has. */
const SHOP = '[itemtype*="schema.org/Product"], [itemprop="price"], form[action*="cart" i], [id*="add-to-cart" i]';

/**
 * What the page's JSON-LD, microdata and `og:type` say it is. Only types at the top count: an article that a
 * collection lists is not this page. Two articles or more at the top are a list as well.
 */
export function declaredBy(nodes: Nodes): Declared {
  const types = typesAtTop(nodes);
  const articles = types.filter((type) => ARTICLES.test(type)).length;
  const others = types.some((type) => OTHERS.test(type));
  const og = content(nodes, 'meta[property="og:type" i]');
  if (articles > 0 && articles < 4 && !others) {
    return 'article';
  }
  if (articles === 0 && others) {
    return 'other';
  }
  if (/^(news)?article$/i.test(og) && !isHome(nodes.url)) {
    return 'article';
  }
  if (articles > 0) {
    return 'nothing';
  }
  return OTHER_OG.test(og) || nodes.all(nodes.root, SHOP).length > 0 ? 'other' : 'nothing';
}

/** The language that the page says it is in: a primary subtag, or `und`. */
export function languageDeclared(nodes: Nodes): string {
  const said =
    nodes.attribute(nodes.root, 'lang') ||
    nodes.attribute(nodes.root, 'xml:lang') ||
    content(nodes, 'meta[http-equiv="content-language" i]') ||
    content(nodes, 'meta[property="og:locale" i]');
  return /^[a-z]{2,3}(?=$|[-_,])/i.exec(said.trim())?.[0].toLowerCase() ?? 'und';
}

/** The address that the page says is its own, as it is written there: it may be relative. Null where it says none. */
export function canonicalOf(nodes: Nodes): string | null {
  const [link] = Array.from(nodes.all(nodes.root, 'link[rel="canonical" i][href]')).slice(0, 1);
  return link ? nodes.attribute(link, 'href') : null;
}

/**
 * What a page says of itself as JSON-LD, as it is written there, one text a script. One of more than 200,000 UTF-16 code
 * units has more to say than what is asked of it, and a page has no more than twenty of use.
 */
export function dataIn(nodes: Nodes): readonly string[] {
  return scriptsIn(nodes)
    .filter(({ length }) => length < 2e5)
    .slice(0, 20);
}

/** The `content` of the first element that matches, or nothing. */
export function content(nodes: Nodes, selector: string): string {
  const [found] = Array.from(nodes.all(nodes.root, selector)).slice(0, 1);
  return (found && nodes.attribute(found, 'content')?.trim()) ?? '';
}

function typesAtTop(nodes: Nodes): readonly string[] {
  const types: string[] = [];
  for (const text of scriptsIn(nodes)) types.push(...(parsed(text) ?? guessed(text)));
  return types;
}

function scriptsIn(nodes: Nodes): readonly string[] {
  return Array.from(nodes.all(nodes.root, 'script[type="application/ld+json" i]'), nodes.text);
}

/** The types of a JSON-LD text's top level, arrays and `@graph` opened; null where it is no JSON. */
function parsed(text: string): readonly string[] | null {
  try {
    const types: string[] = [];
    const waiting: unknown[] = [JSON.parse(text)];
    for (let thing = waiting.pop(); thing !== undefined && types.length < 100; thing = waiting.pop()) {
      if (Array.isArray(thing)) {
        waiting.push(...thing.slice(0, 100));
      } else if (typeof thing === 'object' && thing !== null) {
        types.push(...typesOf('@type' in thing ? thing['@type'] : null));
        waiting.push('@graph' in thing ? thing['@graph'] : null, 'mainEntity' in thing ? thing.mainEntity : null);
      }
    }
    return types;
  } catch {
    return null;
  }
}

/** Sites break their JSON-LD with raw line breaks and stray commas: its first type is still readable. */
function guessed(text: string): readonly string[] {
  return typesOf(/"@type"\s*:\s*\[?\s*"([^"]+)"/.exec(text)?.[1]);
}

function typesOf(said: unknown): readonly string[] {
  return (Array.isArray(said) ? said : [said])
    .filter((type) => typeof type === 'string')
    .map((type) => type.replace(/^.*[/:#]/, ''));
}

function isHome(url: string): boolean {
  return /^https?:\/\/[^/]+\/?([?#]|$)/.test(url);
}
