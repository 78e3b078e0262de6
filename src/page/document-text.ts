import { blocksUnder } from './blocks.ts';
import type { Nodes } from './nodes.ts';
import { finish } from './slices.ts';
import { type WayBack, wayBack } from './way-back.ts';

/** Elements whose text nobody reads. */
const UNREAD = /^(script|style|noscript|template|textarea|select|iframe|object|svg|canvas|video|audio)$/;

/** The text of a whole document as it can be seen, and the way back: for words that stand outside an article. */
export function readDocument(nodes: Nodes): WayBack {
  const raw = nodes.body
    ? (finish(blocksUnder(nodes, nodes.body, (element) => UNREAD.test(nodes.name(element)) || !nodes.drawn(element))) ??
      [])
    : [];
  return wayBack(raw);
}
