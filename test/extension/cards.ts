import type { CDPSession, Frame, Page } from 'playwright-core';
import { expect } from 'vitest';
import { PATIENCE } from './fixture.ts';

/** A box on the screen. */
export type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

/** What can be seen of the card on a page. */
export type Card = {
  /** The texts of its elements, one a line. */
  readonly text: string;
  readonly box: Box;
  /** The name of what has the focus in it; null where the focus is elsewhere. */
  readonly focused: string | null;
};

type Tree = {
  readonly nodeId: number;
  readonly nodeName: string;
  readonly nodeValue: string;
  readonly children?: readonly Tree[];
  readonly shadowRoots?: readonly Tree[];
};

const sessions = new WeakMap<Page, Promise<CDPSession>>();

/** The browser's protocol on a page: it sees what the page cannot. */
function protocolOf(page: Page): Promise<CDPSession> {
  const session = sessions.get(page) ?? page.context().newCDPSession(page);
  sessions.set(page, session);
  return session;
}

/** Where words stand on the screen that stand in one text node: the box of their first line. */
export async function boxOf(page: Page | Frame, words: string): Promise<Box> {
  return page.evaluate((wanted) => {
    // As the browser made it: some pages have forms that are named like what is asked of them.
    const { createTreeWalker } = Document.prototype;
    const texts = createTreeWalker.call(document, document, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const { currentNode: node } = texts;
      const at = (node as Text).data.indexOf(wanted);
      if (at < 0) continue;
      const range = new Range();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const [first] = range.getClientRects();
      if (first) return { left: first.left, top: first.top, right: first.right, bottom: first.bottom };
    }
    throw new Error(`not in the page: ${wanted}`);
  }, words);
}

/** Rests the pointer on words. */
export async function hover(page: Page, words: string): Promise<void> {
  const { left, top, bottom } = await boxOf(page, words);
  // From elsewhere, as a hand does.
  await page.mouse.move(left + 30, top - 30);
  await page.mouse.move(left + 4, (top + bottom) / 2, { steps: 3 });
}

/** Taps words, or a place. */
export async function tap(page: Page, at: string | { readonly x: number; readonly y: number }): Promise<void> {
  const place = typeof at === 'string' ? middle(await boxOf(page, at)) : at;
  const session = await protocolOf(page);
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [place] });
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

function middle({ left, top, right, bottom }: Box): { x: number; y: number } {
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}

/** The card that is open on a page; null for none. */
export async function cardOn(page: Page): Promise<Card | null> {
  const host = await hostOn(page);
  if (!host) return null;
  const box = await page.evaluate(() => {
    const { left, top, right, bottom } = (
      [...Document.prototype.querySelectorAll.call(document, 'div:popover-open')].at(-1) as Element
    ).getBoundingClientRect();
    return { left, top, right, bottom };
  });
  const nodes = await accessible(page);
  const dialog = nodes.find(({ role }) => role === 'dialog');
  if (!dialog) return null;
  return { text: linesOf(host).join('\n'), box, focused: nodes.find(({ focused }) => focused)?.name ?? null };
}

/** The card as soon as there is one. */
export async function cardThere(page: Page): Promise<Card> {
  await expect.poll(() => cardOn(page), PATIENCE).not.toBeNull();
  const card = await cardOn(page);
  if (!card) throw new Error('the card went');
  return card;
}

/** Waits until no card is open. */
export function cardGone(page: Page): Promise<unknown> {
  return expect.poll(() => hostOn(page), PATIENCE).toBeNull();
}

/** Role and name of all that is in the card, as a screen reader is told. */
async function accessible(
  page: Page,
): Promise<readonly { readonly role: string; readonly name: string; readonly focused: boolean }[]> {
  const host = await hostOn(page);
  if (!host) return [];
  const session = await protocolOf(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const start = nodes.findIndex(({ role }) => role?.value === 'dialog');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const inside: (typeof nodes)[number][] = [];
  const walk = (id: string | undefined): void => {
    const node = id === undefined ? undefined : byId.get(id);
    if (!node) return;
    if (!node.ignored) inside.push(node);
    for (const child of node.childIds ?? []) walk(child);
  };
  walk(nodes[start]?.nodeId);
  return inside.map(({ role, name, properties }) => ({
    role: String(role?.value),
    name: String(name?.value ?? ''),
    focused: properties?.some((property) => property.name === 'focused' && property.value.value === true) ?? false,
  }));
}

/** The middle of a button in the card, by its text. */
export async function buttonIn(page: Page, text: string): Promise<{ x: number; y: number }> {
  const host = await hostOn(page);
  const button = host && find(host, (node) => node.nodeName === 'BUTTON' && linesOf(node).includes(text));
  if (!button) throw new Error(`no such button: ${text}`);
  const { model } = await (await protocolOf(page)).send('DOM.getBoxModel', { nodeId: button.nodeId });
  const [left = 0, top = 0, right = 0, , , bottom = 0] = model.border;
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}

async function hostOn(page: Page): Promise<Tree | null> {
  const session = await protocolOf(page);
  const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as { readonly root: Tree };
  const hosts = hostsIn(root);
  if (hosts.length > 1) throw new Error('more than one element of ours');
  return hosts[0] ?? null;
}

/** The elements whose tree the page cannot look into, wherever they are. */
function hostsIn({ children = [] }: Tree): readonly Tree[] {
  const isHost = ({ nodeName, shadowRoots = [] }: Tree): boolean => nodeName === 'DIV' && shadowRoots.length > 0;
  return children.flatMap((child) => (isHost(child) ? [child] : hostsIn(child)));
}

function linesOf(node: Tree): readonly string[] {
  if (node.nodeName === '#text') return [node.nodeValue];
  return [...(node.shadowRoots ?? []), ...(node.children ?? [])].flatMap(linesOf);
}

function find(node: Tree, fits: (node: Tree) => boolean): Tree | null {
  if (fits(node)) return node;
  for (const child of [...(node.shadowRoots ?? []), ...(node.children ?? [])]) {
    const found = find(child, fits);
    if (found) return found;
  }
  return null;
}
