import type { Nodes } from './nodes.ts';

/** Elements that never hold an article's text. */
const TAGS = new Set(
  (
    'script style noscript template iframe object embed canvas svg math video audio map picture source track img ' +
    'button input select textarea option optgroup datalist output progress meter form nav menu dialog pre ' +
    'frameset frame noframes head link meta title param applet rp'
  ).split(' '),
);

const ROLES =
  /^(navigation|banner|contentinfo|complementary|search|form|button|menu|menubar|toolbar|dialog|alertdialog|alert|tablist|tab|tree|grid|textbox|searchbox|combobox|listbox|slider|status|log|timer|tooltip|doc-toc|doc-pagelist)$/;

const PROPERTIES = /^(author|datePublished|dateModified|publisher|comment|keywords)$/;

/** Words in a class or an id of readers' comments, which are marked up like articles. */
const COMMENTS = new Set('comment comments commentlist disqus livefyre replies'.split(' '));

/** Words in a class or an id that tell that an element is not the article itself. */
const WORDS = new Set(
  (
    'related relateds recommended recommendation ' +
    'recommendations recommends recirc recirculation newsletter newsletters promo promos promotion share sharing shares ' +
    'sharebar sharetools sharedaddy social socials addthis advert adverts advertisement advertisements advertising ad ' +
    'ads adbox adslot adunit dfp gpt sponsor sponsors sponsored outbrain taboola zergnet revcontent nativo trending ' +
    'popular sidebar breadcrumb breadcrumbs navigation nav navbar menu pager pagination masthead toolbar tags ' +
    'taglist cookie cookies consent gdpr modal popup popover overlay tooltip skip signup subscribe subscription paywall ' +
    'teaser teasers byline bylines author authors timestamp pubdate screenreader offscreen noprint toc ' +
    'onward mostread mostpopular readmore seealso follow'
  ).split(' '),
);

/** Pairs of words that tell it together only. */
const PAIRS = new Set(
  (
    'read-more read-next most-read most-popular most-viewed see-also you-may more-from more-stories more-news more-on ' +
    'also-like up-next sign-up sr-only screen-reader visually-hidden visuallyhidden assistive-text log-in email-form ' +
    'story-links jp-relatedposts site-footer page-footer global-footer main-footer article-footer post-footer ' +
    'entry-footer story-footer'
  ).split(' '),
);

const MAIN = /^(article|main|body)$/;

/** First words that turn a class round: the element has a thing beside it, or says how it is shown. */
const ABOUT = new Set('has have with without no not is show hide hidden js enable enabled disable if'.split(' '));

/** Asides that are the article's own words. */
const OWN_ASIDE = /pull-?_?quote|quote|callout|fact-?box|key-?points|highlights?\b/i;

/**
 * How an element leaves the article: never read; left out when the article is elsewhere, as comments are even where
 * they are longer; left out when it is small beside the article; or read.
 */
export type Leaving = 'always' | 'comments' | 'when-small' | 'never';

/** Tells for every element whether its words are the article's; remembers the answers for classes it has met. */
export function leaveOut(nodes: Nodes): (element: Element) => Leaving {
  const remembered = new Map<string, Leaving>();
  const hinted = (words: string): Leaving => {
    const known = remembered.get(words) ?? hintOf(words);
    remembered.set(words, known);
    return known;
  };
  return (element) => {
    const name = nodes.name(element);
    if (TAGS.has(name)) {
      return name === 'form' ? 'when-small' : 'always';
    }
    if (nodes.bare(element)) {
      return name === 'footer' || name === 'aside' ? 'when-small' : 'never';
    }
    if (isHidden(nodes, element)) {
      return 'always';
    }
    const words = `${nodes.attribute(element, 'class') ?? ''} ${nodes.attribute(element, 'id') ?? ''}`;
    if (name === 'aside') {
      return OWN_ASIDE.test(words) ? 'never' : 'when-small';
    }
    if (name === 'footer' || isAside(nodes, element)) {
      return 'when-small';
    }
    const hint = words === ' ' ? 'never' : hinted(words);
    return hint === 'when-small' && (MAIN.test(name) || hasHeadline(nodes, element)) ? 'never' : hint;
  };
}

function isHidden(nodes: Nodes, element: Element): boolean {
  const editable = nodes.attribute(element, 'contenteditable');
  return (
    nodes.attribute(element, 'hidden') !== null ||
    nodes.attribute(element, 'aria-hidden') === 'true' ||
    (editable !== null && editable !== 'false') ||
    /(^|[;\s])(display\s*:\s*none|visibility\s*:\s*(hidden|collapse)|content-visibility\s*:\s*hidden)/i.test(
      nodes.attribute(element, 'style') ?? '',
    )
  );
}

function isAside(nodes: Nodes, element: Element): boolean {
  return (
    ROLES.test(nodes.attribute(element, 'role') ?? '') ||
    PROPERTIES.test(nodes.attribute(element, 'itemprop') ?? '') ||
    nodes.attribute(element, 'rel') === 'author'
  );
}

/**
 * The whole article is rarely called what stands beside it, but its classes tell its author, its tags and whether it
 * has comments.
 */
function hasHeadline(nodes: Nodes, element: Element): boolean {
  return Array.from(nodes.named(element, 'h1')).some((heading) => nodes.text(heading).length > 20);
}

/** What a class attribute and an id tell of their element. */
function hintOf(attributes: string): Leaving {
  let hint: Leaving = 'never';
  for (const name of attributes.split(/\s+/)) {
    const words = name.match(/[A-Z]?[a-z]+|[A-Z]+/g)?.map((word) => word.toLowerCase()) ?? [];
    if (!ABOUT.has(words[0] ?? '')) {
      if (words.some((word) => COMMENTS.has(word))) {
        return 'comments';
      }
      const beside = words.some((word, at) => WORDS.has(word) || PAIRS.has(`${word}-${words[at + 1]}`));
      hint = beside || words[0] === 'footer' ? 'when-small' : hint;
    }
  }
  return hint;
}
