import { expect } from 'vitest';
import { PATIENCE } from '../extension/fixture.ts';
import type { Firefox } from './fixture.ts';

/** A window of the browser, as far as a hand needs it. */
type Clicked = { synthesizeMouseEvent(type: string, x: number, y: number, more: object): void };

/** The text of every popup that is open over a page. */
export function popupsOf(firefox: Firefox): Promise<readonly string[]> {
  return firefox.extension(() =>
    chrome.extension.getViews({ type: 'popup' }).map(({ document }) => document.body.innerText),
  );
}

/** Clicks the button with that text in the popup that is open over a page, once it stands still, as a hand does. */
export async function clickInPopup(firefox: Firefox, text: string): Promise<void> {
  const place = (): Promise<readonly [number, number] | null> =>
    firefox.extension((wanted) => {
      const [view] = chrome.extension.getViews({ type: 'popup' });
      const button = [...(view?.document.querySelectorAll('button') ?? [])].find(
        ({ textContent }) => textContent?.trim() === wanted,
      );
      const { x, y, width, height } = button?.getBoundingClientRect() ?? { x: 0, y: 0, width: 0, height: 0 };
      return width > 0 ? ([x + width / 2, y + height / 2] as const) : null;
    }, text);
  let before = '';
  await expect
    .poll(async () => {
      const now = String(await place());
      const stands = now === before && now !== 'null';
      before = now;
      return stands;
    }, PATIENCE)
    .toBe(true);
  const [x, y] = (await place()) ?? [0, 0];
  await firefox.window(
    (left, top) => {
      // The browser knows whether a click came from the reader: one that a script makes opens no sidebar.
      const frame = document.querySelector('.webextension-popup-browser')?.getBoundingClientRect();
      const at = [(frame?.x ?? 0) + left, (frame?.y ?? 0) + top] as const;
      const hand = document.defaultView as unknown as Clicked;
      hand.synthesizeMouseEvent('mousemove', ...at, { button: 0 });
      hand.synthesizeMouseEvent('mousedown', ...at, { button: 0, clickCount: 1 });
      hand.synthesizeMouseEvent('mouseup', ...at, { button: 0, clickCount: 1 });
    },
    x,
    y,
  );
}
