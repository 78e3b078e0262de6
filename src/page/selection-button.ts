import { message } from '../browser/extension.ts';
import { SELECTION_BUTTON } from '../settings/selection-button.ts';
import { nodesOf } from './nodes.ts';
import { isEdited } from './watching.ts';

/** So many characters have to be selected: fewer are a slip, or a word looked up. */
const LEAST = 4;

/** How long a selection has to rest, in milliseconds. */
const REST = 250;

/** How far the button stands from the words, in CSS pixels. Under a finger the browser's own handle is in between. */
const APART = { fine: 6, coarse: 28 };

// Every property of ours is important and stands in the element's own style: there no rule of the page comes before it.
const HOST = 'all:initial;position:fixed';

// One look for light and dark pages: white on blue, with a ring that parts it from a dark ground.
const BUTTON =
  'all:unset;padding:5px 10px;border-radius:6px;background:#1f4788;color:#fff;cursor:pointer;' +
  'font:600 13px/18px system-ui,sans-serif;white-space:nowrap;box-shadow:0 0 0 1px #fff,0 2px 6px #0008';

/**
 * Offers a small button beside words that the reader selects, unless it is switched off: the only element that is ever
 * added to a page, and only while words are selected. It takes neither the focus nor the selection. `wanted` tells
 * whether the page is one to make notes on; `note` is called at a click of the reader's own.
 */
export function offerButton(window: Window, wanted: () => boolean, note: () => void, signal: AbortSignal): void {
  const { document } = window;
  let isOn = false;
  let pressed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let shown: AbortController | null = null;

  const hide = (): void => {
    clearTimeout(timer);
    shown?.abort();
    shown = null;
  };
  const rest = ({ isTrusted }: Event): void => {
    if (!isTrusted) return;
    hide();
    if (isOn && !pressed && wanted()) timer = setTimeout(offer, REST);
  };
  const offer = (): void => {
    const place = placeOfWords(window);
    if (!place) return;
    shown = new AbortController();
    const options = { signal: shown.signal, capture: true, passive: true };
    showButton(window, place, note, hide, shown.signal);
    window.addEventListener('scroll', rest, options);
    window.addEventListener('resize', rest, options);
    window.addEventListener('keydown', ({ key }) => key === 'Escape' && hide(), options);
  };
  const press = ({ type, isTrusted }: Event): void => {
    if (isTrusted) pressed = type === 'pointerdown';
  };
  const turn = (on: boolean): void => {
    isOn = on;
    if (!on) hide();
  };

  document.addEventListener('selectionchange', rest, { signal });
  for (const type of ['pointerdown', 'pointerup', 'pointercancel'])
    window.addEventListener(type, press, { signal, capture: true, passive: true });
  // Words are often selected when the pointer goes up, and then nothing more changes.
  window.addEventListener('pointerup', (event) => !shown && rest(event), { signal, passive: true });
  signal.addEventListener('abort', hide);
  SELECTION_BUTTON.watch(turn, signal);
  SELECTION_BUTTON.read().then(turn, () => {});
}

/** Where selected words end on the screen; null where there are none to make a note on. */
function placeOfWords(window: Window): DOMRect | null {
  const { document } = window;
  const selection = window.getSelection();
  const nodes = nodesOf(document);
  const { focusNode: node } = selection ?? {};
  const element = node instanceof Element ? node : node?.parentElement;
  if (!selection || selection.isCollapsed || !node || !element || !nodes || isEdited(nodes, element)) return null;
  if (document.designMode === 'on' || selection.toString().trim().length < LEAST) return null;
  const range = document.createRange();
  range.setStart(node, selection.focusOffset);
  const place = range.getClientRects()[0] ?? selection.getRangeAt(0).getBoundingClientRect();
  return place.bottom > 0 && place.top < window.innerHeight && place.height > 0 ? place : null;
}

function showButton(window: Window, place: DOMRect, note: () => void, hide: () => void, signal: AbortSignal): void {
  const { document } = window;
  const host = document.createElement('div');
  const button = document.createElement('button');
  button.style.cssText = BUTTON;
  button.textContent = message('add_note');
  // The keyboard has a command of its own; the way through the page by Tab stays as it is.
  button.tabIndex = -1;
  // The focus and the selection stay where they are.
  button.addEventListener('mousedown', (event) => event.preventDefault());
  button.addEventListener('click', ({ isTrusted }) => {
    if (!isTrusted) return;
    hide();
    note();
  });
  host.attachShadow({ mode: 'closed' }).append(button);
  const style = (css: string): void => {
    host.style.cssText = css.replaceAll(';', '!important;').concat('!important');
  };
  style(HOST);
  // In the top layer nothing covers it, and nothing moves, clips or fades it.
  host.popover = 'manual';
  document.documentElement.append(host);
  host.showPopover();
  const { width, height } = host.getBoundingClientRect();
  const apart = window.matchMedia('(pointer:coarse)').matches ? APART.coarse : APART.fine;
  const below = place.bottom + apart;
  const top = below + height < window.innerHeight ? below : place.top - apart - height;
  const left = Math.max(4, Math.min(place.left, window.innerWidth - width - 4));
  style(`${HOST};top:${Math.max(4, top)}px;left:${left}px`);
  signal.addEventListener('abort', () => host.remove());
}
