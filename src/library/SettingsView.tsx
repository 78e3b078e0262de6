import { useId } from 'preact/hooks';
import { message } from '../browser/extension.ts';
import { Switch } from '../parts/Switch.tsx';
import { TraceEditor } from '../parts/TraceEditor.tsx';
import { useSetting } from '../parts/use-setting.ts';
import type { Telling } from '../parts/use-toasts.ts';
import { AUTHOR, EXPORT_REMINDER, SELECTION_BUTTON } from '../settings/reader.ts';

/** What the reader can choose. Every choice is kept at once. */
export function SettingsView({ telling }: { readonly telling: Telling }) {
  const [author, setAuthor] = useSetting(AUTHOR, telling);
  const [button, setButton] = useSetting(SELECTION_BUTTON, telling);
  const [reminder, setReminder] = useSetting(EXPORT_REMINDER, telling);
  const ids = useId();
  return (
    <div class="page-width">
      <h1 class="title">{message('library_view_settings')}</h1>
      <section class="part">
        <h2 class="part-title">
          <label for={ids}>{message('author')}</label>
        </h2>
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
      </section>
      <section class="part">
        <h2 class="part-title">{message('library_button')}</h2>
        <p class="part-text">{message('library_button_why')}</p>
        {button !== null && (
          <Switch on={button} name={message('library_button')} onSwitch={setButton}>
            {message(button ? 'library_on' : 'library_off')}
          </Switch>
        )}
      </section>
      <section class="part">
        <h2 class="part-title">{message('library_reminder')}</h2>
        <p class="part-text">{message('library_reminder_why')}</p>
        {reminder !== null && (
          <Switch on={reminder} name={message('library_reminder')} onSwitch={setReminder}>
            {message(reminder ? 'library_on' : 'library_off')}
          </Switch>
        )}
      </section>
      <section class="part">
        <h2 class="part-title">{message('trace_it')}</h2>
        <TraceEditor telling={telling} />
      </section>
    </div>
  );
}
