import { counted, message } from '../browser/extension.ts';
import { dateWords } from './dates.ts';
import type { Group, Groups } from './groups.ts';
import { homeOf } from './home.ts';
import { NoteGroup } from './NoteGroup.tsx';
import type { PageSpan } from './placing.ts';
import { Quote } from './Quote.tsx';
import type { Editor, NoteActions } from './use-editors.ts';

type Props = { readonly group: Group; readonly actions: NoteActions };

/** Notes on the page as a whole, and all of its notes while the page has no article to look in. */
export function PageGroup({ group, actions }: Props) {
  if (isEmpty(group)) return null;
  return (
    <section class="kept">
      <h2 class="kept-title">{message('notes_on_page')}</h2>
      <NoteGroup group={group} actions={actions} withWords />
    </section>
  );
}

/** Notes on words of the page that are no claim (any more). */
export function OtherWords({
  groups: { words, moved },
  actions,
  onShow,
}: {
  readonly groups: Pick<Groups, 'words' | 'moved'>;
  readonly actions: NoteActions;
  readonly onShow: (span: PageSpan) => void;
}) {
  if (words.length === 0) return null;
  return (
    <section class="kept">
      <h2 class="kept-title">{message('notes_on_other_words')}</h2>
      {words.map((group) => (
        <div key={`${group.span.in} ${group.span.start}`}>
          <NoteGroup group={group} moved={moved} actions={actions} withWords />
          <button type="button" class="button-quiet" onClick={() => onShow(group.span)}>
            {message('show_in_page')}
          </button>
        </div>
      ))}
    </section>
  );
}

/** Claims that the reader took out of the count, with the reason. */
export function Dismissed({
  dismissed,
  actions,
}: {
  readonly dismissed: Groups['dismissed'];
  readonly actions: NoteActions;
}) {
  if (dismissed.length === 0) return null;
  return (
    <details class="kept">
      <summary class="kept-title">{counted('dismissed_claims', dismissed.length)}</summary>
      <div class="notes">
        {dismissed.map(({ note }) => (
          <article key={note.id} class="note" aria-label={message('dismissed_claim')}>
            <Quote target={note.target} />
            {note.body.value !== '' && <p class="note-text">{note.body.value}</p>}
            <p class="note-foot">
              <time dateTime={note.modified}>{dateWords(note.modified)}</time>
              <button
                type="button"
                class="button-quiet"
                onClick={({ currentTarget }) => actions.remove(note, homeOf(currentTarget))}
              >
                {message('bring_back')}
              </button>
            </p>
          </article>
        ))}
      </div>
    </details>
  );
}

/** What was typed and not saved before the popup opened, with the way there: it may be far down the list. */
export function Unsaved({ editors, actions }: { readonly editors: readonly Editor[]; readonly actions: NoteActions }) {
  const waiting = editors.filter(({ restored, asked }) => restored && asked === 0);
  const [first] = waiting;
  if (!first) return null;
  return (
    <section class="kept">
      <button type="button" class="button-quiet" onClick={() => actions.goTo(first)}>
        {counted('unsaved_notes', waiting.length)}
      </button>
    </section>
  );
}

/** Records that cannot be read: told, and left as they are. */
export function Unreadable({ keys }: { readonly keys: readonly string[] }) {
  if (keys.length === 0) return null;
  return (
    <section class="kept">
      <p class="kept-text" title={keys.join('\n')}>
        {counted('unreadable_notes', keys.length)}
      </p>
    </section>
  );
}

function isEmpty({ notes, editors }: Group): boolean {
  return notes.length + editors.length === 0;
}
