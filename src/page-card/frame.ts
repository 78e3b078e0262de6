import { asMade } from '../browser/as-made.ts';
import type { Pointed } from '../messages/card.ts';
import { type Box, placedBy } from './placing.ts';

/** The one element that stands on the page while a card is open. */
export type Frame = {
  readonly host: HTMLElement;
  /** Puts the card beside words. */
  readonly place: (words: Box) => void;
  readonly box: () => DOMRect;
  /** What can have the focus in the card, in order. */
  readonly stops: () => readonly HTMLElement[];
  /** What has the focus in the card; null where it is elsewhere. */
  readonly focused: () => Element | null;
  readonly remove: () => void;
};

// A page may register properties (`@property`) for every tree of its document, ours too, but it cannot guess these.
const OWN = `--${crypto.getRandomValues(new Uint32Array(2)).join('')}-`;

/** No card is wider, in em of the browser's text size. */
const WIDEST = '22em';

/**
 * Puts a card into the top layer, where nothing covers, clips or fades it, in a shadow root that the page can neither
 * look into nor style. Everything is said in style sheets of that root: the element itself never changes. It stands in
 * the page's modal dialog where one is open, or in what fills the screen: beside those, everything is out of reach.
 */
export function raise(window: Pointed['window'], card: HTMLElement, css: string): Frame {
  const page = asMade(window.document);
  const host = page.createElement('div');
  const shadow = host.attachShadow({ mode: 'closed' });
  const look = new window.CSSStyleSheet();
  const placing = new window.CSSStyleSheet();
  look.replaceSync(css.replaceAll(/--(?=\w)/g, OWN));
  shadow.adoptedStyleSheets = [look, placing];
  shadow.append(card);
  host.popover = 'manual';
  const reach = [...page.querySelectorAll(':root, :fullscreen, dialog:modal')].at(-1);
  asMade(reach ?? page.documentElement).append(host);
  host.showPopover();

  let size: { readonly room: number; readonly width: number; readonly height: number } | null = null;
  let at = '';
  const sizeIn = ({ left, right }: Box): { readonly width: number; readonly height: number } => {
    const room = right - left - 16;
    if (size?.room !== room) {
      placing.replaceSync(`:host { width: min(${WIDEST}, ${room}px) !important; }`);
      at = '';
      const { width, height } = host.getBoundingClientRect();
      size = { room, width, height };
    }
    return size;
  };

  return {
    host,
    place: (words) => {
      const screen = screenOf(window);
      const { width, height } = sizeIn(screen);
      const placed = placedBy(words, width, height, screen, card.dir === 'rtl');
      // Not by `left` and `top`: a card that follows its words is no shift of the layout.
      const now = `:host { width: ${width}px !important;
        translate: ${placed.left}px ${placed.top}px !important; } .card { max-height: ${placed.height}px; }`;
      if (now !== at) placing.replaceSync(now);
      at = now;
    },
    box: () => host.getBoundingClientRect(),
    stops: () => [...shadow.querySelectorAll('button')],
    focused: () => shadow.activeElement,
    remove: () => host.remove(),
  };
}

/** What is seen of the page, also where fingers have made it larger; without the scroll bar. */
function screenOf({ document, visualViewport, innerHeight, frameElement, top: page }: Window): Box {
  const { clientWidth } = asMade(document).documentElement;
  if (frameElement && page) {
    const { left, top } = frameElement.getBoundingClientRect();
    return {
      left: Math.max(0, -left),
      top: Math.max(0, -top),
      right: Math.min(clientWidth, page.innerWidth - left),
      bottom: Math.min(innerHeight, page.innerHeight - top),
    };
  }
  if (!visualViewport || visualViewport.scale <= 1) return { left: 0, top: 0, right: clientWidth, bottom: innerHeight };
  const { offsetLeft: left, offsetTop: top, width, height } = visualViewport;
  return { left, top, right: left + width, bottom: top + height };
}
