import { useEffect, useId, useRef } from 'preact/hooks';
import { message } from '../browser/extension.ts';
import { Quote } from './Quote.tsx';
import type { Editor, NoteActions } from './use-editors.ts';

type Props = { readonly editor: Editor; readonly actions: NoteActions; readonly withWords: boolean };

/** Where a note is typed. Every change is kept at once; Ctrl or ⌘ with Enter saves, Escape cancels. */
export function NoteEditor({ editor: { draft, restored, problem }, actions, withWords }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [label, alert] = [useId(), useId()];
  const isEmpty = draft.value.trim() === '';
  useEffect(() => {
    if (!restored) field.current?.focus();
  }, [restored]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (event.key === 'Escape') {
      // The browser would close the popup.
      event.preventDefault();
      actions.cancel(draft);
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !isEmpty) {
      actions.save(draft);
    }
  };

  return (
    <form
      class="editor"
      onSubmit={(event) => {
        event.preventDefault();
        actions.save(draft);
      }}
    >
      {withWords && <Quote target={draft.target} />}
      <label class="editor-label" for={label}>
        {message(draft.note === null ? 'new_note' : 'edit_note')}
        {restored && <span class="editor-restored">{message('draft_restored')}</span>}
      </label>
      <textarea
        id={label}
        ref={field}
        class="editor-text"
        rows={3}
        dir="auto"
        value={draft.value}
        aria-describedby={problem === '' ? undefined : alert}
        onInput={(event) => actions.type(draft, event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {problem !== '' && (
        <p id={alert} class="problem" role="alert">
          {problem}
        </p>
      )}
      <p class="editor-buttons">
        <button type="submit" class="button button-main" disabled={isEmpty}>
          {message('save_note')}
        </button>
        <button type="button" class="button" onClick={() => actions.cancel(draft)}>
          {message('cancel')}
        </button>
      </p>
    </form>
  );
}
