import { expect, test } from 'vitest';
import { claimReviewOf } from '../../src/exchange/index.ts';
import { STATUSES } from '../../src/notes/note.ts';
import { FLAG, fileOf, message, NOTE, noteWith } from './making.ts';

const CONFIRMED = noteWith({
  assessment: { status: 'confirmed', modified: '2026-11-22T08:16:30.000Z', link: 'https://example.org/minutes' },
});

/** The properties that https://schema.org has for these types and those above them, as far as a review may use them. */
const PROPERTIES: Readonly<Record<string, readonly string[]>> = {
  ClaimReview: [
    ...['claimReviewed', 'itemReviewed', 'reviewRating', 'reviewBody', 'author', 'datePublished', 'citation'],
    ...['keywords', 'creativeWorkStatus', 'description', 'url'],
  ],
  Claim: ['appearance', 'firstAppearance', 'author', 'text', 'datePublished'],
  CreativeWork: ['name', 'url'],
  Rating: ['alternateName', 'ratingValue', 'bestRating', 'worstRating'],
  Person: ['name'],
};

/** Names of properties that schema.org does not have for the type they stand in. */
function unknownIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(unknownIn);
  if (typeof value !== 'object' || value === null) return [];
  const fields = Object.entries(value);
  const type = fields.find(([name]) => name === '@type')?.[1];
  return fields.flatMap(([name, inner]) => {
    const isKnown = name.startsWith('@') || PROPERTIES[String(type)]?.includes(name);
    return [...(isKnown ? [] : [`${type}.${name}`]), ...unknownIn(inner)];
  });
}

test('a claim that a reader confirmed becomes a draft', () => {
  expect(claimReviewOf(CONFIRMED, { message })).toEqual({
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    '@id': NOTE.id,
    creativeWorkStatus: 'Draft',
    description: message('claim_review_draft'),
    claimReviewed: 'It may close, officials said.',
    datePublished: '2026-11-22T08:16:30.000Z',
    author: { '@type': 'Person', name: 'A. K.' },
    reviewBody: 'Ask the harbour office. 🦊',
    keywords: ['harbour', 'to ask'],
    citation: 'https://example.org/minutes',
    reviewRating: { '@type': 'Rating', alternateName: 'Confirmed' },
    itemReviewed: {
      '@type': 'Claim',
      text: 'It may close, officials said.',
      appearance: {
        '@type': 'CreativeWork',
        name: 'Harbour to close',
        url: 'https://example.com/harbour?utm_source=mail#top',
      },
    },
  });
});

test('it uses what schema.org has, and the check would find what it has not', () => {
  expect(unknownIn(claimReviewOf(CONFIRMED, { message }))).toEqual([]);
  expect(unknownIn({ '@type': 'Claim', truth: 1 })).toEqual(['Claim.truth']);
});

test('only a claim that somebody confirmed or disputed is rated, and never by a number', () => {
  const rated = STATUSES.filter((status) => {
    const assessment = { status, modified: '2026-11-22T08:16:30.000Z', link: '' };
    const review = claimReviewOf(noteWith({ assessment }), { message });
    expect(JSON.stringify(review ?? {})).not.toContain('ratingValue');
    return review !== null;
  });
  expect(rated).toEqual(['confirmed', 'disputed']);
  expect(claimReviewOf(noteWith({ assessment: null }), { message })).toBeNull();
});

test('a status of the page as a whole rates no claim', () => {
  const { selector: _, ...page } = CONFIRMED.target;
  expect(claimReviewOf({ ...CONFIRMED, target: page }, { message })).toBeNull();
});

test('a source that is no address of the web is no citation, and nobody is no author', () => {
  const assessment = { status: 'disputed', modified: '2026-11-22T08:16:30.000Z', link: 'javascript:alert(1)' } as const;
  const review = claimReviewOf(noteWith({ assessment, creator: '' }), { message });
  expect(review).not.toHaveProperty('citation');
  expect(review).not.toHaveProperty('author');
});

test('the file holds the drafts of all rated claims, and there is none without', () => {
  const file = fileOf('claim-review', { notes: [NOTE, CONFIRMED], flags: [FLAG] });
  expect(JSON.parse(file)).toMatchObject({ '@context': 'https://schema.org', '@graph': [{ '@id': CONFIRMED.id }] });
  expect(fileOf('claim-review', { notes: [NOTE], flags: [FLAG] })).toBe('');
});
