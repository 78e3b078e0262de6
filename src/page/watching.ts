import { type Nodes, nodesOf } from './nodes.ts';
import type { Changes } from './rereading.ts';

/** What to watch a document for: `text` where there is an article, `arrival` where one may still come. */
export type Watched = 'text' | 'arrival';

/** Watches a document for changes to its text. */
export type Watching = {
  /** Calls back at the first change from now on, once until the changes are taken, to what is in shadow roots too. */
  start(watched: Watched, roots?: readonly ShadowRoot[]): void;
  /** Watches shadow roots, too, from now on. */
  enter(roots: readonly ShadowRoot[]): void;
  /**
   * Takes what changed since the start or the last time, and goes on; null where that is not known: nothing was watched,
   * there was too much of it, a dialog opened or closed, or an article was waited for.
   */
  take(): Changes | null;
  /** Whether there may be changes that nobody took. */
  any(): boolean;
  stop(): void;
};

/**
 * A page that changes more often than this, in elements or in records, before anybody takes a look is not listened to
 * until then: a change to the page costs nothing after that.
 */
const MOST = { elements: 300, records: 2_000 };

/** A dialog opens and closes without a change to any text. */
const WATCHED = { subtree: true, childList: true, attributeFilter: ['open'] };

/** Watches with one observer; rests until it is started, and again once `signal` aborts. */
export function watchChanges(document: Document, changed: () => void, signal: AbortSignal): Watching {
  let noted: (Changes & { readonly changed: Set<Element>; readonly added: Set<Node> }) | null = null;
  let records = 0;
  let told = false;

  const note = (list: readonly MutationRecord[]): void => {
    const nodes = nodesOf(document);
    if (signal.aborted) return;
    let any = !nodes;
    for (const record of list) {
      if (!nodes || !changesText(nodes, record)) continue;
      any = true;
      if (record.type === 'attributes') stop();
      noted?.changed.add(elementOf(nodes, record.target) ?? nodes.root);
      for (const node of record.addedNodes) noted?.added.add(node);
    }
    records += list.length;
    if (any && (!noted || !nodes || records > MOST.records || noted.changed.size + noted.added.size > MOST.elements)) {
      stop();
    }
    if (!any || told) return;
    told = true;
    changed();
  };
  const observer = new MutationObserver(note);
  const forget = (): void => {
    told = false;
    records = 0;
  };
  const stop = (): void => {
    observer.disconnect();
    noted = null;
  };
  const enter = (trees: readonly Node[]): void => {
    for (const tree of trees) observer.observe(tree, { ...WATCHED, characterData: noted !== null });
  };
  signal.addEventListener('abort', stop);

  return {
    start: (watched, roots = []) => {
      stop();
      forget();
      if (signal.aborted) return;
      if (watched === 'text') noted = { changed: new Set(), added: new Set() };
      enter([document, ...roots]);
    },
    enter,
    take: () => {
      // What is taken here needs no telling.
      told = true;
      if (noted) note(observer.takeRecords());
      forget();
      const taken = noted;
      if (noted) noted = { changed: new Set(), added: new Set() };
      return taken;
    },
    any: () => {
      if (noted) note(observer.takeRecords());
      return !noted || !isNothing(noted);
    },
    stop,
  };
}

/** Whether nothing changed. */
export function isNothing({ changed, added }: Changes): boolean {
  return changed.size + added.size === 0;
}

// Not by `instanceof`: what stands in a frame is made by another window.
function elementOf(nodes: Nodes, node: Node): Element | null {
  return nodes.sort(node) === 1 ? (node as Element) : (node.parentElement ?? (node as ShadowRoot).host ?? null);
}

const EDITORS = '[contenteditable]:not([contenteditable="false" i]), textarea, [role="textbox"]';

const WITHOUT_TEXT = new Set(['script', 'style', 'link', 'meta', 'iframe', 'img', 'svg', 'video', 'audio', 'canvas']);

function changesText(nodes: Nodes, { type, target, addedNodes, removedNodes }: MutationRecord): boolean {
  if (type === 'attributes') return nodes.name(target as Element) === 'dialog';
  // What the reader types is no article, and looking again at each key would make typing slow.
  const element = elementOf(nodes, target);
  if (element && !mayHoldText(nodes, element)) return false;
  return type === 'characterData' || [...addedNodes, ...removedNodes].some((node) => holdsText(nodes, node));
}

function holdsText(nodes: Nodes, node: Node): boolean {
  const sort = nodes.sort(node);
  if (sort === 3) return (node as Text).data.trim() !== '';
  // An empty element holds no text until it is filled, and that is a change of its own. Our own button is one.
  // One of the page's own making may be filled in a shadow root.
  return (
    sort === 1 &&
    (nodes.first(node) !== null || nodes.name(node as Element).includes('-')) &&
    mayHoldText(nodes, node as Element)
  );
}

/** Whether an element is one that the reader types in, or stands in one. */
export function isEdited(nodes: Nodes, element: Element): boolean {
  return nodes.closest(element, EDITORS) !== null;
}

function mayHoldText(nodes: Nodes, element: Element): boolean {
  return !WITHOUT_TEXT.has(nodes.name(element)) && !isEdited(nodes, element);
}
