import { useEffect, useRef } from 'preact/hooks';
import { message } from '../browser/extension.ts';

/** What can be done from the keyboard: which keys, and the key of the words for it. */
const KEYS = [
  { keys: ['j', '↓'], words: 'library_key_next' },
  { keys: ['k', '↑'], words: 'library_key_previous' },
  { keys: ['Home', 'End'], words: 'library_key_ends' },
  { keys: ['Space'], words: 'library_key_select' },
  { keys: ['Enter'], words: 'library_key_open' },
  { keys: ['e'], words: 'library_key_edit' },
  { keys: ['Delete'], words: 'library_key_delete' },
  { keys: ['/'], words: 'library_key_search' },
  { keys: ['?'], words: 'library_key_keys' },
] as const;

/** The list of keys. */
export function KeysDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open) dialog.current?.showModal();
  }, [open]);
  return (
    <dialog ref={dialog} class="keys" aria-labelledby="keys-title" onClose={onClose}>
      <h2 id="keys-title" class="keys-title">
        {message('library_keys')}
      </h2>
      <dl class="keys-list">
        {KEYS.map(({ keys, words }) => (
          <div key={words} class="keys-row">
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{message(words)}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <button type="submit" class="button">
          {message('close')}
        </button>
      </form>
    </dialog>
  );
}
