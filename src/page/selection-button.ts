import { asMade } from '../browser/as-made.ts';
import { message } from '../browser/extension.ts';
import { nodesOf } from './nodes.ts';
import { rangesSelected } from './selected.ts';
import { isEdited } from './watching.ts';

/** So many characters have to be selected: fewer are a slip, or a word looked up. */
const LEAST = 4;

/** How far the button stands from the words, in CSS pixels. Under a finger the browser's own handle is in between. */
const APART = { fine: 6, coarse: 28 };

// Every property of ours is important and stands in the element's own style: there no rule of the page comes before it.
const HOST = 'all:initial;position:fixed';

// One look for light and dark pages: white on blue, with a ring that parts it from a dark ground.
const BUTTON =
  'all:unset;padding:5px 10px;border-radius:6px;background:#1f4788;color:#fff;cursor:pointer;' +
  'font:600 13px/18px system-ui,sans-serif;white-space:nowrap;box-shadow:0 0 0 1px #fff,0 2px 6px #0008';

/** What happens to the button: a click of the reader's own, words that move under it, a key that sends it away. */
type Button = { readonly chosen: () => void; readonly moved: (event: Event) => void; readonly hide: () => void };

/**
 * Shows a small button beside the words that are selected, until `signal` aborts: the only element that is ever added to
 * a page but the card, and only while words are selected. It takes neither the focus nor the selection. False where
 * nothing is selected that a note could be on.
 */
export function showButton(window: Window, { chosen, moved, hide }: Button, signal: AbortSignal): boolean {
  const words = placeOfWords(window);
  if (!words) return false;
  standBeside(window, words, chosen, signal);
  const options = { signal, capture: true, passive: true };
  window.addEventListener('scroll', moved, options);
  window.addEventListener('resize', moved, options);
  window.addEventListener('keydown', ({ key }) => key === 'Escape' && hide(), options);
  return true;
}

/** Selected words: where they end on the screen, and what an element has to stand in to be within reach beside them. */
type Words = { readonly place: DOMRect; readonly around: Element };

/** The words that are selected; null where there are none to make a note on. */
function placeOfWords(window: Window): Words | null {
  const selection = window.getSelection();
  const { document } = window;
  const nodes = nodesOf(document);
  const last = rangesSelected(window).at(-1);
  // In a shadow root nobody tells at which end the pointer is.
  const inRoot = last?.endContainer.getRootNode() !== document;
  const { node, offset } =
    inRoot || !selection?.focusNode
      ? { node: last?.endContainer, offset: last?.endOffset ?? 0 }
      : { node: selection.focusNode, offset: selection.focusOffset };
  const element = nodes && node && (nodes.sort(node) === 1 ? (node as Element) : node.parentElement);
  if (!selection || !last || !node || !element || !nodes || isEdited(nodes, element)) return null;
  if (asMade(document).designMode === 'on' || selection.toString().trim().length < LEAST) return null;
  const range = new Range();
  range.setStart(node, offset);
  const place = range.getClientRects()[0] ?? last.getBoundingClientRect();
  // Beside a modal dialog or what fills the screen, everything is out of reach.
  const around = nodes.closest(element, ':fullscreen, dialog:modal') ?? nodes.root;
  return place.bottom > 0 && place.top < window.innerHeight && place.height > 0 ? { place, around } : null;
}

function standBeside(window: Window, { place, around }: Words, note: () => void, signal: AbortSignal): void {
  const document = asMade(window.document);
  const host = document.createElement('div');
  const button = document.createElement('button');
  button.style.cssText = BUTTON;
  button.textContent = message('add_note');
  // The keyboard has a command of its own; the way through the page by Tab stays as it is.
  button.tabIndex = -1;
  // The focus and the selection stay where they are.
  button.addEventListener('mousedown', (event) => event.preventDefault());
  button.addEventListener('click', ({ isTrusted }) => isTrusted && note());
  host.attachShadow({ mode: 'closed' }).append(button);
  const style = (css: string): void => {
    host.style.cssText = css.replaceAll(';', '!important;').concat('!important');
  };
  style(HOST);
  // In the top layer nothing covers it, and nothing moves, clips or fades it.
  host.popover = 'manual';
  asMade(around).append(host);
  host.showPopover();
  const { width, height } = host.getBoundingClientRect();
  const apart = window.matchMedia('(pointer:coarse)').matches ? APART.coarse : APART.fine;
  const below = place.bottom + apart;
  const top = below + height < window.innerHeight ? below : place.top - apart - height;
  const left = Math.max(4, Math.min(place.left, window.innerWidth - width - 4));
  style(`${HOST};top:${Math.max(4, top)}px;left:${left}px`);
  signal.addEventListener('abort', () => host.remove());
}
