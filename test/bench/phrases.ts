/**
 * The twenty best-known phrases of unsourced claims as one pattern: what a list of words finds, and what it costs.
 * Without the flag `u`, which makes a pattern that ignores case ten times slower.
 */
export const BEST_KNOWN =
  /\b(?:sources sa(?:y|id)|according to sources|anonymous sources?|unnamed sources?|on condition of anonymity|officials sa(?:y|id)|critics sa(?:y|id)|experts (?:say|said|believe)|analysts sa(?:y|id)|observers (?:say|note)|some (?:say|argue|believe)|many (?:say|believe)|people (?:say|are saying)|studies show|research (?:shows|suggests)|media reports|reportedly|allegedly|alleged|is believed to)\b/gi;
