import { settingOf } from './setting.ts';

/** Where articles are read: everywhere, only on sites that the reader chose, or only where the reader clicks. */
export const PLACES = ['everywhere', 'chosen', 'clicked'] as const;

/** See `PLACES`. */
export type Where = (typeof PLACES)[number];

/** Where articles are read. */
export const WHERE = settingOf<Where>('where', 'everywhere', (value): value is Where =>
  (PLACES as readonly unknown[]).includes(value),
);
