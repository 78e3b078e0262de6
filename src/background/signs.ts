import { counted, message } from '../browser/extension.ts';
import type { Sign } from '../browser/toolbar.ts';
import type { PageState } from '../messages/index.ts';

/** The colours of badges, with a contrast of 9 : 1. */
export const BADGE = { ground: '#1f4788', text: '#ffffff' } as const;

// What toolbars show, on screens of one and of two pixels to a point.
const ICONS = { 16: '/icons/16.png', 32: '/icons/32.png' } as const;

/**
 * What the toolbar shows for a page: its number of unsourced claims where it is an article, a grey sign where not. `more`
 * where only the beginning of the page was counted.
 */
export function signFor(state: PageState, count: number, more = false): Sign {
  if (state !== 'article') return { badge: '', title: titled(message(TITLES[state])), icons: null };
  const words = count === 0 ? message('sign_no_claims') : counted('sign_claims', count);
  return {
    badge: short(count) + (more ? '+' : ''),
    title: titled(more ? message('sign_more', words) : words),
    icons: ICONS,
  };
}

const TITLES = {
  reading: 'sign_reading',
  'not-an-article': 'sign_not_an_article',
  'language-not-supported': 'sign_language_not_supported',
  'switched-off-here': 'sign_switched_off_here',
  'not-chosen-here': 'sign_not_chosen_here',
  'waiting-for-click': 'sign_waiting_for_click',
  paused: 'sign_paused',
  error: 'sign_error',
} as const satisfies Record<Exclude<PageState, 'article'>, string>;

function titled(says: string): string {
  return message('sign_title', says);
}

// A badge holds four characters.
function short(count: number): string {
  return count < 1000 ? String(count) : `${Math.floor(count / 1000)}k`;
}
