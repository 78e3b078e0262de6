/** A page to read, what must be in its text and what must not. */
export type Page = {
  readonly name: string;
  readonly html: string;
  /** `article` unless it says otherwise. */
  readonly state?: 'article' | 'not-an-article';
  readonly keeps?: readonly string[];
  readonly leaves?: readonly string[];
  /** Only a browser can tell: it takes layout, or a style sheet. */
  readonly drawn?: true;
};

/** Paragraphs of a story that nobody published. */
export const PARAGRAPHS = [
  'The harbour authority will close its northern quay for six weeks from Monday, and the ferries that use it will land on the other side of the bay until the work is done.',
  'Officials said the wall had been moving for years, by less than a finger a season, and that nobody had thought it would ever have to be taken down and built again.',
  'Two people familiar with the survey said divers found cracks along most of its length, some of them wide enough to put an arm in, when they went down in the spring.',
  'The mayor, Ines Halloran, told the council that the town would pay for the buses, and that shops along the quay would be asked what they lose before any money is promised.',
  'Critics say the authority was warned long ago. A report from the year 2011, seen by this newspaper, allegedly put the cost of waiting at nine million in today’s money.',
] as const;

/** The story's paragraphs as markup, with something between the second and the third. */
export function story(between = '', element = 'p'): string {
  const marked = PARAGRAPHS.map((text) => `<${element}>${text}</${element}>`);
  return [...marked.slice(0, 2), between, ...marked.slice(2)].join('\n');
}

/** A whole news page, site furniture and all, round a story. */
export function newsPage(inside: string, { head = '', before = '', after = '' } = {}): string {
  return `<!doctype html><html lang="en"><head><title>Quay to close for six weeks - The Bay Post</title>${head}</head>
<body><header><a href="/">The Bay Post</a><nav><ul><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li></ul></nav></header>
<main>${before}<article><h1>Quay to close for six weeks</h1>${inside}</article>${after}</main>
<footer><p>The Bay Post is published every day but Sunday by the Bay Post Company, which is owned by those who write it.</p></footer></body></html>`;
}

const LD = (json: string): string => `<script type="application/ld+json">${json}</script>`;

/** A short story, too short to be an article unless the page says it is one. */
const SHORT = `<html lang="en"><head>HEAD</head><body><div><p>${PARAGRAPHS[0]}</p><p>${PARAGRAPHS[1]}</p></div></body></html>`;

/** Sentences of the popular press, a paragraph each, none of them long. */
const BREATHLESS = Array.from(
  { length: 14 },
  (_, at) =>
    `<p>${['Furious', 'Worried', 'Weary'][at % 3]} locals say ferry number ${at} has not come on time all week.</p>`,
).join('');

const TEASERS = Array.from(
  { length: 12 },
  (_, at) =>
    `<div class="item"><h3><a href="/${at}">Headline number ${at} of the day</a></h3><p>${PARAGRAPHS[at % 5]}</p></div>`,
).join('');

const LEFT =
  'Words that are no part of the story at all, however long they go on about it, and they do go on for a while.';

/** Each piece in a story: its words must not be read, the story's must. */
const PIECES: Readonly<Record<string, string>> = {
  navigation: `<nav><p>${LEFT}</p></nav>`,
  'a role of navigation': `<div role="navigation">${LEFT}</div>`,
  'a list of related links': `<h3>Read more</h3><ul><li><a href="/a">${LEFT}</a></li><li><a href="/b">Another</a></li></ul>`,
  'a paragraph that is a link': `<p>Read more: <a href="/a">${LEFT}</a></p>`,
  'a box of popular stories': `<div class="mostPopular"><p>${LEFT}</p></div>`,
  'a newsletter box': `<section class="article__newsletter-signup"><p>${LEFT}</p></section>`,
  comments: `<section id="comments"><article class="comment"><p>${LEFT}</p></article></section>`,
  'a form': `<form action="/x"><p>${LEFT}</p></form>`,
  'a button': `<button>${LEFT}</button>`,
  code: `<pre><code>${LEFT}</code></pre>`,
  'an advert and its caption': `<div class="ad-slot"><figure><figcaption>${LEFT}</figcaption></figure></div>`,
  'a share bar': `<ul class="social-share"><li>${LEFT}</li></ul>`,
  'a byline': `<div class="byline">${LEFT}</div>`,
  'a text editor': `<div contenteditable="true"><p>${LEFT}</p></div>`,
  'a script, a style, a template': `<script type="x">${LEFT}</script><style>/*${LEFT}*/</style><template>${LEFT}</template>`,
  'what is hidden': `<div hidden>${LEFT}</div>`,
  'what is hidden from ears': `<p aria-hidden="true">${LEFT}</p>`,
  'display: none': `<p style="color:red; display: none">${LEFT}</p>`,
  'visibility: hidden': `<p style="visibility:hidden">${LEFT}</p>`,
  'content-visibility: hidden': `<div style="content-visibility:hidden">${LEFT}</div>`,
  'words for screen readers only': `<p class="visually-hidden">${LEFT}</p>`,
  'an element of its own name': `<amp-ad><p>${LEFT}</p></amp-ad>`,
  'notes at the end': `<ol class="references"><li>${LEFT}</li></ol>`,
  'an aside': `<aside><p>${LEFT}</p></aside>`,
  'stories in the middle': `<div><h4><a href="/a">Another story</a></h4><p>${LEFT}</p></div>`,
};

const LEAVES: readonly Page[] = Object.entries(PIECES).map(([name, piece]) => ({
  name: `leaves out ${name}`,
  html: newsPage(story(piece)),
  keeps: ['Quay to close for six weeks', ...PARAGRAPHS],
  leaves: [LEFT.slice(0, 40), 'The Bay Post', 'Sport', 'Another'],
}));

/** Another story, which nobody published either, and a longer one. */
const NEXT = [
  'The strike of the ferry crews ended on Friday, after eleven days in which nobody crossed the bay but in boats of their own, and the first ferry left an hour late.',
  'Sources close to the talks said the crews had been promised a winter timetable that leaves them a night at home each week, which they had asked for since the summer.',
  'The owner of the line, Piet Marsman, said he was glad to see the boats go out again, and that he would not say what the strike had cost him or who was going to pay for it.',
  'On the island the shops had run out of flour, lamp oil and newspapers, and the school had let the children of the crews stay at home, as their parents were there as well.',
  'Experts believe that a bridge would have been built long ago if the bay were not as deep as it is, and there are plans for one in the drawers of three former governments.',
  'The council is going to speak about it in the week after next, when the figures of the year are there, and has asked both sides to come and say how they see the winter.',
  'It was the fourth strike in nine years, the longest of them, and the only one in which the bakers of the island are said to have taken the side of the crews from the start.',
  'A ticket will cost forty cents more from January, for those who live on the island too, and the line will give back what was paid for the crossings that nobody could make.',
] as const;

const inP = (text: string): string => `<p>${text}</p>`;

/** A front page of a few stories, with something over it. */
const frontPage = (over: string): string =>
  `<html lang="en"><title>The Bay Post of today</title><body><h1>The Bay Post of today</h1><main>${[1, 2, 3].map((at) => `<div><h3><a href="/${at}">Headline number ${at}</a></h3><p>${at} ${LEFT}</p></div>`).join('')}</main>${over}</body></html>`;

const OWN = 'The wall is older than the town hall.';

const KEEPS: readonly Page[] = Object.entries({
  'a heading': `<h2>${OWN}</h2>`,
  'the caption of a photo': `<figure><img alt=""><figcaption>${OWN}</figcaption></figure>`,
  'a list': `<ul><li>${OWN}</li><li>It leaks.</li></ul>`,
  'a block quotation': `<blockquote><p>${OWN}</p></blockquote>`,
  'a pull-quote': `<aside class="pullquote">${OWN}</aside>`,
  'a table': `<table><tr><th>Wall</th><td>${OWN}</td></tr></table>`,
  'a link in a sentence': '<p>The wall is older than the <a href="/hall">town hall</a>.</p>',
  'a link whose class is that of a byline':
    '<p>The wall is older than the <a href="/h" class="author">town hall</a>.</p>',
  'classes that a machine made': `<div class="ab ac ad ae KrUxAdN css-1ad9"><p class="ad ae af ag">${OWN}</p></div>`,
  'a sentence with a footnote': '<p>The wall is older than the town hall<sup><a href="#n1">[1]</a></sup>.</p>',
  'words split over inline elements': '<p>The wall is <b>old</b>er than <i>the</i> to<wbr>wn ha&shy;ll.</p>',
  'a space that does not break': '<p>The wall&nbsp;is  older\n\tthan the town&#8239;hall.</p>',
  'a name in type-writer letters': '<p>The wall is older than the <code>town hall</code>.</p>',
  'text that is no paragraph': OWN,
}).map(([name, piece]) => ({
  name: `reads ${name}`,
  html: newsPage(story(piece)),
  keeps: [OWN, ...PARAGRAPHS],
}));

const STATES: readonly Page[] = [
  { name: 'plain good paragraphs are an article', html: `<title>x</title><div>${story()}</div>`, keeps: PARAGRAPHS },
  {
    name: 'text parted by line breaks is an article',
    html: `<title>x</title><center><h1>Quay</h1><font>${PARAGRAPHS.join('<br><br>')}</font></center>`,
    keeps: PARAGRAPHS,
  },
  { name: 'text in plain divs is an article', html: `<body><div>${story('', 'div')}</div></body>`, keeps: PARAGRAPHS },
  {
    name: 'an article inside the one form of the page',
    html: `<form id="aspnetForm"><div>${story()}</div></form>`,
    keeps: PARAGRAPHS,
  },
  {
    name: 'short paragraphs are one where the page says so',
    html: newsPage(BREATHLESS, { head: '<meta property="og:type" content="article">' }),
    keeps: ['Furious locals say ferry number 0', 'Worried locals say ferry number 13'],
  },
  { name: 'short paragraphs alone are not', html: newsPage(BREATHLESS), state: 'not-an-article' },
  { name: 'two paragraphs alone are not', html: SHORT, state: 'not-an-article' },
  ...Object.entries({
    'og:type': '<meta property="og:type" content="article">',
    NewsArticle: LD('{"@context":"https://schema.org","@type":"NewsArticle"}'),
    'an array of types': LD('[{"@type":["Thing","ReportageNewsArticle"]}]'),
    '@graph': LD('{"@graph":[{"@type":"WebSite"},{"@type":"BlogPosting"}]}'),
    'a type with its address': LD('{"@type":"http://schema.org/OpinionNewsArticle"}'),
    'broken JSON-LD': LD('{"@type":"NewsArticle","headline":"a\nb",}'),
  }).map(([name, head]): Page => ({ name: `${name} makes it one`, html: SHORT.replace('HEAD', head) })),
  ...Object.entries({
    'broken JSON-LD without a type': LD('{{{'),
    'null in JSON-LD': LD('null'),
    'a list of articles': LD(JSON.stringify({ '@type': 'ItemList', itemListElement: [{ '@type': 'NewsArticle' }] })),
    'a product': LD('{"@type":"Product"}'),
    'og:type of a shop': '<meta property="og:type" content="product">',
  }).map(
    ([name, head]): Page => ({
      name: `${name} does not`,
      html: SHORT.replace('HEAD', head),
      state: 'not-an-article',
    }),
  ),
  {
    name: 'a home page of teasers is not',
    html: `<html lang="en"><title>The Bay Post</title><body><main>${TEASERS}</main></body></html>`,
    state: 'not-an-article',
  },
  {
    name: 'a section page of linked cards is not',
    html: `<main>${TEASERS.replaceAll('<div class="item"', '<article').replaceAll('</div>', '</article>')}</main>`,
    state: 'not-an-article',
  },
  {
    name: 'a page of results is not',
    html: `<main><form role="search"><input></form><ol>${Array.from(
      { length: 10 },
      (_, at) => `<li><a href="/${at}"><h3>Result ${at}</h3></a><span>${PARAGRAPHS[at % 5]}</span></li>`,
    ).join('')}</ol></main>`,
    state: 'not-an-article',
  },
  {
    name: 'a forum index is not',
    html: `<table>${Array.from(
      { length: 30 },
      (_, at) =>
        `<tr><td><a href="/t${at}">A thread about the quay, the wall and the ferries, number ${at}</a></td><td>12 replies</td></tr>`,
    ).join('')}</table>`,
    state: 'not-an-article',
  },
  {
    name: 'a thing for sale is not',
    html: `<div id="product"><h1>Lamp</h1>${story()}<form action="/cart/add"><button>Buy</button></form></div>`,
    state: 'not-an-article',
  },
  {
    name: 'a web app with an editor is not',
    html: `<div role="toolbar"><button>Send</button></div><div contenteditable="true">${story()}</div>`,
    state: 'not-an-article',
  },
  { name: 'a page without a word is not', html: '', state: 'not-an-article' },
  {
    name: 'a frame set is not',
    html: '<frameset cols="*"><frame src="about:blank"></frameset>',
    state: 'not-an-article',
  },
  {
    name: 'comments do not make one',
    html: `<div id="comments">${story('', 'p class="comment"')}</div>`,
    state: 'not-an-article',
  },
  {
    name: 'Japanese is read as well',
    html: `<html lang="ja"><body><article><h1>見出し</h1>${'<p>港湾局は月曜日から六週間にわたり北側の岸壁を閉鎖すると発表し、フェリーは工事が終わるまで湾の反対側に着くことになる。港湾局は月曜日から六週間にわたり北側の岸壁を閉鎖すると発表した。</p>'.repeat(8)}</article></body></html>`,
  },
  {
    name: 'Arabic is read as well',
    html: `<html lang="ar" dir="rtl"><body><article><h1>عنوان</h1>${'<p>أعلنت سلطة الميناء أنها ستغلق الرصيف الشمالي لمدة ستة أسابيع اعتبارا من يوم الاثنين وأن العبارات سترسو على الجانب الآخر من الخليج حتى انتهاء الأعمال.</p>'.repeat(8)}</article></body></html>`,
  },
  {
    name: 'what language the page says it is in changes nothing',
    html: newsPage(story()).replace('lang="en"', 'lang="de"'),
  },
];

const PLACES: readonly Page[] = [
  {
    name: 'a headline outside the story is read once',
    html: `<title>Quay to close for six weeks</title><header><h1>Quay to close for six weeks</h1><p class="x">${OWN} It will be missed by all who sat on it.</p></header><div class="ad">${LEFT}</div><div>${story()}</div>`,
    keeps: ['Quay to close for six weeks', OWN, ...PARAGRAPHS],
    leaves: [LEFT],
  },
  {
    name: 'of several stories the first is the article',
    html: newsPage(story(), {
      after: `<article><h2>Another story</h2><p>${LEFT}</p></article><article><h2>And one more</h2><p>${LEFT}</p></article>`,
    }),
    keeps: PARAGRAPHS,
    leaves: [LEFT],
  },
  {
    name: 'of several articles, one below the other, each is read and nothing between them',
    html: newsPage(story(), {
      before: `<p>${LEFT}</p>`,
      after: `<h2>Up next</h2><p>${LEFT}</p><section><article><h2>Ferry strike ends</h2>${NEXT.slice(0, 3).map(inP).join('')}</article></section>`,
    }),
    keeps: ['Quay to close for six weeks', ...PARAGRAPHS, 'Ferry strike ends', ...NEXT.slice(0, 3)],
    leaves: [LEFT, 'Up next'],
  },
  {
    name: 'a much longer article below another does not take its place',
    html: newsPage(story(), {
      after: `<p>${LEFT}</p><article><h2>Ferry strike ends</h2>${NEXT.map(inP).join('')}</article>`,
    }),
    keeps: [...PARAGRAPHS, ...NEXT],
    leaves: [LEFT],
  },
  {
    name: 'comments that are marked up as articles stay out where there are several',
    html: newsPage(`${story()}<div id="comments"><article class="comment"><h3>Ana</h3><p>${LEFT}</p></article></div>`, {
      after: `<article><h2>Ferry strike ends</h2>${NEXT.map(inP).join('')}<div class="comments"><article><h3>Bo</h3>${`<p>${LEFT}</p>`.repeat(5)}</article></div></article>`,
    }),
    keeps: [...PARAGRAPHS, ...NEXT],
    leaves: [LEFT, 'Bo'],
  },
  {
    name: 'extracts below an article are not articles',
    html: newsPage(`${story()}${NEXT.map(inP).join('')}`, {
      after: Array.from(
        { length: 4 },
        (_, at) => `<article><h3>Story ${at}</h3>${`<p>${LEFT}</p>`.repeat(2)}</article>`,
      ).join(''),
    }),
    keeps: [...PARAGRAPHS, ...NEXT],
    leaves: [LEFT, 'Story 1'],
  },
  {
    name: 'an article without a headline of its own is not one of several',
    html: newsPage(story(), { after: `<article>${`<p>${LEFT}</p>`.repeat(5)}</article>` }),
    keeps: PARAGRAPHS,
    leaves: [LEFT],
  },
  {
    name: 'two extracts do not take the place of a longer article that is not marked',
    html: `<title>x</title><div><h1>Quay to close for six weeks</h1>${story()}</div>${['One', 'Two'].map((name) => `<article><h2>${name} more</h2>${NEXT.slice(0, 3).map(inP).join('')}</article>`.replaceAll('ferry', name)).join('')}`,
    keeps: PARAGRAPHS,
  },
  {
    name: 'a story in an open dialog over a front page is read, and nothing of the front page',
    html: frontPage(
      `<dialog open><div class="modal"><article><h2>Quay to close for six weeks</h2>${story()}</article></div></dialog>`,
    ),
    keeps: ['Quay to close for six weeks', ...PARAGRAPHS],
    leaves: [LEFT, 'The Bay Post', 'Headline number'],
  },
  {
    name: 'a longer story in an open dialog over an article is read, and not the article',
    html: newsPage(`<p>${LEFT}</p>`.repeat(5), {
      after: `<dialog open class="modal"><h1>Ferry strike ends</h1>${NEXT.map(inP).join('')}</dialog>`,
    }),
    keeps: ['Ferry strike ends', ...NEXT],
    leaves: [LEFT, 'Quay to close'],
  },
  ...Object.entries({
    'that is closed': `<dialog><h1>Quay to close</h1>${story()}</dialog>`,
    'without a headline': `<dialog open>${story()}</dialog>`,
    'that asks for consent': `<dialog open><h1>Before you read</h1><p>We ask for your consent to store what you read here, for as long as you do.</p>${story()}</dialog>`,
  }).map(
    ([name, over]): Page => ({
      name: `a story in a dialog ${name} is not read`,
      html: frontPage(over),
      state: 'not-an-article',
    }),
  ),
  {
    name: 'a short text in an open dialog over an article is not read, and the article is',
    html: newsPage(story(), { after: `<dialog open><h1>Good evening</h1>${`<p>${LEFT}</p>`.repeat(6)}</dialog>` }),
    keeps: ['Quay to close for six weeks', ...PARAGRAPHS],
    leaves: [LEFT, 'Good evening'],
  },
  {
    name: 'a long thread of comments is not the article',
    html: newsPage(story(), { after: `<div id="comments">${`<p>${LEFT}</p>`.repeat(60)}</div>` }),
    keeps: PARAGRAPHS,
    leaves: [LEFT],
  },
  {
    name: 'a page behind a question for consent is read',
    html: `<div id="app" aria-hidden="true"><article><h1>Quay to close for six weeks</h1>${story()}</article></div><div role="dialog"><p>${LEFT}</p></div>`,
    keeps: PARAGRAPHS,
    leaves: [LEFT],
  },
  {
    name: 'classes that tell what stands beside the article do not leave it out',
    html: `<body class="has-sidebar with-comments"><div class="content-sidebar-wrap"><article class="post tag-jobs author-ana">${story()}</article></div></body>`,
    keeps: PARAGRAPHS,
  },
];

const DRAWN: readonly Page[] = [
  ...Object.entries({
    'by a style sheet': `<style>.x{display:none}</style><p class="x">${LEFT}</p>`,
    'by a style sheet on plain elements': `<style>section p{display:none}</style><section><p>${LEFT}</p></section>`,
    'in closed details': `<details><summary>More</summary><p>${LEFT}</p></details>`,
    'within a line': `<style>.x{visibility:hidden}</style><p>Seen <span class="x">${LEFT}</span>words.</p>`,
  }).map(
    ([name, piece]): Page => ({
      name: `leaves out what is hidden ${name}`,
      html: newsPage(story(piece)),
      keeps: PARAGRAPHS,
      leaves: [LEFT],
      drawn: true,
    }),
  ),
  ...Object.entries({
    'display: contents': `<div style="display:contents"><p>${OWN}</p></div>`,
    'content-visibility: auto': `<div style="height:9000px"></div><div style="content-visibility:auto"><p>${OWN}</p></div>`,
    'what is far below': `<div style="height:90000px"></div><p>${OWN}</p>`,
  }).map(
    ([name, piece]): Page => ({
      name: `reads ${name}`,
      html: newsPage(story(piece)),
      keeps: [OWN, ...PARAGRAPHS],
      drawn: true,
    }),
  ),
];

/** All the pages, each a rule of reading. */
export const PAGES: readonly Page[] = [...LEAVES, ...KEEPS, ...STATES, ...PLACES, ...DRAWN];
