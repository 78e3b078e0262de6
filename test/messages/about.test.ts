import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aboutOf } from '../../src/messages/about.ts';

const URL_HERE = 'https://news.test/bridge/talks?from=feed';
const about = (...data: readonly unknown[]) =>
  aboutOf(
    data.map((one) => (typeof one === 'string' ? one : JSON.stringify(one))),
    URL_HERE,
  );

const ARTICLE = {
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  author: [{ '@type': 'Person', name: 'Ann Reed', url: '/people/reed' }, { name: 'Tom Vale' }],
  datePublished: '2026-05-03T06:00:00+02:00',
  dateModified: '2026-05-04T10:00:00Z',
  publisher: {
    '@type': 'NewsMediaOrganization',
    name: 'The Quay',
    unnamedSourcesPolicy: 'https://news.test/unnamed',
    correctionsPolicy: { '@id': 'https://news.test/corrections' },
    ethicsPolicy: ['https://news.test/ethics', 'https://news.test/other'],
  },
};
const NOTHING = {
  type: null,
  authors: [],
  publisher: null,
  published: null,
  modified: null,
  policies: { unnamedSourcesPolicy: null, correctionsPolicy: null, ethicsPolicy: null, publishingPrinciples: null },
};

test('an article says what it is, by whom, of when, and what its outlet publishes about its work', () => {
  expect(about(ARTICLE)).toEqual({
    type: 'NewsArticle',
    authors: [
      { name: 'Ann Reed', link: 'https://news.test/people/reed' },
      { name: 'Tom Vale', link: '' },
    ],
    publisher: { name: 'The Quay', link: '' },
    published: '2026-05-03T04:00:00.000Z',
    modified: '2026-05-04T10:00:00.000Z',
    policies: {
      unnamedSourcesPolicy: 'https://news.test/unnamed',
      correctionsPolicy: 'https://news.test/corrections',
      ethicsPolicy: 'https://news.test/ethics',
      publishingPrinciples: null,
    },
  });
});

describe('wherever it stands', () => {
  test('in a graph whose parts name each other', () => {
    const said = about({
      '@graph': [
        { '@type': 'WebPage', '@id': '#page' },
        { '@type': ['Article', 'OpinionNewsArticle'], author: { '@id': '#reed' }, publisher: { '@id': '#quay' } },
        { '@type': 'Person', '@id': '#reed', name: 'Ann Reed' },
        { '@type': 'Organization', '@id': '#quay', name: 'The Quay', publishingPrinciples: '/principles' },
      ],
    });
    expect(said).toMatchObject({
      type: 'OpinionNewsArticle',
      authors: [{ name: 'Ann Reed' }],
      publisher: { name: 'The Quay' },
      policies: { publishingPrinciples: 'https://news.test/principles' },
    });
  });

  test('in a script of its own for the outlet', () => {
    const said = about([{ '@type': 'NewsArticle' }], {
      '@type': 'NewsMediaOrganization',
      correctionsPolicy: 'http://news.test/c',
    });
    expect(said.policies.correctionsPolicy).toBe('http://news.test/c');
  });

  test('beside other articles: the one with the page’s address counts', () => {
    const said = about(
      { '@type': 'NewsArticle', url: 'https://news.test/other', author: 'Somebody Else' },
      {
        '@type': 'AnalysisNewsArticle',
        mainEntityOfPage: { '@id': 'https://news.test/bridge/talks/' },
        author: 'Ann Reed',
      },
    );
    expect(said).toMatchObject({ type: 'AnalysisNewsArticle', authors: [{ name: 'Ann Reed', link: '' }] });
  });
});

describe('what sites break', () => {
  const text = JSON.stringify(ARTICLE, null, 1);
  test.each([
    ['raw line breaks in strings', text.replace('Ann Reed', 'Ann\n\tReed')],
    ['stray commas', text.replace('\n}', ',\n}').replace('\n ],', ',\n ],')],
    ['a comment around it', `<!--\n${text}\n-->`],
    ['CDATA around it', `//<![CDATA[\n${text}\n//]]>`],
    ['a semicolon behind it', `${text};`],
    ['a byte order mark before it', `\ufeff${text}`],
  ])('%s', (_what, broken) => {
    expect(about(broken)).toEqual(about(ARTICLE));
  });

  test.each(['', 'null', '7', '"text"', '[]', '{', '<html>', '[[[[[', '{"@graph": {"@graph": 1}}'])(
    '%s says nothing',
    (data) => {
      expect(about(data)).toEqual(NOTHING);
    },
  );

  test('one broken script does not keep the others silent', () => {
    expect(about('{ "@type": oops', ARTICLE)).toEqual(about(ARTICLE));
  });

  test('of a million characters, or nested without end, or pointing at itself', () => {
    const nested = `${'{"@graph":['.repeat(100_000)}${']}'.repeat(100_000)}`;
    const many = JSON.stringify(Array.from({ length: 20_000 }, (_, at) => ({ '@type': 'ListItem', '@id': `#${at}` })));
    const spaces = `{${' '.repeat(1_000_000)}x`;
    const self = { '@type': 'NewsArticle', '@id': '#a', author: { '@id': '#a' }, publisher: { '@id': '#a' } };
    expect(about(nested, many, spaces, self)).toEqual({ ...NOTHING, type: 'NewsArticle' });
  });
});

describe('what would harm', () => {
  test.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,x',
    '//',
    'https://',
    'file:///etc',
    'Ask us.',
  ])('the link %s is none', (link) => {
    const said = about({
      ...ARTICLE,
      author: { name: 'A', url: link },
      publisher: { name: 'B', url: link, correctionsPolicy: link },
    });
    expect([said.authors[0]?.link, said.publisher?.link, said.policies.correctionsPolicy]).toEqual(['', '', null]);
  });

  test('names are cut, and there are not too many', () => {
    const said = about({
      '@type': 'Article',
      author: Array.from({ length: 999 }, (_, at) => `${at} ${'x'.repeat(5_000)}`),
    });
    expect(said.authors).toHaveLength(12);
    expect(said.authors.every(({ name }) => name.length < 130)).toBe(true);
  });

  test('days that no calendar has are none, and a day alone is that day', () => {
    expect(about({ '@type': 'Article', datePublished: 'yesterday', dateModified: '2026-99-99' })).toEqual({
      ...NOTHING,
      type: 'Article',
    });
    expect(about({ '@type': 'Article', datePublished: '2026-05-03' }).published).toBe('2026-05-03T12:00:00.000Z');
  });

  test('any value anywhere is passed over or fits', () => {
    const keys = [
      '@type',
      '@id',
      '@graph',
      'author',
      'publisher',
      'name',
      'url',
      'datePublished',
      'correctionsPolicy',
      '__proto__',
    ];
    const leaf = fc.oneof(
      fc.string(),
      fc.constantFrom('NewsArticle', '#a', '/x', 'javascript:1'),
      fc.integer(),
      fc.constant(null),
    );
    const { thing } = fc.letrec((tie) => ({
      thing: fc.oneof(
        { maxDepth: 4 },
        leaf,
        fc.array(tie('thing'), { maxLength: 3 }),
        fc.array(fc.tuple(fc.constantFrom(...keys), tie('thing')), { maxLength: 5 }).map(Object.fromEntries),
      ),
    }));
    fc.assert(
      fc.property(thing, (data) => {
        const { authors, publisher, policies, published } = about({ '@type': 'NewsArticle', ...(data as object) });
        for (const party of [...authors, ...(publisher ? [publisher] : [])]) expect(party.name).not.toBe('');
        for (const link of [...authors.map((author) => author.link), ...Object.values(policies)])
          expect(link || 'https:').toMatch(/^https?:/);
        expect(published === null || !Number.isNaN(Date.parse(published))).toBe(true);
      }),
    );
  });
});

describe('in elements, where there is no JSON-LD', () => {
  const element = (said: Record<string, string>, within: number | null = null, text = '') => ({
    within,
    isThing: 'itemtype' in said || 'typeof' in said,
    said,
    text,
  });

  test('as microdata', () => {
    expect(
      aboutOf([], URL_HERE, [
        element({ itemtype: 'https://schema.org/NewsArticle' }),
        element({ itemprop: 'author', itemtype: 'https://schema.org/Person' }, 0),
        element({ itemprop: 'name' }, 1, ' Ann\n Reed '),
        element({ itemprop: 'url', href: '/people/reed' }, 1),
        element({ itemprop: 'author' }, 0, 'Tom Vale'),
        element({ itemprop: 'datePublished', datetime: '2026-05-03' }, 0, 'on Sunday'),
        element({ itemprop: 'publisher', itemtype: 'https://schema.org/NewsMediaOrganization' }, 0),
        element({ itemprop: 'name', content: 'The Quay' }, 6),
        element({ itemprop: 'correctionsPolicy', href: 'https://news.test/corrections' }, 6, 'Corrections'),
      ]),
    ).toEqual({
      ...NOTHING,
      type: 'NewsArticle',
      authors: [
        { name: 'Ann Reed', link: 'https://news.test/people/reed' },
        { name: 'Tom Vale', link: '' },
      ],
      publisher: { name: 'The Quay', link: '' },
      published: '2026-05-03T12:00:00.000Z',
      policies: { ...NOTHING.policies, correctionsPolicy: 'https://news.test/corrections' },
    });
  });

  test('as RDFa', () => {
    const said = aboutOf([], URL_HERE, [
      element({ typeof: 'schema:OpinionNewsArticle' }),
      element({ property: 'schema:author', href: '/people/reed' }, 0, 'Ann Reed'),
    ]);
    expect(said).toMatchObject({
      type: 'OpinionNewsArticle',
      authors: [{ name: 'Ann Reed', link: 'https://news.test/people/reed' }],
    });
  });

  const METAS = [
    element({ property: 'og:type', content: 'article' }),
    element({ property: 'og:site_name', content: 'The Quay' }),
    element({ property: 'article:published_time', content: '2026-05-03T06:00:00Z' }),
    element({ property: 'article:author', content: 'https://social.test/reed' }),
    element({ name: 'author', content: 'By Ann Reed' }),
  ];

  test('as meta', () => {
    expect(aboutOf([], URL_HERE, METAS)).toEqual({
      ...NOTHING,
      type: 'Article',
      authors: [{ name: 'Ann Reed', link: '' }],
      publisher: { name: 'The Quay', link: '' },
      published: '2026-05-03T06:00:00.000Z',
    });
    expect(aboutOf([], URL_HERE, [element({ name: 'author', content: 'Ann Reed' })])).toEqual(NOTHING);
  });

  test('only for what JSON-LD leaves open', () => {
    const data = JSON.stringify({ '@type': 'NewsArticle', author: 'Tom Vale' });
    expect(aboutOf([data], URL_HERE, METAS)).toMatchObject({
      type: 'NewsArticle',
      authors: [{ name: 'Tom Vale', link: '' }],
      published: '2026-05-03T06:00:00.000Z',
    });
  });

  test('whatever a page writes, something is said and nothing breaks', () => {
    const word = fc.constantFrom(
      'author',
      'name',
      'NewsArticle',
      '__proto__',
      '@type',
      'constructor',
      '',
      'https://schema.org/',
    );
    const said = fc.dictionary(fc.constantFrom('itemprop', 'itemtype', 'typeof', 'property', 'content', 'href'), word);
    const one = fc.record({
      within: fc.option(fc.integer({ min: -2, max: 9 })),
      isThing: fc.boolean(),
      said,
      text: word,
    });
    fc.assert(fc.property(fc.array(one, { maxLength: 10 }), (all) => void aboutOf([], URL_HERE, all)));
    expect({}).not.toHaveProperty('author');
  });
});
