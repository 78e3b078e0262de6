import type { Options } from './options.ts';
import type { Section } from './section.ts';
import type { Signal, Span } from './signal.ts';

/** What has been found in a text, and what is kept of it: when some of it has changed, not all of it is read again. */
export type Analysis = {
  /** Every sourcing signal, in text order. Offsets are UTF-16 code units of the text. */
  readonly signals: readonly Signal[];
  readonly source: string;
  readonly options: Options;
  /** The links of the options, apart from one another. */
  readonly links: readonly Span[];
  /** They end where the text does, unless it has more signals than were asked for. */
  readonly sections: readonly Section[];
};
