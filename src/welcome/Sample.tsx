import { useMemo } from 'preact/hooks';
import { counted, message } from '../browser/extension.ts';
import { analyse, claims, isMarked } from '../engine/index.ts';
import { FoundClaims } from '../parts/FoundClaims.tsx';
import { MarkedText } from '../parts/MarkedText.tsx';
import { SAMPLE } from './sample.ts';

/** A short article with its marks, and beside it why each of them is there: read by the same engine as every page. */
export function Sample() {
  const signals = useMemo(() => analyse(SAMPLE.text).filter(isMarked), []);
  return (
    <div class="sample-columns">
      <article class="paper" aria-labelledby="sample-title">
        <h3 id="sample-title" class="paper-title" lang="en">
          {SAMPLE.title}
        </h3>
        <MarkedText text={SAMPLE.text} signals={signals} />
      </article>
      <div class="sample-why">
        <p class="sample-count">
          <span class="badge" aria-hidden="true">
            {claims(signals).length}
          </span>
          {counted('unsourced_claims', claims(signals).length)}
        </p>
        <FoundClaims text={SAMPLE.text} signals={signals} />
        <p class="sample-left">{message('welcome_left_alone')}</p>
      </div>
    </div>
  );
}
