import type { Span } from '../engine/index.ts';
import type { Run } from './blocks.ts';
import type { WayBack } from './way-back.ts';

/** The stretch of a text that ranges of the document hold, white space at its ends left out. Null for none. */
export function spanOf({ runs }: Pick<WayBack, 'runs'>, ...ranges: readonly Range[]): Span | null {
  let found: Span | null = null;
  for (const run of runs()) {
    const range = ranges.find((one) => holds(one, run.node));
    if (!range) continue;
    const { start, end } = within(run, range);
    // White space at the ends of a run is trimmed with it: a stretch starts and ends with a word.
    const words = run.node.data.slice(run.offset + start, run.offset + end);
    if (words.trim() === '') continue;
    const from: number = found?.start ?? run.start + end - words.trimStart().length;
    found = { start: from, end: run.start + start + words.trimEnd().length };
  }
  return found;
}

/** Whether a range holds something of a node, or of what it is a part of in the range's own tree. */
function holds(range: Range, node: Node): boolean {
  const tree = range.startContainer.getRootNode();
  let at = node;
  for (let root = at.getRootNode(); root !== tree && 'host' in root; root = at.getRootNode())
    at = (root as ShadowRoot).host;
  return range.intersectsNode(at);
}

/** The part of a run that a range holds, counted from the run's start; empty where it holds nothing of it. */
function within({ node, offset, length }: Run, range: Range): Span {
  const start = node === range.startContainer ? Math.max(range.startOffset - offset, 0) : 0;
  const end = node === range.endContainer ? Math.min(range.endOffset - offset, length) : length;
  return { start, end: Math.max(start, end) };
}
