import { message } from '../browser/extension.ts';
import type { Span } from '../engine/index.ts';
import type { Note, Target } from '../notes/note.ts';
import { dateWords } from './dates.ts';
import type { Groups } from './groups.ts';
import { homeOf } from './home.ts';
import { NoteCard } from './NoteCard.tsx';
import { NoteEditor } from './NoteEditor.tsx';
import type { NoteActions } from './use-editors.ts';

type Props = {
  readonly groups: Pick<Groups, 'orphaned' | 'candidates'>;
  readonly actions: NoteActions;
  /** What a note on a stretch of the article would be about. */
  readonly targetAt: (span: Span) => Target;
  /** What a note on the words selected in the page would be about; null where none are, which the reader is told. */
  readonly selected: () => Promise<Target | null>;
  readonly text: string;
  readonly onShow: (span: Span) => void;
};

/** So many places are offered where a note's words might be. */
const OFFERED = 3;

/** Notes whose words are no longer in the page: with their words, on no others, and how to attach them again. */
export function MissingWords({ groups: { orphaned, candidates }, ...rest }: Props) {
  if (orphaned.notes.length + orphaned.editors.length === 0) return null;
  return (
    <section class="kept">
      <h2 class="kept-title">{message('notes_without_words')}</h2>
      <p class="kept-text">{message('notes_without_words_why')}</p>
      <div class="notes">
        {orphaned.notes.map((note) => (
          <Missing key={note.id} note={note} places={candidates.get(note.id) ?? []} {...rest} />
        ))}
        {orphaned.editors.map((editor) => (
          <NoteEditor key={editor.draft.id} editor={editor} actions={rest.actions} withWords />
        ))}
      </div>
    </section>
  );
}

function Missing({
  note,
  places,
  actions,
  targetAt,
  selected,
  text,
  onShow,
}: Omit<Props, 'groups'> & { readonly note: Note; readonly places: readonly Span[] }) {
  const { selector, sentence, sourceDate } = note.target;
  const attach = (target: Target, button: HTMLElement): Promise<void> =>
    actions.attach(note, { ...target, ...kindOf(note) }, homeOf(button));
  return (
    <div class="missing">
      <NoteCard note={note} actions={actions} withWords />
      {sentence !== undefined && sentence !== selector?.[0].exact && (
        <p class="kept-text">{message('stood_in_sentence', sentence)}</p>
      )}
      <p class="kept-text">{message('last_seen_on', dateWords(sourceDate))}</p>
      {places.slice(0, OFFERED).map((span) => (
        <div key={span.start} class="candidate">
          <button type="button" class="candidate-words" onClick={() => onShow(span)}>
            {text.slice(span.start, span.end)}
          </button>
          <button
            type="button"
            class="button-quiet"
            onClick={({ currentTarget }) => attach(targetAt(span), currentTarget)}
          >
            {message('attach_here')}
          </button>
        </div>
      ))}
      <button
        type="button"
        class="button-quiet"
        onClick={async ({ currentTarget }) => {
          const target = await selected();
          if (target) await attach(target, currentTarget);
        }}
      >
        {message('attach_to_selection')}
      </button>
    </div>
  );
}

function kindOf({ target: { kind } }: Note): Pick<Target, 'kind'> {
  return kind === undefined ? {} : { kind };
}
