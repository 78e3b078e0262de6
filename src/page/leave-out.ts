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

/** Words in a class or an id of readers' comments, which are marked up like articles. */
const COMMENTS = /(^|[^a-z])(comments?|commentlist|disqus|livefyre|replies)([^a-z]|$)/;

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

/** How an element leaves the article: never read, left out when it is small beside the article, or read. */
export type Leaving = 'always' | 'when-small' | 'never';

/** Tells for every element whether its words are the article's; remembers the answers for classes it has met. */
export function leaveOut(nodes: Nodes): (element: Element) => Leaving {
  const remembered = new Map<string, boolean>();
  const hinted = (element: Element, words: string): boolean => {
    const whole = MAIN.test(nodes.name(element)) || hasHeadline(nodes, element);
    const key = `${words}${whole ? '+' : ''}`;
    const known = remembered.get(key) ?? isHint(words, whole);
    remembered.set(key, known);
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
    const role = nodes.attribute(element, 'role');
    const property = nodes.attribute(element, 'itemprop');
    const aside =
      name === 'footer' ||
      (role !== null && ROLES.test(role)) ||
      (property !== null && /^(author|datePublished|dateModified|publisher|comment|keywords)$/.test(property)) ||
      nodes.attribute(element, 'rel') === 'author' ||
      (words.length > 1 && hinted(element, words));
    return aside ? 'when-small' : 'never';
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

function hasHeadline(nodes: Nodes, element: Element): boolean {
  return Array.from(nodes.named(element, 'h1')).some((heading) => nodes.text(heading).length > 20);
}

/**
 * Whether a class attribute, or an id, names something that is beside the article. The `whole` article is rarely
 * called that, but its classes hold its author, its tags and what stands beside it: only comments are told by them.
 */
function isHint(attribute: string, whole: boolean): boolean {
  return attribute.split(/\s+/).some((name) => {
    const plain = name.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase();
    const words = plain.split(/[^a-z]+/).filter((word) => word !== '');
    if (ABOUT.has(words[0] ?? '')) {
      return false;
    }
    const beside =
      words[0] === 'footer' || words.some((word, at) => WORDS.has(word) || PAIRS.has(`${word}-${words[at + 1] ?? ''}`));
    return COMMENTS.test(plain) || (beside && !whole);
  });
}
