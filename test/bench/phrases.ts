/**
 * The twenty best-known phrases of unsourced claims as one pattern: what a list of words finds, and what it costs.
 * Without the flag `u`, which makes a pattern that ignores case ten times slower.
 */
export const BEST_KNOWN =
  /\b(?:sources sa(?:y|id)|according to sources|anonymous sources?|unnamed sources?|on condition of anonymity|officials sa(?:y|id)|critics sa(?:y|id)|experts (?:say|said|believe)|analysts sa(?:y|id)|observers (?:say|note)|some (?:say|argue|believe)|many (?:say|believe)|people (?:say|are saying)|studies show|research (?:shows|suggests)|media reports|reportedly|allegedly|alleged|is believed to)\b/gi;

/** Fifty phrases such as one would give to a script that marks words: for what marks words and knows no more. */
export const FIFTY = [
  ...['sources said', 'sources say', 'according to sources', 'anonymous source', 'anonymous sources', 'unnamed source'],
  ...['unnamed sources', 'on condition of anonymity', 'officials said', 'officials say', 'an official said'],
  ...['a spokesman said', 'insiders say', 'a source close to', 'people familiar with', 'a person familiar with'],
  ...[
    'critics say',
    'critics said',
    'experts say',
    'experts believe',
    'analysts say',
    'analysts said',
    'observers say',
  ],
  ...[
    'some say',
    'some argue',
    'many believe',
    'many say',
    'people say',
    'it is said',
    'studies show',
    'research shows',
  ],
  ...[
    'research suggests',
    'reports say',
    'media reports',
    'reportedly',
    'allegedly',
    'alleged',
    'purportedly',
    'supposedly',
  ],
  ...[
    'is believed to',
    'is thought to',
    'is expected to',
    'is understood to',
    'is accused of',
    'it emerged',
    'it is claimed',
  ],
  ...['rumours', 'fears that', 'there are signs', 'speculation'],
] as const;
