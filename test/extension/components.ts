import type { Page } from 'playwright-core';
import { newsPage, PARAGRAPHS, paintedOn } from './news.ts';

const root = (html: string): string => `<template shadowrootmode="open">${html}</template>`;

const STORY = `<article><h1>Bridge talks collapse</h1>${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')}</article>`;

/** A news page with nothing but this in its `main`. */
function pageOf(inside: string): string {
  return newsPage().replace(/<main>.*<\/main>/s, () => `<main>${inside}</main>`);
}

/** An article in a shadow root in another one, with more before and behind it there. */
const whole = (before = '', after = ''): string =>
  pageOf(`<news-app>${root(`${before}<news-story>${root(STORY)}</news-story>${after}`)}</news-app>`);

/** The news page as sites that are built of components serve it. */
export const COMPONENTS = {
  /** All of the article in one shadow root. */
  whole: whole('<nav><a href="/">Home</a></nav>'),
  /** Each paragraph in a shadow root of its own, set as a block. */
  paragraphs: pageOf(
    `<article><h1>Bridge talks collapse</h1>${PARAGRAPHS.map((text) => `<news-text>${root(`<style>:host { display: block; margin: 1em }</style><span>${text}</span>`)}</news-text>`).join('')}</article>`,
  ),
  /** Its parts handed over in another order than they are shown in, and one for which there is no place. */
  slots: pageOf(
    `<news-story>${root('<article><slot name="head"></slot><div style="background: #111; color: #eee"><slot></slot></div><slot name="foot"></slot></article>')}
<p slot="foot">${PARAGRAPHS[3]}</p><p>${PARAGRAPHS[0]}</p><p>${PARAGRAPHS[1]}</p><p>${PARAGRAPHS[2]}</p>
<h1 slot="head">Bridge talks collapse</h1><p slot="nowhere">${PARAGRAPHS[1]}</p></news-story>`,
  ),
  /** With words that nobody can see. */
  hidden: whole(
    '',
    `<style>.gone { position: absolute; left: -9999px }</style><news-story>${root(`<p>${PARAGRAPHS[1]}</p>`)}</news-story>`.replace(
      '<news-story>',
      '<news-story class="gone">',
    ),
  ),
  /** With stories and readers' comments beside it, which only the names of their components tell. */
  beside: whole(
    '',
    `<reader-comments>${root(PARAGRAPHS.map((text) => `<p>${text}</p>`).join(''))}</reader-comments>
<related-stories>${root(`<p>${PARAGRAPHS[1]}</p>`)}</related-stories>`,
  ),
} as const;

/** The marks on a page, in shadow roots too: by kind, the words under each, sorted, since no order spans the trees. */
export async function paintedInRoots(page: Page): Promise<readonly string[]> {
  return (await paintedOn(page)).map(({ kind, words }) => `${kind}: ${words}`).sort();
}

/** Where words stand on the screen, in whatever open shadow root: in CSS pixels, with the line under them. */
export function boxInRoots(
  page: Page,
  words: string,
): Promise<{ x: number; y: number; width: number; height: number }> {
  return page.evaluate(rangeInRoots, { words, selects: false });
}

/** Selects words in whatever open shadow root. */
export async function selectInRoots(page: Page, words: string): Promise<void> {
  await page.evaluate(rangeInRoots, { words, selects: true });
}

/** Runs in a page: where words stand in whatever open shadow root; selects them if asked to. */
export function rangeInRoots({ words, selects }: { readonly words: string; readonly selects: boolean }) {
  const trees: (Document | ShadowRoot)[] = [document];
  for (const tree of trees) {
    for (const { shadowRoot } of tree.querySelectorAll('*')) if (shadowRoot) trees.push(shadowRoot);
    const texts = document.createTreeWalker(tree, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const { currentNode: node } = texts;
      const at = (node as Text).data.indexOf(words);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + words.length);
      const [box] = range.getClientRects();
      if (!box) continue;
      if (selects) getSelection()?.setBaseAndExtent(node, at, node, at + words.length);
      return { x: box.x, y: box.y, width: box.width, height: box.height + 4 };
    }
  }
  throw new Error(`not in the page: ${words}`);
}
