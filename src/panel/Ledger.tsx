import { X } from 'lucide';
import { useMemo } from 'preact/hooks';
import { counted, message } from '../browser/extension.ts';
import type { Ledger as Attributions, Claim, Verdict } from '../engine/index.ts';
import { Icon } from '../parts/Icon.tsx';
import { Missed } from '../parts/Missed.tsx';
import { useGrowing } from '../parts/use-growing.ts';
import type { Notebook } from '../parts/use-notebook.ts';
import { useSteady } from '../parts/use-steady.ts';
import { EntryRow } from './EntryRow.tsx';
import { placeWords } from './entry-words.ts';
import { ALL, type Filter, isFiltering } from './filter.ts';
import type { Row } from './rows.ts';
import type { Current } from './use-current.ts';

type Props = {
  readonly notebook: Notebook;
  readonly ledger: Attributions;
  readonly rows: readonly Row[];
  readonly shown: readonly Row[];
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  readonly current: Current;
};

/** No row is lower, in CSS pixels: it has a line with its kind, and one of words. */
const LOWEST = 60;

/** Every attribution in page order, as far as the filter lets it through. */
export function Ledger({ notebook, ledger, rows, shown, filter, onFilter, current }: Props) {
  const source = filter.source === null ? null : ledger.sources[filter.source];
  // What the reader goes to has to be there.
  const drawn = useGrowing(shown.length, LOWEST, shown.findIndex(({ key }) => key === current.key) + 1);
  const goTo = useSteady(current.goTo);
  const showSource = useSteady((source: number | null) => onFilter({ ...ALL, source }));
  const here = rows.find(({ key }) => key === current.key);
  const hidden = here && !shown.includes(here) ? here : null;
  const holders = useMemo(() => holdersIn(shown), [shown]);
  return (
    <>
      <div class="filter">
        <VerdictChoice verdict={filter.verdict} onChoose={(verdict) => onFilter({ ...filter, verdict })} />
        {source && (
          <button type="button" class="chip chip-source" onClick={() => onFilter({ ...filter, source: null })}>
            <span class="chip-words">{message('filter_source', source.name)}</span>
            <Icon node={X} size={12} />
          </button>
        )}
        <p class="filter-count">
          {isFiltering(filter) ? message('filter_count', String(shown.length), String(rows.length)) : ''}
          {isFiltering(filter) && (
            <button type="button" class="button-quiet" onClick={() => onFilter(ALL)}>
              {message('filter_all')}
            </button>
          )}
        </p>
        {hidden && (
          <p class="filter-count">
            {message('row_hidden')} {placeWords(hidden, rows.length)}
            <button
              type="button"
              class="button-quiet"
              onClick={() => {
                current.focus();
                onFilter(ALL);
              }}
            >
              {message('row_show')}
            </button>
          </p>
        )}
      </div>
      {shown.length === 0 && <p class="nothing">{message(rows.length === 0 ? 'ledger_empty' : 'filter_nothing')}</p>}
      {shown.length > 0 && (
        <ol class="entries" aria-label={counted('ledger_rows', shown.length)}>
          {shown.slice(0, drawn).map((row) => (
            <EntryRow
              key={row.key}
              row={row}
              holdsNotes={holders.has(row)}
              source={row.entry.source === null ? null : (ledger.sources[row.entry.source] ?? null)}
              notebook={notebook}
              isCurrent={row.key === current.key}
              onGo={goTo}
              onSource={showSource}
            />
          ))}
        </ol>
      )}
      {hidden === null && !isFiltering(filter) && <Missed />}
    </>
  );
}

/** The rows that have the notes on their sentence, one for each sentence that a row of it is shown of. */
function holdersIn(shown: readonly Row[]): ReadonlySet<Row> {
  const byClaim = new Map<Claim, Row>();
  for (const row of shown) if (row.holdsNotes || !byClaim.has(row.claim)) byClaim.set(row.claim, row);
  return new Set(byClaim.values());
}

const VERDICTS = [null, 'unsourced', 'sourced'] as const satisfies readonly (Verdict | null)[];

type ChoiceProps = { readonly verdict: Verdict | null; readonly onChoose: (verdict: Verdict | null) => void };

function VerdictChoice({ verdict, onChoose }: ChoiceProps) {
  return (
    <fieldset class="segments" aria-label={message('filter_verdict')}>
      {VERDICTS.map((each) => (
        <button
          key={each ?? 'all'}
          type="button"
          class="segment"
          aria-pressed={each === verdict}
          onClick={() => onChoose(each)}
        >
          {message(`verdict_${each ?? 'all'}`)}
        </button>
      ))}
    </fieldset>
  );
}
