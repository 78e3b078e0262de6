import { isWanted, reminder, turnReminder, watchReminder } from '../notes/reminder.ts';
import type { Choosable } from './choosing.ts';
import { settingOf } from './setting.ts';

export { SELECTION_BUTTON } from './selection-button.ts';

/** No name is longer: it stands under every note. */
const LONGEST_NAME = 100;

/** The reader's name or initials for new notes; empty where the reader gives none. */
export const AUTHOR = settingOf(
  'author',
  '',
  (value): value is string => typeof value === 'string' && value.length <= LONGEST_NAME,
);

/** Whether the reader is reminded to export after many changes. It is kept with the count of changes. */
export const EXPORT_REMINDER = {
  read: async () => isWanted(await reminder()),
  watch: (callback, signal) => watchReminder((known) => callback(isWanted(known)), signal),
  write: turnReminder,
} satisfies Choosable<boolean>;
