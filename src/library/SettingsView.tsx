import { useEffect, useId, useState } from 'preact/hooks';
import { message } from '../browser/extension.ts';
import { problemOf } from '../parts/problem.ts';
import { Switch } from '../parts/Switch.tsx';
import type { Telling } from '../parts/use-toasts.ts';
import { AUTHOR, EXPORT_REMINDER, SELECTION_BUTTON } from '../settings/reader.ts';
import type { Setting } from '../settings/setting.ts';

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
    </div>
  );
}

/** A setting, null until it is read, and how to change it. */
function useSetting<Value>(setting: Setting<Value>, { tell }: Telling) {
  const [value, setValue] = useState<Value | null>(null);
  useEffect(() => {
    const end = new AbortController();
    setting.watch((now) => setValue(() => now), end.signal);
    setting.read().then((now) => setValue((before) => before ?? now));
    return () => end.abort();
  }, [setting]);
  const change = async (next: Value): Promise<void> => {
    setValue(() => next);
    const written = await setting.write(next);
    if (written.kind === 'refused') tell(problemOf(written));
  };
  return [value, change] as const;
}
