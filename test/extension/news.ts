import type { Frame, Page } from 'playwright-core';

/** Paragraphs that any reading takes for an article, and any engine finds something in. */
export const PARAGRAPHS = [
  'The talks over the harbour bridge broke down late on Tuesday, according to sources close to the negotiations, and both sides left the city hall of Veldhoven without a statement for the first time since the spring.',
  'Two officials said the contract would be offered to another builder before the end of the month. The old builder allegedly overcharged the city for steel that was never delivered to the site.',
  'Mayor Anna Vermeer said on Wednesday that the city would publish the figures next week. "We have nothing to hide from the people who pay for this bridge," Vermeer said in an interview with local radio.',
  'The bridge is believed to cost twice what was planned when the council voted on it three years ago, and critics say that the delay has already closed a dozen shops along the northern quay of the harbour.',
] as const;

/** A news page around paragraphs. `head` is more HTML for its head. */
export function newsPage(
  paragraphs: readonly string[] = PARAGRAPHS,
  head = '',
  title = 'Bridge talks collapse',
): string {
  const body = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>
<meta property="og:type" content="article">${head}</head>
<body><main><article><h1>${title}</h1>
${body}
</article></main></body></html>`;
}

/** What is painted on a page: by kind, the words under each mark, in the order of the document. */
export function paintedOn(page: Page | Frame): Promise<readonly Mark[]> {
  return page.evaluate(marksHere);
}

/** Runs in a page: gives that. No order spans the trees of shadow roots. */
export function marksHere(): readonly Mark[] {
  const marks: (Mark & { range: Range })[] = [];
  for (const [name, highlight] of CSS.highlights as unknown as Map<string, Set<StaticRange>>) {
    if (!name.startsWith('sw-')) continue;
    for (const { startContainer, startOffset, endContainer, endOffset } of highlight) {
      const range = new Range();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      marks.push({ kind: name.split('-')[1] ?? '', words: range.toString().replace(/\s+/g, ' '), range });
    }
  }
  const inOneTree = marks.every(({ range }) => range.startContainer.getRootNode() === document);
  if (inOneTree) marks.sort((a, b) => a.range.compareBoundaryPoints(Range.START_TO_START, b.range));
  return marks.map(({ kind, words }) => ({ kind, words }));
}

/** Adds a paragraph to a page's article, as a script of its own would: at its end, or before its others. */
export async function addParagraph(page: Page, words: string, place: 'first' | 'last' = 'last'): Promise<void> {
  await page.evaluate(
    ([text, isFirst]) => {
      const paragraph = document.createElement('p');
      paragraph.textContent = text;
      if (isFirst) document.querySelector('article p')?.before(paragraph);
      else document.querySelector('article')?.append(paragraph);
    },
    [words, place === 'first'] as const,
  );
}

/** How many marks are painted on a page, where there are too many to look at each. */
export function markCountOn(page: Page): Promise<number> {
  return page.evaluate(() => {
    let count = 0;
    for (const [name, highlight] of CSS.highlights as unknown as Map<string, Highlight>) {
      if (name.startsWith('sw-')) count += highlight.size;
    }
    return count;
  });
}

/** A mark as a test sees it. */
export type Mark = { readonly kind: string; readonly words: string };
