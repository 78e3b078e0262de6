import type { Group } from './groups.ts';
import { NoteCard } from './NoteCard.tsx';
import { NoteEditor } from './NoteEditor.tsx';
import type { NoteActions } from './use-editors.ts';

/** Notes and open editors under what they are about. `withWords` shows the words that each was made on. */
export function NoteGroup({
  group,
  moved,
  actions,
  withWords = false,
}: {
  readonly group: Group;
  /** The ids of notes whose words are not where or what they were. */
  readonly moved?: ReadonlySet<string> | undefined;
  readonly actions: NoteActions;
  readonly withWords?: boolean;
}) {
  if (group.notes.length + group.editors.length === 0) return null;
  return (
    <div class="notes">
      {group.notes.map((note) => (
        <NoteCard key={note.id} note={note} moved={moved?.has(note.id)} actions={actions} withWords={withWords} />
      ))}
      {group.editors.map((editor) => (
        <NoteEditor key={editor.draft.id} editor={editor} actions={actions} withWords={withWords} />
      ))}
    </div>
  );
}
