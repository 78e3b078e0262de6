import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { message } from '../browser/extension.ts';
import { draftFrom } from '../notes/draft.ts';
import { dropDraft, keepDraft } from '../notes/drafts.ts';
import type { Content, Draft, Note } from '../notes/note.ts';
import { saveDraft } from '../notes/notes.ts';
import { NoteFields } from '../parts/NoteFields.tsx';
import { textProblemOf } from '../parts/problem.ts';
import { mayKeep } from '../settings/organisation.ts';

type Props = { readonly note: Note; readonly draft: Draft | undefined; readonly onLeave: () => void };

/** Where a note is changed. What is typed is kept as it is typed; Ctrl or ⌘ with Enter saves, Escape cancels. */
export function NoteEditor({ note, draft: found, onLeave }: Props) {
  const [draft, setDraft] = useState<Draft>(() => found ?? draftFrom(note, new Date()));
  const [problem, setProblem] = useState('');
  const [isSaving, setSaving] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const ids = useId();
  useLayoutEffect(() => field.current?.focus({ preventScroll: true }), []);

  const change = async (content: Partial<Content>): Promise<void> => {
    const changed = { ...draft, ...content, modified: new Date().toISOString() };
    setDraft(changed);
    setProblem(textProblemOf(await keepDraft(changed)));
  };
  const save = async (): Promise<void> => {
    if (isSaving) return;
    if (!(await mayKeep(draft))) return setProblem(message('author_required'));
    setSaving(true);
    const saved = await saveDraft(draft, new Date());
    setSaving(false);
    if (saved.kind === 'refused') setProblem(textProblemOf(saved));
    else onLeave();
  };
  const cancel = (): void => {
    dropDraft(draft);
    onLeave();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (event.key === 'Escape') cancel();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
    else return;
    event.preventDefault();
  };

  return (
    <form
      class="editor"
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <label class="editor-label" for={ids}>
        {message('edit_note')}
        {found && <span class="editor-restored">{message('draft_restored')}</span>}
      </label>
      <textarea
        id={ids}
        ref={field}
        class="editor-text"
        rows={3}
        dir="auto"
        value={draft.value}
        readOnly={isSaving}
        onInput={({ currentTarget: { value } }) => change({ value })}
      />
      <NoteFields content={draft} onChange={change} />
      {problem !== '' && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <p class="editor-buttons">
        <button type="submit" class="button button-main" disabled={isSaving}>
          {message('save_note')}
        </button>
        <button type="button" class="button" onClick={cancel}>
          {message('cancel')}
        </button>
      </p>
    </form>
  );
}
