import { callsToExtension } from '../browser/messaging.ts';
import type { BackgroundCalls } from '../messages/index.ts';
import type { Following } from './followed.ts';
import { type Frame, framesIn, isFrame } from './frames.ts';
import { rectOf, startHidden } from './hiding.ts';
import type { View } from './highlights.ts';
import { nodesOf } from './nodes.ts';
import type { readingOf } from './reading.ts';
import type { Slices } from './slices.ts';

/** So many frames are looked into, the largest ones. */
const MOST = 3;

/** With less text in it, in UTF-16 code units, a frame is no place for an article. */
const ENOUGH = 1_500;

/** So often frames without an article are looked into again because something in them changed. */
const HOPES = 20;

/** What follows a frame by its window, what looks at the page again, and what ends it all. */
export type Frames = readonly [
  follow: (view: View, signal: AbortSignal) => () => Following,
  again: () => void,
  signal: AbortSignal,
];

/** What is followed in place of a page that has no article, if that is wanted; null where no frame holds one. */
export type FrameLook = (isWanted: boolean, slices: Slices) => Promise<(() => Following) | null>;

/** A frame that is followed, as long as its document has the same root. */
type Followed = { readonly root: Element; readonly following: () => Following; readonly end: AbortController };

/**
 * A function that gives what is known of the frame that holds a page's article, and follows it with `follow` from then on;
 * null where none does, or none is wanted. Calls `again` when it may be another one.
 */
export function startFrames(document: Document, read: typeof readingOf, ...[follow, again, signal]: Frames): FrameLook {
  const call = callsToExtension<BackgroundCalls>();
  let hopes = HOPES;
  let followed: Followed | null = null;
  const observer = new MutationObserver(() => {
    observer.disconnect();
    again();
  });
  let seen: readonly Frame[] = [];
  const known = new WeakSet<Frame>();
  // Nobody else tells that a frame is hidden, shown again or taken away.
  const sizes = new ResizeObserver((changes) => {
    if (changes.some(({ target }) => isFrame(target) !== seen.some((frame) => frame === target))) again();
  });
  const leave = (): void => {
    observer.disconnect();
    followed?.end.abort();
    followed = null;
  };
  signal.addEventListener('abort', () => {
    leave();
    sizes.disconnect();
  });

  const begin = (frame: Frame, root: Element): (() => Following) => {
    const { contentWindow: view } = frame;
    const end = new AbortController();
    // Nobody answers while the extension is being updated.
    call('framed', null).catch(() => {});
    const following = follow(view, end.signal);
    followed = { root, following, end };
    const goes = ({ isTrusted }: Event): void => {
      if (!isTrusted) return;
      leave();
      again();
    };
    view.addEventListener('pagehide', goes, { signal: end.signal });
    return following;
  };

  return async (isWanted, slices) => {
    const frames = isWanted ? largestIn(document) : [];
    seen = frames;
    for (const frame of frames) {
      if (!known.has(frame)) sizes.observe(frame);
      known.add(frame);
    }
    if (followed && frames.some((frame) => rootIn(frame) === followed?.root) && isArticle(followed.following))
      return followed.following;
    leave();
    for (const frame of frames) {
      const root = rootIn(frame);
      const reading = root && (await slices.run(read(frame.contentDocument)));
      if (reading && reading.text.length >= ENOUGH && root === rootIn(frame)) return begin(frame, root);
    }
    if (frames.length > 0 && hopes-- > 0) {
      for (const frame of frames) {
        const root = rootIn(frame);
        if (root) observer.observe(root, { subtree: true, childList: true, characterData: true });
      }
    }
    return null;
  };
}

function isArticle(following: () => Following): boolean {
  return following().report().state !== 'not-an-article';
}

/** The frames of a page that can be seen, those with the most room first. */
function largestIn(document: Document): readonly Frame[] {
  const nodes = nodesOf(document);
  const isHidden = startHidden(document);
  const room = ({ clientWidth, clientHeight }: Element): number => clientWidth * clientHeight;
  const found: Frame[] = [];
  for (const frame of framesIn(document).sort((one, other) => room(other) - room(one))) {
    if (isFrame(frame) && nodes?.drawn(frame) && !isHidden(frame, 1) && rectOf(frame).right > 0) found.push(frame);
    if (found.length === MOST) break;
  }
  return found;
}

/** The root of a frame's document, which goes with all that is in it; null while there is none. */
function rootIn({ contentDocument }: Pick<HTMLIFrameElement, 'contentDocument'>): Element | null {
  return contentDocument && (nodesOf(contentDocument)?.root ?? null);
}
