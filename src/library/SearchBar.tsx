import { ArrowDownUp, Keyboard, Search } from 'lucide';
import type { RefObject } from 'preact';
import { useId, useMemo, useRef } from 'preact/hooks';
import { counted, message } from '../browser/extension.ts';
import { Icon } from '../parts/Icon.tsx';
import { ORDERS } from './order.ts';
import type { Library } from './use-library.ts';
import type { Selection } from './use-selection.ts';
import type { Shown } from './use-shown.ts';

type Props = {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly shown: Shown;
  readonly library: Extract<Library, { readonly kind: 'read' }>;
  readonly selection: Selection;
  readonly onKeys: () => void;
};

/** The search field, how many were found, and the order of the list. */
export function SearchBar({ field, shown, library, selection, onKeys }: Props) {
  const ids = useId();
  const order = useRef<HTMLSelectElement>(null);
  const { asked, ask, entries, similar } = shown;
  const pages = useMemo(() => new Set(entries.map(({ page }) => page)).size, [entries]);
  const all = selection.entries.length === entries.length && entries.length > 0;
  return (
    <search class="search">
      <div class="search-line">
        <label class="unseen" for={ids}>
          {message('library_search')}
        </label>
        <span class="search-field">
          <Icon node={Search} />
          <input
            id={ids}
            ref={field}
            class="field"
            type="search"
            dir="auto"
            autocomplete="off"
            placeholder={message('library_search_hint')}
            value={asked.query}
            onInput={({ currentTarget: { value } }) => ask({ query: value })}
          />
        </span>
        <label class="search-order">
          {message('library_order')}{' '}
          <select
            ref={order}
            class="select"
            value={asked.order}
            onChange={({ currentTarget: { value } }) =>
              ask({ order: ORDERS.find((order) => order === value) ?? asked.order })
            }
          >
            {ORDERS.map((order) => (
              <option key={order} value={order}>
                {message(`library_order_${order}`)}
              </option>
            ))}
          </select>
        </label>
        <label class="check">
          <input
            type="checkbox"
            checked={asked.grouped}
            onChange={({ currentTarget: { checked } }) => ask({ grouped: checked })}
          />
          {message('library_grouped')}
        </label>
      </div>
      <div class="search-line">
        <label class="check search-all">
          <input
            type="checkbox"
            checked={all}
            disabled={entries.length === 0}
            onChange={() => selection.choose(all ? [] : entries)}
          />
          {message('library_select_all')}
        </label>
        <p class="search-count" role="status">
          <b>
            {entries.length === library.entries.length
              ? counted('library_entries', entries.length)
              : counted('library_entries_of', entries.length, number(library.entries.length))}
          </b>{' '}
          {entries.length > 0 && counted('library_on_pages', pages)}
          {similar && <> · {message('library_similar')}</>}
          {asked.query !== '' && library.unsearched > 0 && <> · {message('library_still_searching')}</>}
        </p>
        {shown.isStale && (
          <button
            type="button"
            class="button-quiet"
            onClick={() => {
              shown.sort();
              // The button goes with what it was there for.
              order.current?.focus();
            }}
          >
            <Icon node={ArrowDownUp} size={14} />
            {message('library_sort_again')}
          </button>
        )}
        <button type="button" class="button-quiet search-keys" onClick={onKeys}>
          <Icon node={Keyboard} />
          {message('library_keys')}
        </button>
      </div>
    </search>
  );
}

function number(count: number): string {
  return new Intl.NumberFormat(message('language') || 'en').format(count);
}
