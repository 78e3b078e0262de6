import { asMade } from '../browser/as-made.ts';
import { SELECTION_BUTTON } from '../settings/selection-button.ts';
import { showButton } from './selection-button.ts';

/** How long a selection has to rest, in milliseconds. */
const REST = 250;

/**
 * Offers a button to make a note with beside words that the reader selects, unless it is switched off. `wanted` tells
 * whether the page is one to make notes on. To be called when something is selected for the first time.
 */
export function offerButton(window: Window, wanted: () => boolean, note: () => void, signal: AbortSignal): void {
  let isOn = false;
  // What happened before this was called nobody heard.
  let pressed = asMade(window.document).querySelector(':active') !== null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let shown: AbortController | null = null;

  const hide = (): void => {
    clearTimeout(timer);
    shown?.abort();
    shown = null;
  };
  const wait = (): void => {
    hide();
    if (isOn && !pressed && wanted()) timer = setTimeout(offer, REST);
  };
  const rest = ({ isTrusted }: Event): void => {
    if (isTrusted) wait();
  };
  const offer = (): void => {
    const end = new AbortController();
    shown = end;
    const chosen = (): void => {
      hide();
      note();
    };
    if (!showButton(window, { chosen, moved: rest, hide }, end.signal)) hide();
  };
  const press = (event: Event): void => {
    if (event.isTrusted) pressed = event.type === 'pointerdown';
    // Words are often selected when the pointer goes up, and then nothing more changes.
    if (!pressed && !shown) rest(event);
  };
  const turn = (on: boolean): void => {
    isOn = on;
    if (!on) hide();
  };

  const options = { signal, capture: true, passive: true };
  // On the window: a form named like a method of the document would answer in its place.
  window.addEventListener('selectionchange', rest, options);
  for (const type of ['pointerdown', 'pointerup', 'pointercancel']) window.addEventListener(type, press, options);
  signal.addEventListener('abort', hide);
  SELECTION_BUTTON.watch(turn, signal);
  SELECTION_BUTTON.read().then(
    (on) => {
      turn(on);
      wait();
    },
    () => {},
  );
}
