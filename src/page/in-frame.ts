import { brought } from './brought.ts';
import type { FrameLook, Frames } from './following-frames.ts';
import { framesIn, isFrame } from './frames.ts';
import { readingBy } from './where-in.ts';

/** See `startFrames`, which is not brought before there is a frame that may hold an article. */
export function startInFrame(window: Window, ...[follow, again, signal]: Frames): FrameLook {
  const { document } = window;
  let look: FrameLook | undefined;
  const loaded = ({ target }: Event): void => {
    // What is measured in between would be laid out for it.
    if (target && 'contentWindow' in target) requestIdleCallback(() => isFrame(target) && again());
  };
  const begin = async (): Promise<FrameLook> => {
    const [{ startFrames }, { readingAt }] = await Promise.all([brought('later'), brought('marks')]);
    return startFrames(document, readingBy(readingAt), follow, again, signal);
  };
  return async (isWanted, slices) => {
    if (isWanted) {
      // A frame is loaded after its page, and again whenever it goes elsewhere. The window does not hear of it.
      Document.prototype.addEventListener.call(document, 'load', loaded, { signal, capture: true });
      // Where it cannot be brought any more, the page is none with an article, as ever.
      if (framesIn(document).some(isFrame)) look ??= await begin().catch(() => undefined);
    }
    return look?.(isWanted, slices) ?? null;
  };
}
