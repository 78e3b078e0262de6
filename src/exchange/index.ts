export { claimReviewOf } from './claim-review.ts';
export { FORMATS } from './formats.ts';
export type { Skipped } from './gathering.ts';
export type { Format, Making, Message } from './making.ts';
export { type Fault, type Reading, type ReadingOptions, readExchange, type Unreadable } from './reading.ts';
export type { Records } from './records.ts';
export { tellFault, tellSkipped } from './telling.ts';
export { linkToWords } from './text-fragment.ts';
