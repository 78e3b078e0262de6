import { asClaimReviews } from './claim-review.ts';
import { asCsv } from './csv.ts';
import { asHypothesis } from './hypothesis.ts';
import { asJsonLd } from './json-ld.ts';
import type { Format } from './making.ts';
import { asMarkdown } from './markdown.ts';
import { asReport } from './report.ts';

/** The kinds of files that records go out as. `json-ld` alone holds everything and comes back without loss. */
export const FORMATS: readonly Format[] = [
  { id: 'json-ld', ending: 'jsonld', type: 'application/ld+json', write: asJsonLd },
  { id: 'hypothesis', ending: 'json', type: 'application/json', write: asHypothesis },
  { id: 'csv', ending: 'csv', type: 'text/csv', write: asCsv },
  { id: 'markdown', ending: 'md', type: 'text/markdown', write: asMarkdown },
  { id: 'report', ending: 'html', type: 'text/html', write: asReport },
  { id: 'claim-review', ending: 'claimreview.jsonld', type: 'application/ld+json', write: asClaimReviews },
];
