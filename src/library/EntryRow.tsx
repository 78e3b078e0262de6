import { Crosshair, Flag, Pencil, Trash2 } from 'lucide';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { message } from '../browser/extension.ts';
import type { Draft } from '../notes/note.ts';
import { dateWords } from '../parts/dates.ts';
import { Icon } from '../parts/Icon.tsx';
import { KindLine } from '../parts/KindLine.tsx';
import { StatusSelect } from '../parts/StatusSelect.tsx';
import { EntryEditor } from './EntryEditor.tsx';
import { EntryMarks } from './EntryMarks.tsx';
import { type Entry, wordsOf } from './entry.ts';
import { kindOf } from './filters.ts';
import { PageHeading, PageLink } from './PageHeading.tsx';
import type { Actions } from './use-actions.ts';

type Props = {
  readonly entry: Entry;
  /** Its place in the list, from 0, and how many there are. */
  readonly row: number;
  readonly of: number;
  /** Where it stands in the list, in pixels. */
  readonly offset: number;
  readonly measure: (element: HTMLElement | null) => void;
  /** Whether its page is told above it, and whether that is so for the first of each page. */
  readonly isHeaded: boolean;
  readonly isGrouped: boolean;
  readonly isCurrent: boolean;
  readonly isSelected: boolean;
  readonly isOrphaned: boolean;
  readonly isEdited: boolean;
  /** What was typed on it and not saved. */
  readonly draft: Draft | undefined;
  readonly onEdit: (isEdited: boolean) => void;
  readonly onFocus: () => void;
  readonly onToggle: () => void;
  readonly actions: Actions;
};

/** One note or flag: its words, what the reader wrote, its marks, and what can be done with it. */
export function EntryRow(props: Props) {
  const { entry, row, of, offset, measure, isHeaded, isGrouped, isCurrent, isSelected, isOrphaned, isEdited, actions } =
    props;
  const element = useRef<HTMLElement>(null);
  const { onEdit } = props;
  const id = useId();
  useLayoutEffect(() => {
    measure(element.current);
    return () => measure(null);
  }, [row, measure]);

  const leave = (): void => {
    onEdit(false);
    element.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== element.current || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === ' ') props.onToggle();
    else if (event.key === 'Enter') actions.jump(entry);
    else if (event.key === 'e') onEdit(true);
    else if (event.key === 'Delete') actions.remove(entry);
    else return;
    event.preventDefault();
  };

  return (
    <article
      ref={element}
      class={`entry ${isHeaded ? 'entry-headed' : ''} ${isSelected ? 'entry-selected' : ''}`}
      data-index={row}
      tabIndex={isCurrent ? 0 : -1}
      aria-posinset={row + 1}
      aria-setsize={of}
      aria-labelledby={`${id}-what`}
      style={{ transform: `translateY(${offset}px)` }}
      onFocusCapture={props.onFocus}
      onKeyDown={onKeyDown}
    >
      {isHeaded && <PageHeading entry={entry} />}
      <div class="entry-box">
        <input
          type="checkbox"
          class="entry-check"
          aria-label={message('library_select')}
          aria-describedby={`${id}-what`}
          checked={isSelected}
          onChange={props.onToggle}
        />
        <div class="entry-body">
          <What entry={entry} id={`${id}-what`} isEdited={isEdited} />
          {isOrphaned && <p class="entry-gone">{message('library_words_gone')}</p>}
          {isEdited ? (
            <EntryEditor entry={entry} draft={props.draft} onLeave={leave} />
          ) : (
            <>
              <EntryMarks entry={entry} />
              {props.draft && (
                <button type="button" class="button-quiet" onClick={() => onEdit(true)}>
                  {message('library_unsaved')}
                </button>
              )}
            </>
          )}
          {!isGrouped && (
            <p class="entry-page">
              <PageLink entry={entry} /> · {entry.site}
            </p>
          )}
          {!isEdited && (
            <p class="entry-foot">
              <button type="button" class="button-quiet" onClick={() => actions.jump(entry)}>
                <Icon node={Crosshair} size={14} />
                {message(wordsOf(entry) === '' ? 'library_open_page' : 'show_in_page')}
              </button>
              <button type="button" class="button-quiet" onClick={() => onEdit(true)}>
                <Icon node={Pencil} size={14} />
                {message('edit')}
              </button>
              <button type="button" class="button-quiet" onClick={() => actions.remove(entry)}>
                <Icon node={Trash2} size={14} />
                {message('delete')}
              </button>
              <Times entry={entry} />
            </p>
          )}
        </div>
        {!isEdited && (
          <div class="entry-side">
            <StatusSelect
              name={message('status')}
              status={entry.status}
              optional={entry.record.kind === 'note'}
              onChoose={(status) => actions.assess(entry, status)}
            />
          </div>
        )}
      </div>
    </article>
  );
}

/** The words that an entry is on, and what was written about them. */
function What({ entry, id, isEdited }: { readonly entry: Entry; readonly id: string; readonly isEdited: boolean }) {
  const words = wordsOf(entry);
  const kind = kindOf(entry);
  const { record } = entry;
  return (
    <div id={id} class="what">
      {record.kind === 'flag' && (
        <p class="what-flag">
          <Icon node={Flag} size={14} />
          {message('library_flagged')}
        </p>
      )}
      {words !== '' && (
        <blockquote class="what-words" dir="auto">
          {kind && <KindLine kind={kind} />}
          {words}
        </blockquote>
      )}
      {record.kind === 'note' && record.note.body.value !== '' && !isEdited && (
        <p class="note-text what-text" dir="auto">
          {record.note.body.value}
        </p>
      )}
      {record.kind === 'note' && words === '' && record.note.body.value === '' && (
        <p class="what-flag">{message('library_on_page')}</p>
      )}
    </div>
  );
}

function Times({ entry: { created, changed } }: { readonly entry: Entry }) {
  const [made, last] = [new Date(created).toISOString(), new Date(changed).toISOString()];
  return (
    <time class="entry-time" dateTime={last} title={message('library_made_on', dateWords(made))}>
      {message('library_changed_on', dateWords(last))}
    </time>
  );
}
