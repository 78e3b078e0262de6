import type { ComponentChildren } from 'preact';
import { counted, message } from '../browser/extension.ts';
import { KindBar } from '../parts/KindBar.tsx';
import { KindLine } from '../parts/KindLine.tsx';
import { KindMeanings } from '../parts/KindMeanings.tsx';
import { type Filter, withKind } from './filter.ts';
import { mixOf } from './ledger-in.ts';
import type { Row } from './rows.ts';

type Props = {
  readonly words: string;
  readonly rows: readonly Row[];
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  readonly children: ComponentChildren;
};

/** What the attributions come to: a sentence, a bar, and the number of each kind, which is also the filter by kind. */
export function Summary({ words, rows, filter, onFilter, children }: Props) {
  const mix = mixOf(rows);
  return (
    <section class="summary" aria-label={message('summary_title')}>
      <p class="summary-words">{words}</p>
      {mix.length > 0 && (
        <>
          <KindBar counts={mix} />
          <fieldset class="chips" aria-label={message('filter_kinds')}>
            {mix.map(({ kind, count }) => (
              <button
                key={kind}
                type="button"
                class="chip"
                aria-pressed={filter.kinds.includes(kind)}
                onClick={() => onFilter(withKind(filter, kind))}
              >
                <KindLine kind={kind} />
                {counted(`count_${kind}`, count)}
              </button>
            ))}
          </fieldset>
        </>
      )}
      <div class="asides">
        {mix.length > 0 && <KindMeanings kinds={mix.map(({ kind }) => kind)} />}
        {children}
      </div>
    </section>
  );
}
