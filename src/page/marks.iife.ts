import { startMarks } from './marking-page.ts';
import { MARKS, type MarksWorld } from './marks.ts';
import { readingAt } from './reading.ts';

(globalThis as MarksWorld)[MARKS] = { readingAt, startMarks };
