import { useEffect, useRef, useState } from 'preact/hooks';
import { message } from '../browser/extension.ts';
import type { Telling } from '../parts/use-toasts.ts';
import { BulkBar } from './BulkBar.tsx';
import { Empty, NothingFound, Unreadable } from './Empty.tsx';
import { EntryList } from './EntryList.tsx';
import { FilterPanel } from './FilterPanel.tsx';
import { KeysDialog } from './KeysDialog.tsx';
import { SearchBar } from './SearchBar.tsx';
import { isTyping } from './typing.ts';
import { useActions } from './use-actions.ts';
import type { Library } from './use-library.ts';
import type { Orphaned } from './use-orphaned.ts';
import type { Selection } from './use-selection.ts';
import type { Shown } from './use-shown.ts';

type Props = {
  readonly library: Library;
  readonly orphaned: Orphaned;
  readonly shown: Shown;
  readonly selection: Selection;
  readonly telling: Telling;
};

/** The list of everything that is kept: searched, filtered, sorted, and worked on. */
export function NotesView({ library, orphaned, shown, selection, telling }: Props) {
  const search = useRef<HTMLInputElement>(null);
  const [keysAreShown, showKeys] = useState(false);
  const actions = useActions(telling, orphaned.see);
  useEffect(() => {
    const end = new AbortController();
    document.addEventListener(
      'keydown',
      (event) => {
        if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
        if (event.key === '/') search.current?.focus();
        else if (event.key === '?') showKeys(true);
        else return;
        event.preventDefault();
      },
      { signal: end.signal },
    );
    return () => end.abort();
  }, []);

  if (library.kind === 'reading') return <p class="waiting">{message('library_reading')}</p>;
  if (library.kind === 'failed') return null;
  const { entries, all } = library;
  const unreadable = [...all.unreadable];
  return (
    <>
      <h1 class="unseen">{message('library_view_notes')}</h1>
      <KeysDialog open={keysAreShown} onClose={() => showKeys(false)} />
      {entries.length === 0 ? (
        <>
          <Unreadable keys={unreadable} />
          <Empty />
        </>
      ) : (
        <div class="notes-view">
          <FilterPanel shown={shown} entries={entries} orphaned={orphaned.ids} />
          <div class="found">
            <div class="bar">
              <SearchBar
                field={search}
                shown={shown}
                library={library}
                selection={selection}
                onKeys={() => showKeys(true)}
              />
              <BulkBar selection={selection} telling={telling} />
            </div>
            <Unreadable keys={unreadable} />
            {shown.entries.length === 0 ? (
              <NothingFound shown={shown} isSearching={library.unsearched > 0} />
            ) : (
              <EntryList
                shown={shown}
                drafts={all.drafts}
                orphaned={orphaned.ids}
                selection={selection}
                actions={actions}
              />
            )}
          </div>
        </div>
      )}
    </>
  );
}
