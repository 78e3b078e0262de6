import { useEffect, useState } from 'preact/hooks';
import { counted, message } from '../browser/extension.ts';
import { isDue, type Reminder as Known, reminder, turnReminder, watchReminder } from '../notes/reminder.ts';
import { problemOf } from '../parts/problem.ts';
import { useValue } from '../parts/use-setting.ts';
import type { Telling } from '../parts/use-toasts.ts';
import { EXPORT_ALLOWED } from '../settings/organisation.ts';

/** Reminds the reader to export after many changes, until they do, put it off or want no reminder. */
export function Reminder({ telling }: { readonly telling: Telling }) {
  const [known, setKnown] = useState<Known | null>(null);
  const [isPutOff, putOff] = useState(false);
  const allowed = useValue(EXPORT_ALLOWED);
  useEffect(() => {
    const end = new AbortController();
    watchReminder(setKnown, end.signal);
    reminder().then((now) => setKnown((before) => before ?? now));
    return () => end.abort();
  }, []);
  if (known === null || !allowed || isPutOff || !isDue(known)) return null;
  const turnOff = async (): Promise<void> => {
    const written = await turnReminder(false);
    if (written.kind === 'refused') telling.tell(problemOf(written));
    else telling.tell(message('library_reminder_is_off'), () => turnReminder(true));
  };
  return (
    <section class="reminder" aria-label={message('library_reminder')}>
      <p>{counted('library_reminder_due', known.changes)}</p>
      <a class="button button-main" href="#files">
        {message('library_reminder_export')}
      </a>
      <button type="button" class="button" onClick={() => putOff(true)}>
        {message('library_reminder_not_now')}
      </button>
      <button type="button" class="button-quiet" onClick={turnOff}>
        {message('library_reminder_turn_off')}
      </button>
    </section>
  );
}
