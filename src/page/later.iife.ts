import { actsOn } from './acts.ts';
import { carried, corrected } from './corrected.ts';
import { enter } from './entering.ts';
import { startFrames } from './following-frames.ts';
import { LATER, type LaterWorld } from './later.ts';
import { offerButton } from './offering.ts';
import { leaveMarks } from './pausing.ts';

(globalThis as LaterWorld)[LATER] = { actsOn, carried, corrected, enter, startFrames, offerButton, leaveMarks };
