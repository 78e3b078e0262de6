import { useId } from 'preact/hooks';
import { message } from '../browser/extension.ts';
import { AUTHOR, EXPORT_REMINDER, SELECTION_BUTTON } from '../settings/reader.ts';
import { Switch } from './Switch.tsx';
import { useSetting } from './use-setting.ts';
import type { Telling } from './use-toasts.ts';

/** What the reader can choose about notes. Every choice is kept at once. */
export function NoteSettings({ telling }: { readonly telling: Telling }) {
  const [author, setAuthor] = useSetting(AUTHOR, telling);
  const [button, setButton] = useSetting(SELECTION_BUTTON, telling);
  const [reminder, setReminder] = useSetting(EXPORT_REMINDER, telling);
  const ids = useId();
  return (
    <>
      <div class="choice">
        <h3 class="choice-title">
          <label for={ids}>{message('author')}</label>
        </h3>
        <p class="part-text">{message('library_author_why')}</p>
        <input
          id={ids}
          class="field"
          dir="auto"
          maxLength={100}
          placeholder={message('author_hint')}
          value={author ?? ''}
          disabled={author === null}
          onInput={({ currentTarget: { value } }) => setAuthor(value)}
        />
      </div>
      <div class="choice">
        <h3 class="choice-title">{message('library_button')}</h3>
        <p class="part-text">{message('library_button_why')}</p>
        {button !== null && (
          <Switch on={button} name={message('library_button')} onSwitch={setButton}>
            {message(button ? 'library_on' : 'library_off')}
          </Switch>
        )}
      </div>
      <div class="choice">
        <h3 class="choice-title">{message('library_reminder')}</h3>
        <p class="part-text">{message('library_reminder_why')}</p>
        {reminder !== null && (
          <Switch on={reminder} name={message('library_reminder')} onSwitch={setReminder}>
            {message(reminder ? 'library_on' : 'library_off')}
          </Switch>
        )}
      </div>
    </>
  );
}
