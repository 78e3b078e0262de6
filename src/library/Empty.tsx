import { SearchX } from 'lucide';
import { counted, message } from '../browser/extension.ts';
import { Icon } from '../parts/Icon.tsx';
import { EVERYTHING } from './filters.ts';
import type { Shown } from './use-shown.ts';

/** What to do while nothing is kept. */
export function Empty() {
  return (
    <section class="empty">
      <p class="empty-sign" aria-hidden="true">
        “ ?
      </p>
      <h2 class="empty-title">{message('library_empty_title')}</h2>
      <ol class="empty-steps">
        <li>{message('library_empty_read')}</li>
        <li>{message('library_empty_note')}</li>
        <li>{message('library_empty_flag')}</li>
      </ol>
      <p class="empty-text">
        {message('library_empty_import')} <a href="#files">{message('library_view_files')}</a>
      </p>
    </section>
  );
}

/** What to do where a search or the filters leave nothing. */
export function NothingFound({ shown, isSearching }: { readonly shown: Shown; readonly isSearching: boolean }) {
  if (isSearching) return <p class="waiting">{message('library_still_searching')}</p>;
  return (
    <section class="empty">
      <Icon node={SearchX} size={32} />
      <h2 class="empty-title">{message('library_nothing_found')}</h2>
      <p class="empty-text">{message('library_nothing_found_why')}</p>
      <button type="button" class="button" onClick={() => shown.ask({ query: '', filters: EVERYTHING })}>
        {message('library_show_all')}
      </button>
    </section>
  );
}

/** Records that cannot be read: told with their keys, and left as they are. */
export function Unreadable({ keys }: { readonly keys: readonly string[] }) {
  if (keys.length === 0) return null;
  return (
    <details class="unreadable">
      <summary>{counted('library_unreadable', keys.length)}</summary>
      <p>{message('library_unreadable_why')}</p>
      <ul>
        {keys.map((key) => (
          <li key={key} dir="ltr">
            {key}
          </li>
        ))}
      </ul>
    </details>
  );
}
