import { isInline } from './blocks.ts';
import type { Nodes } from './nodes.ts';

/** Elements that never hold an article's text. */
const TAGS = set(
  'script style noscript template iframe object embed canvas svg math video audio map picture source track img ' +
    'button input select textarea option optgroup datalist output progress meter form nav menu dialog pre ' +
    'frameset frame noframes head link meta title param applet rp',
);

const ROLES = set(
  'navigation banner contentinfo complementary search form button menu menubar toolbar dialog alertdialog alert tablist tab ' +
    'tree grid textbox searchbox combobox listbox slider status log timer tooltip doc-toc doc-pagelist',
);

const PROPERTIES = set('author datePublished dateModified publisher comment keywords');

/** Beside a class and an id, few elements have anything that tells: to ask for all of it at once takes half the time. */
const TELLING = '[hidden],[contenteditable],[style],[aria-hidden],[role],[itemprop],[rel]';

/** Words in a class or an id of readers' comments, which are marked up like articles. A plural counts as its singular. */
const COMMENTS = set('comment commentlist disqus livefyre replies');

/** Words in a class or an id, and pairs of them, that tell that an element is not the article itself. */
const WORDS = set(
  'related recommended recommendation recommend recirc recirculation newsletter promo promotion share sharing ' +
    'sharebar sharetool sharedaddy social addthis advert advertisement advertising ad ' +
    'adbox adslot adunit dfp gpt sponsor sponsored outbrain taboola zergnet revcontent nativo trending ' +
    'popular sidebar breadcrumb navigation nav navbar menu pager pagination masthead toolbar tag ' +
    'taglist cookie consent gdpr modal popup popover overlay tooltip skip signup subscribe subscription paywall ' +
    'teaser byline author timestamp pubdate screenreader offscreen noprint toc reference reflist navbox editsection ' +
    'onward mostread mostpopular readmore seealso follow ' +
    'read-more read-next most-read most-popular most-viewed see-also you-may more-from more-stories more-news more-on ' +
    'also-like up-next sign-up sr-only screen-reader visually-hidden visuallyhidden assistive-text log-in email-form ' +
    'story-links jp-relatedposts site-footer page-footer global-footer main-footer article-footer post-footer ' +
    'entry-footer story-footer',
);

const MAIN = set('article main body');

/** Elements in whose text a class tells nothing: a link to an author is a word of its sentence. */
const IN_LINE = set('p li h1 h2 h3 h4 h5 h6 td blockquote figcaption em strong b i a q');

const FOR_EARS = /sr-only|screen-?reader|visually-?hidden|assistive|offscreen/i;

/** First words that turn a class round: the element has a thing beside it, or says how it is shown. */
const ABOUT = set('has have with without no not is show hide hidden js enable enabled disable if');

/** Asides that are the article's own words. */
const OWN_ASIDE = /pull-?_?quote|quote|callout|fact-?box|key-?points|highlights?\b/i;

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

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
    if (nodes.bare(element) && !name.includes('-')) {
      if (name === 'sup' && isReference(nodes, element, name)) {
        return 'when-small';
      }
      return name === 'footer' || name === 'aside' ? 'when-small' : 'never';
    }
    const isPlain = !nodes.matches(element, TELLING);
    if (!isPlain && isHidden(nodes, element)) {
      return 'always';
    }
    const words = `${nodes.attribute(element, 'class') ?? ''} ${nodes.attribute(element, 'id') ?? ''}`;
    if (name === 'aside') {
      return OWN_ASIDE.test(words) ? 'never' : 'when-small';
    }
    if (name === 'footer' || (!isPlain && isAside(nodes, element))) {
      return 'when-small';
    }
    if (isInline(name) && IN_LINE.has(nodes.name((nodes.parent(element) as Element | null) ?? nodes.root))) {
      return FOR_EARS.test(words) || isReference(nodes, element, name) ? 'when-small' : 'never';
    }
    const hint = hinted(name.includes('-') ? `${words} ${name}` : words);
    return hint === 'when-small' && (MAIN.has(name) || hasHeadline(nodes, element)) ? 'never' : hint;
  };
}

function isHidden(nodes: Nodes, element: Element): boolean {
  const editable = nodes.attribute(element, 'contenteditable');
  return (
    nodes.attribute(element, 'hidden') !== null ||
    (editable !== null && editable !== 'false') ||
    /(^|[;\s])(display\s*:\s*none|visibility\s*:\s*(hidden|collapse)|content-visibility\s*:\s*hidden)/i.test(
      nodes.attribute(element, 'style') ?? '',
    )
  );
}

function isAside(nodes: Nodes, element: Element): boolean {
  return (
    // A page that asks for consent first hides all the rest from screen readers.
    nodes.attribute(element, 'aria-hidden') === 'true' ||
    ROLES.has(nodes.attribute(element, 'role') ?? '') ||
    PROPERTIES.has(nodes.attribute(element, 'itemprop') ?? '') ||
    nodes.attribute(element, 'rel') === 'author'
  );
}

/** The number of a footnote. */
function isReference(nodes: Nodes, element: Element, name: string): boolean {
  return name === 'sup' && nodes.all(element, 'a[href*="#"]').length > 0;
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
  const names = attributes.split(/\s+/);
  // Where classes are made by machines, `ad` comes after `ac`.
  const made = names.filter((name) => name !== '' && name.length < 4).length > 2;
  let hint: Leaving = 'never';
  for (const name of names) {
    const words = made && name.length < 4 ? [] : wordsOf(name);
    if (!ABOUT.has(words[0] ?? '')) {
      if (words.some((word) => tells(COMMENTS, word))) {
        return 'comments';
      }
      const beside = words.some((word, at) => tells(WORDS, word) || WORDS.has(`${word}-${words[at + 1]}`));
      hint = beside || words[0] === 'footer' ? 'when-small' : hint;
    }
  }
  return hint;
}

function tells(words: ReadonlySet<string>, word: string): boolean {
  return words.has(word) || (word.endsWith('s') && words.has(word.slice(0, -1)));
}

/** The words of a class or an id, lower case: of `adSlot-2 ad_box` and the like, not of `css-1ad9` and `KrUxAdN`. */
function wordsOf(name: string): readonly string[] {
  return (name.match(/(?<![A-Za-z\d])[A-Za-z]+(?=\d*(?![A-Za-z\d]))/g) ?? []).flatMap((part) => {
    if (part === part.toLowerCase()) return part;
    const words = part.match(/[A-Z]?[a-z]+|[A-Z]+/g) ?? [];
    const telling = words.length < 3 || words.every((word) => word.length > 2) ? words : words.filter(isLong);
    return telling.map((word) => word.toLowerCase());
  });
}

function isLong(word: string): boolean {
  return word.length > 3;
}
