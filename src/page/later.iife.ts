import { carried, corrected } from './corrected.ts';
import { dataIn } from './declared.ts';
import { readDocument } from './document-text.ts';
import { LATER, type LaterWorld } from './later.ts';
import { markedUpIn } from './marked-up.ts';
import { stillRight } from './pausing.ts';
import { selectedIn } from './selecting.ts';
import { showButton } from './selection-button.ts';
import { inSight, show } from './showing.ts';

(globalThis as LaterWorld)[LATER] = {
  carried,
  corrected,
  dataIn,
  inSight,
  markedUpIn,
  readDocument,
  selectedIn,
  show,
  showButton,
  stillRight,
};
