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
  let pressed = document.querySelector(':active') !== null;
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
  const press = ({ type, isTrusted }: Event): void => {
    if (isTrusted) pressed = type === 'pointerdown';
  };
  const turn = (on: boolean): void => {
    isOn = on;
    if (!on) hide();
  };

  window.addEventListener('selectionchange', rest, { signal, capture: true, passive: true });
  for (const type of ['pointerdown', 'pointerup', 'pointercancel'])
    window.addEventListener(type, press, { signal, capture: true, passive: true });
  // Words are often selected when the pointer goes up, and then nothing more changes.
  window.addEventListener('pointerup', (event) => !shown && rest(event), { signal, passive: true });
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
