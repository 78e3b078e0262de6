import { asMade } from '../browser/as-made.ts';
import { type Asking, isByKey } from '../messages/asking.ts';
import type { Pointed } from '../messages/card.ts';
import type { Frame } from './frame.ts';
import { isNear } from './placing.ts';

/** How long the pointer may be away from words and card, in milliseconds. */
const AWAY = 300;

/** How near the words and the card the pointer counts as on them, in CSS pixels. */
const NEAR = 6;

/**
 * Keeps a card beside its words until `end` aborts, and aborts it: at Escape, at a press elsewhere, when the words are
 * gone, and where the pointer brought it, when that leaves. The focus goes back to where it was.
 */
export function stayOpen(
  window: Window,
  frame: Frame,
  boxes: Pointed['boxes'],
  asking: Asking,
  end: AbortController,
): void {
  const { host, box, stops, focused } = frame;
  const page = asMade(window.document);
  const before = page.activeElement;
  const close = (): void => end.abort();
  const [anchor] = boxes();
  let line = anchor;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let frameAsked = 0;

  const follow = (): void => {
    frameAsked = 0;
    if (end.signal.aborted) return;
    const all = boxes();
    line = (line && all.find(({ width }) => width === line?.width)) ?? all[0];
    const isSeen = line && line.bottom > 0 && line.top < window.innerHeight;
    // A page may take away what it does not know.
    if (!line || !host.isConnected || (!isSeen && !isByKey(asking))) close();
    else frame.place(line);
  };
  const followSoon = (): void => {
    frameAsked ||= requestAnimationFrame(follow);
  };

  const isOn = (x: number, y: number): boolean =>
    isNear(x, y, box(), NEAR) || boxes().some((words) => isNear(x, y, words, NEAR));
  const leave = (): void => {
    timer ??= setTimeout(close, AWAY);
  };
  const come = (): void => {
    clearTimeout(timer);
    timer = undefined;
  };
  const move = ({ isTrusted, pointerType, clientX, clientY }: PointerEvent): void => {
    if (!isTrusted || pointerType === 'touch') return;
    if (isOn(clientX, clientY) || focused()) come();
    else leave();
  };
  const press = ({ isTrusted, target, clientX, clientY }: PointerEvent): void => {
    if (!isTrusted || target === host) return;
    const isOnWords = boxes().some((words) => isNear(clientX, clientY, words, 0));
    if (!isOnWords) close();
  };
  /**
   * Keys that are meant for the card stay from the page; what the browser does at them it still does. A page that listened
   * on its window before the card came hears them first: only a listener in every page from its beginning could be ahead
   * of it. So nothing is ever typed in a card: notes are written in the extension's own windows.
   */
  const key = (event: KeyboardEvent): void => {
    if (!event.isTrusted) return;
    const isDown = event.type === 'keydown';
    const isEscape = isDown && event.key === 'Escape' && !event.isComposing;
    if (event.target !== host && !isEscape) return;
    event.stopImmediatePropagation();
    if (isEscape) {
      event.preventDefault();
      close();
    } else if (isDown && event.key === 'Tab') {
      event.preventDefault();
      const all = stops();
      const at = focused();
      const here = all.findIndex((stop) => stop.isSameNode(at));
      const next = here < 0 && event.shiftKey ? all.length - 1 : here + (event.shiftKey ? -1 : 1);
      all.at(next % all.length)?.focus();
    }
  };

  const options = { signal: end.signal, capture: true };
  const passive = { ...options, passive: true };
  for (const type of ['keydown', 'keypress', 'keyup'] as const) window.addEventListener(type, key, options);
  // Beside the frame that the words stand in.
  const { top } = window;
  if (top && top !== window) {
    top.addEventListener('keydown', key, options);
    top.addEventListener('pointerdown', ({ isTrusted }) => isTrusted && close(), passive);
  }
  window.addEventListener('pointerdown', press, passive);
  for (const type of ['scroll', 'resize']) window.addEventListener(type, followSoon, passive);
  window.visualViewport?.addEventListener('resize', followSoon, passive);
  window.visualViewport?.addEventListener('scroll', followSoon, passive);
  host.addEventListener('toggle', ({ isTrusted, newState }) => isTrusted && newState === 'closed' && close(), options);
  if (asking === 'hover') {
    window.addEventListener('pointermove', move, passive);
    window.addEventListener('pointerout', (event) => event.isTrusted && !event.relatedTarget && leave(), passive);
  }
  // Ahead of what takes the card away, and the focus with it.
  const goBack = (): void => {
    clearTimeout(timer);
    cancelAnimationFrame(frameAsked);
    if (focused() && before && 'focus' in before && before !== page.body)
      asMade(before as HTMLElement).focus({ preventScroll: true });
  };
  end.signal.addEventListener('abort', goBack);
  follow();
}
