import { settingOf } from './setting.ts';

/** Whether a card opens where the reader points at a mark or taps it. The keyboard has a command for it all the same. */
export const CARD_WANTED = settingOf('card', true, (value): value is boolean => typeof value === 'boolean');
