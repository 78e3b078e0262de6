import { settingOf } from './setting.ts';

/** Whether a small button for a note appears beside selected words. */
export const SELECTION_BUTTON = settingOf(
  'selection-button',
  true,
  (value): value is boolean => typeof value === 'boolean',
);
