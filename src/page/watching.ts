import { type Nodes, nodesOf } from './nodes.ts';

/** What to watch a document for: `text` where there is an article, `arrival` where one may still come. */
export type Watched = 'text' | 'arrival';

/** Watches a document for changes to its text. */
export type Watching = {
  /** Calls back at the first change from now on, once. A change to the page costs nothing after that. */
  start(watched: Watched): void;
  stop(): void;
};

/** Watches with one observer; rests until it is started, and again once `signal` aborts. */
export function watchChanges(document: Document, changed: () => void, signal: AbortSignal): Watching {
  const observer = new MutationObserver((records) => {
    const nodes = nodesOf(document);
    if (signal.aborted || (nodes && !records.some((record) => changesText(nodes, record)))) return;
    // A page that never stops changing would fill the queue for nothing: one change is enough to look again.
    observer.disconnect();
    changed();
  });
  signal.addEventListener('abort', () => observer.disconnect());

  return {
    start: (watched) => {
      observer.disconnect();
      if (signal.aborted) return;
      observer.observe(document, { subtree: true, childList: true, characterData: watched === 'text' });
    },
    stop: () => observer.disconnect(),
  };
}

const EDITORS = '[contenteditable]:not([contenteditable="false" i]), textarea, [role="textbox"]';

const WITHOUT_TEXT = new Set(['script', 'style', 'link', 'meta', 'iframe', 'img', 'svg', 'video', 'audio', 'canvas']);

function changesText(nodes: Nodes, { type, target, addedNodes, removedNodes }: MutationRecord): boolean {
  // What the reader types is no article, and looking again at each key would make typing slow.
  const element = target instanceof Element ? target : target.parentElement;
  if (element && !mayHoldText(nodes, element)) return false;
  return type === 'characterData' || [...addedNodes, ...removedNodes].some((node) => holdsText(nodes, node));
}

function holdsText(nodes: Nodes, node: Node): boolean {
  if (node instanceof Text) return node.data.trim() !== '';
  // An empty element holds no text until it is filled, and that is a change of its own. Our own button is one.
  return node instanceof Element && nodes.first(node) !== null && mayHoldText(nodes, node);
}

/** Whether an element is one that the reader types in, or stands in one. */
export function isEdited(nodes: Nodes, element: Element): boolean {
  return nodes.closest(element, EDITORS) !== null;
}

function mayHoldText(nodes: Nodes, element: Element): boolean {
  return !WITHOUT_TEXT.has(nodes.name(element)) && !isEdited(nodes, element);
}
