import type { actsOn } from './acts.ts';
import type { carried, corrected } from './corrected.ts';
import type { enter } from './entering.ts';
import type { startFrames } from './following-frames.ts';
import type { offerButton } from './offering.ts';
import type { leaveMarks } from './pausing.ts';

/** What is needed when the reader does something, or did here before, and on pages with shadow roots or an article in a frame: so it is no part of what every page pays for. */
export type Later = {
  readonly actsOn: typeof actsOn;
  readonly carried: typeof carried;
  readonly corrected: typeof corrected;
  readonly enter: typeof enter;
  readonly startFrames: typeof startFrames;
  readonly offerButton: typeof offerButton;
  readonly leaveMarks: typeof leaveMarks;
};

/** Where its script leaves it, in a world that the page cannot see. */
export const LATER = Symbol.for('says-who-later');

/** See `LATER`. */
export type LaterWorld = { [LATER]?: Later };
