import { SlidersHorizontal } from 'lucide';
import { useId, useMemo, useState } from 'preact/hooks';
import { counted, message } from '../browser/extension.ts';
import { Icon } from '../parts/Icon.tsx';
import { statusWords } from '../parts/StatusSelect.tsx';
import type { Entry } from './entry.ts';
import { choicesIn, countOf, EVERYTHING, type Filters } from './filters.ts';
import type { Shown } from './use-shown.ts';

type Props = { readonly shown: Shown; readonly entries: readonly Entry[]; readonly orphaned: ReadonlySet<string> };

/** What the list can be narrowed to. Every choice says how many there are. */
export function FilterPanel({ shown: { asked, ask }, entries, orphaned }: Props) {
  const { filters } = asked;
  const choices = useMemo(() => choicesIn(entries), [entries]);
  const change = (changes: Partial<Filters>): void => ask({ filters: { ...filters, ...changes } });
  const active = countOf(filters);
  const [isWide] = useState(() => matchMedia(WIDE).matches);
  return (
    <aside class="filters" aria-label={message('library_filters')}>
      <details class="filters-more" open={isWide}>
        <summary class="filters-title">
          <Icon node={SlidersHorizontal} />
          {active === 0 ? message('library_filters') : counted('library_filters_on', active)}
        </summary>
        <div class="filters-fields">
          <Choice
            label={message('status')}
            value={filters.status}
            choices={choices.status}
            words={(status) => (status === 'none' ? message('no_status') : statusWords(status))}
            onChoose={(status) => change({ status })}
          />
          <Choice
            label={message('library_filter_about')}
            value={filters.about}
            choices={choices.about}
            words={(about) => message(`library_about_${about}`)}
            onChoose={(about) => change({ about })}
          />
          <Choice
            label={message('library_filter_kind')}
            value={filters.kind}
            choices={choices.kind}
            words={(kind) => message(`kind_${kind}`)}
            onChoose={(kind) => change({ kind })}
          />
          <Choice
            label={message('library_filter_site')}
            value={filters.site}
            choices={choices.site}
            words={(site) => site || message('library_no_site')}
            onChoose={(site) => change({ site })}
          />
          <Choice
            label={message('library_filter_tag')}
            value={filters.tag}
            choices={choices.tag}
            words={(tag) => tag}
            onChoose={(tag) => change({ tag })}
          />
          <Day label={message('library_filter_from')} day={filters.from} onChoose={(from) => change({ from })} />
          <Day label={message('library_filter_until')} day={filters.until} onChoose={(until) => change({ until })} />
          <label class="check">
            <input
              type="checkbox"
              checked={filters.orphaned}
              onChange={({ currentTarget: { checked } }) => change({ orphaned: checked })}
            />
            {counted('library_filter_orphaned', orphaned.size)}
          </label>
          <button
            type="button"
            class="button filters-none"
            disabled={active === 0}
            onClick={() => ask({ filters: EVERYTHING })}
          >
            {message('library_filters_none')}
          </button>
        </div>
      </details>
    </aside>
  );
}

/** From here on the filters have a place of their own (library.css has the same figure). */
const WIDE = '(min-width: 60rem)';

type ChoiceProps<Value extends string> = {
  readonly label: string;
  readonly value: Value | null;
  readonly choices: readonly { readonly value: Value; readonly count: number }[];
  readonly words: (value: Value) => string;
  readonly onChoose: (value: Value | null) => void;
};

// The places in the list are the values: an outlet without a name and "everything" must not be the same.
function Choice<Value extends string>({ label, value, choices, words, onChoose }: ChoiceProps<Value>) {
  const id = useId();
  return (
    <div class="filter">
      <label for={id}>{label}</label>
      <select
        id={id}
        class="select"
        value={String(choices.findIndex((choice) => choice.value === value))}
        disabled={choices.length === 0}
        onChange={({ currentTarget }) => onChoose(choices[Number(currentTarget.value)]?.value ?? null)}
      >
        <option value="-1">{message('library_all')}</option>
        {choices.map((choice, place) => (
          <option key={choice.value} value={place}>
            {message('library_choice', words(choice.value), String(choice.count))}
          </option>
        ))}
      </select>
    </div>
  );
}

type DayProps = { readonly label: string; readonly day: string; readonly onChoose: (day: string) => void };

function Day({ label, day, onChoose }: DayProps) {
  const id = useId();
  return (
    <div class="filter">
      <label for={id}>{label}</label>
      <input
        id={id}
        class="field"
        type="date"
        value={day}
        onInput={({ currentTarget: { value } }) => onChoose(value)}
      />
    </div>
  );
}
