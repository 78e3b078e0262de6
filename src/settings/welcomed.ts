import { settingOf } from './setting.ts';

/** Whether the reader has been welcomed. */
export const WELCOMED = settingOf('welcomed', false, (value): value is boolean => typeof value === 'boolean');
