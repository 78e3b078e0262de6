import type { Draft } from '../notes/note.ts';
import type { Entry } from './entry.ts';
import { FlagEditor } from './FlagEditor.tsx';
import { NoteEditor } from './NoteEditor.tsx';

type Props = { readonly entry: Entry; readonly draft: Draft | undefined; readonly onLeave: () => void };

/** Where an entry is changed, in its place in the list. */
export function EntryEditor({ entry: { record }, draft, onLeave }: Props) {
  return record.kind === 'note' ? (
    <NoteEditor note={record.note} draft={draft} onLeave={onLeave} />
  ) : (
    <FlagEditor flag={record.flag} onLeave={onLeave} />
  );
}
