import { creditsIn } from './distinct-sources.ts';
import type { Entry, Source } from './entry.ts';
import { placesIn } from './places.ts';
import type { Span, ToldSignal } from './signal.ts';
import { type Counts, countsOf, summaryOf } from './summary.ts';
import { wholeText } from './whole-text.ts';

/** Every attribution of an article in text order, the sources behind them, and what it all comes to. */
export type Ledger = {
  readonly entries: readonly Entry[];
  readonly sources: readonly Source[];
  readonly counts: Counts;
  /** One sentence: "9 attributions: 5 named, 3 unnamed with a role, 1 vague; the headline rests on an unnamed source." */
  readonly summary: string;
};

/** What is known of an article besides its text. */
export type LedgerOptions = {
  /** Where the headline stands in the text; null where it holds none. By itself a short first block is taken for it. */
  readonly headline?: Span | null;
};

/**
 * The ledger over the signals of a text. Words that only tell of the anonymity of a source which their sentence credits
 * ("speaking on condition of anonymity") are no attribution of their own, nor is speculation.
 */
export function ledgerOf(source: string, signals: readonly ToldSignal[], { headline }: LedgerOptions = {}): Ledger {
  const { text, sentences } = wholeText(source);
  const placeOf = placesIn(text, sentences, headline);
  const attributions = attributionsAmong(signals);
  const { sources, sourceOf } = creditsIn(text, sentences, attributions);
  const entries = attributions.map(
    (signal, index): Entry => ({
      kind: signal.kind,
      verdict: signal.verdict,
      place: placeOf(signal.start),
      source: sourceOf[index] ?? null,
      signal,
    }),
  );
  const counts = countsOf(entries);
  return { entries, sources, counts, summary: summaryOf(counts) };
}

function attributionsAmong(signals: readonly ToldSignal[]): readonly ToldSignal[] {
  const credited = new Set(signals.filter(({ source, told }) => source && told).map(speakerOf));
  return signals.filter((signal) => {
    if (signal.kind === 'speculation') return false;
    return signal.source !== null || signal.told === null || !credited.has(speakerOf(signal));
  });
}

/** The same for two signals of a sentence that tell of the same unnamed source. */
function speakerOf({ sentence, told }: ToldSignal): string {
  return `${sentence.start} ${told?.role?.start ?? ''} ${told?.count ?? ''}`;
}
