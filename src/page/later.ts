import type { carried, corrected } from './corrected.ts';
import type { dataIn } from './declared.ts';
import type { readDocument } from './document-text.ts';
import type { markedUpIn } from './marked-up.ts';
import type { stillRight } from './pausing.ts';
import type { selectedIn } from './selecting.ts';
import type { showButton } from './selection-button.ts';
import type { inSight, show } from './showing.ts';

/** What is needed when the reader does something, or did here before: so it is no part of what every page pays for. */
export type Later = {
  readonly carried: typeof carried;
  readonly corrected: typeof corrected;
  readonly dataIn: typeof dataIn;
  readonly inSight: typeof inSight;
  readonly markedUpIn: typeof markedUpIn;
  readonly readDocument: typeof readDocument;
  readonly selectedIn: typeof selectedIn;
  readonly show: typeof show;
  readonly showButton: typeof showButton;
  readonly stillRight: typeof stillRight;
};

/** Where its script leaves it, in a world that the page cannot see. */
export const LATER = Symbol.for('says-who-later');

/** See `LATER`. */
export type LaterWorld = { [LATER]?: Later };
