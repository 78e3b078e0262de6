import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { message } from '../browser/extension.ts';
import { homeOf } from './home.ts';
import { AuthorField, NoteFields } from './NoteFields.tsx';
import { Quote } from './Quote.tsx';
import { type Editor, isBlank, type NoteActions } from './use-editors.ts';

type Props = { readonly editor: Editor; readonly actions: NoteActions; readonly withWords: boolean };

/** Where a note is typed. Every change is kept at once; Ctrl or ⌘ with Enter saves, Escape cancels. */
export function NoteEditor({
  editor: { draft, restored, problem, unsigned, asked, saving },
  actions,
  withWords,
}: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [label, alert] = [useId(), useId()];
  const isDismissal = draft.motivation === 'moderating';
  const isEmpty = !isDismissal && isBlank(draft);
  // As the editor opens: it must not close under the hand that empties the last field.
  const [hasMore] = useState(draft.tags.length > 0 || draft.assessment !== null || draft.creator !== '');
  const [isSigning, setSigning] = useState(false);
  useLayoutEffect(() => {
    if (unsigned) setSigning(true);
  }, [unsigned]);
  useLayoutEffect(() => {
    const author = isSigning && field.current?.form?.elements.namedItem('author');
    if (author instanceof HTMLInputElement) author.focus();
  }, [isSigning]);
  // Before the next key, not after the next picture: whoever types at once would lose the first letters.
  useLayoutEffect(() => {
    if (asked === 0) return;
    field.current?.focus();
    // The buttons under the field are to be seen too.
    field.current?.form?.scrollIntoView({ block: 'nearest' });
  }, [asked]);

  // The editor goes, so the focus must have a place to go to.
  const cancel = (): void => actions.cancel(draft, field.current && homeOf(field.current));
  const save = async (): Promise<void> => {
    if (saving) return;
    const home = field.current && homeOf(field.current);
    if (await actions.save(draft)) home?.focus();
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (event.key === 'Escape') {
      // The browser would close the popup.
      event.preventDefault();
      cancel();
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !isEmpty) {
      save();
    }
  };

  return (
    <form
      class="editor"
      aria-label={message(isDismissal ? 'dismiss_mark' : draft.note === null ? 'new_note' : 'edit_note')}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={onKeyDown}
    >
      {withWords && <Quote target={draft.target} />}
      <label class="editor-label" for={label}>
        {message(isDismissal ? 'why_no_problem' : draft.note === null ? 'new_note' : 'edit_note')}
        {restored && <span class="editor-restored">{message('draft_restored')}</span>}
      </label>
      <textarea
        id={label}
        ref={field}
        class="editor-text"
        rows={3}
        dir="auto"
        value={draft.value}
        readOnly={saving}
        aria-describedby={problem === '' ? undefined : alert}
        onInput={(event) => actions.change(draft, { value: event.currentTarget.value })}
      />
      {problem !== '' && (
        <p id={alert} class="problem" role="alert">
          {problem}
        </p>
      )}
      {!isDismissal && (
        <details class="editor-more" open={hasMore || isSigning}>
          <summary class="more">{message('tags_and_status')}</summary>
          <NoteFields content={draft} onChange={(changes) => actions.change(draft, changes)} />
        </details>
      )}
      {isDismissal && isSigning && (
        <div class="fields">
          <AuthorField creator={draft.creator} onChange={(changes) => actions.change(draft, changes)} />
        </div>
      )}
      <p class="editor-buttons">
        <button type="submit" class="button button-main" disabled={isEmpty || saving}>
          {message(isDismissal ? 'dismiss' : 'save_note')}
        </button>
        <button type="button" class="button" onClick={cancel}>
          {message('cancel')}
        </button>
      </p>
    </form>
  );
}
