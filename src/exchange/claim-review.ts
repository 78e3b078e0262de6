import type { Note } from '../notes/note.ts';
import type { Fields } from './fields.ts';
import { type Making, type Message, statusWords, webAddress } from './making.ts';
import { inOrder, inPieces, type Records } from './records.ts';

/** The statuses that say what somebody makes of a claim; the others say how far the work on it has come. */
const RATINGS: readonly string[] = ['confirmed', 'disputed'];

/**
 * A draft of a schema.org ClaimReview for a claim that a reader has confirmed or disputed; null for every other note.
 * The rating is in words: a number would be a score, which nobody gave. `url`, the address of the review, is left to
 * whoever publishes it.
 */
export function claimReviewOf(note: Note, { message }: Pick<Making, 'message'>): Fields | null {
  const review = reviewOf(note, message);
  return review && { '@context': 'https://schema.org', ...review };
}

/** The drafts of all claims that a reader has confirmed or disputed, as one JSON-LD graph; nothing where there is none. */
export function* asClaimReviews({ notes }: Records, { message }: Making): Iterable<string> {
  const reviewed = inOrder(notes).filter((note) => reviewOf(note, message) !== null);
  if (reviewed.length === 0) return;
  yield* inPieces(reviewed, (some) => some.map((note) => JSON.stringify(reviewOf(note, message))).join(',\n'), {
    head: '{"@context":"https://schema.org","@graph":[\n',
    between: ',\n',
    tail: '\n]}\n',
  });
}

function reviewOf({ id, creator, tags, assessment, body, target }: Note, message: Message): Fields | null {
  if (!assessment || !target.selector || !RATINGS.includes(assessment.status)) return null;
  return {
    '@type': 'ClaimReview',
    '@id': id,
    creativeWorkStatus: 'Draft',
    description: message('claim_review_draft'),
    claimReviewed: target.sentence ?? target.selector[0].exact,
    datePublished: assessment.modified,
    ...(creator === '' ? {} : { author: { '@type': 'Person', name: creator } }),
    ...(body.value === '' ? {} : { reviewBody: body.value }),
    ...(tags.length === 0 ? {} : { keywords: tags }),
    ...(webAddress(assessment.link) === '' ? {} : { citation: webAddress(assessment.link) }),
    reviewRating: { '@type': 'Rating', alternateName: statusWords(assessment.status, message) },
    itemReviewed: {
      '@type': 'Claim',
      text: target.selector[0].exact,
      appearance: { '@type': 'CreativeWork', name: target.title, url: target.url },
    },
  };
}
