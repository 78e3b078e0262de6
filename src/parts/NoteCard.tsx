import { useState } from 'preact/hooks';
import { message } from '../browser/extension.ts';
import type { Note } from '../notes/note.ts';
import { dateWords } from './dates.ts';
import { homeOf } from './home.ts';
import { NoteMarks } from './NoteMarks.tsx';
import { Quote } from './Quote.tsx';
import type { NoteActions } from './use-editors.ts';

/** Notes longer than this are shown in full only when asked for, in UTF-16 code units. */
const LONG = 400;

type Props = {
  readonly note: Note;
  readonly moved?: boolean | undefined;
  readonly actions: NoteActions;
  readonly withWords: boolean;
};

/** A note as it is kept. */
export function NoteCard({ note, moved, actions, withWords }: Props) {
  const [whole, setWhole] = useState(false);
  const { value } = note.body;
  const isLong = value.length > LONG;
  return (
    <article class="note" aria-label={message('note')}>
      {withWords && <Quote target={note.target} />}
      {value !== '' && (
        <p class="note-text" dir="auto">
          {isLong && !whole ? `${startOf(value)}…` : value}
        </p>
      )}
      <NoteMarks note={note} />
      {moved && (
        <details class="moved">
          <summary class="more">{message('note_moved')}</summary>
          <Quote target={note.target} />
        </details>
      )}
      <p class="note-foot">
        <time dateTime={note.modified}>{dateWords(note.modified)}</time>
        {isLong && (
          <button type="button" class="button-quiet" aria-expanded={whole} onClick={() => setWhole(!whole)}>
            {message(whole ? 'show_less' : 'show_whole_note')}
          </button>
        )}
        <button type="button" class="button-quiet" onClick={() => actions.edit(note)}>
          {message('edit')}
        </button>
        <button
          type="button"
          class="button-quiet"
          onClick={(event) => actions.remove(note, homeOf(event.currentTarget))}
        >
          {message('delete')}
        </button>
      </p>
    </article>
  );
}

// The last unit may be half a character.
function startOf(text: string): string {
  return [...text.slice(0, LONG)].slice(0, -1).join('');
}
