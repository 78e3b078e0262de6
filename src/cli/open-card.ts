import type { Page } from 'playwright-core';

/** A card opens when the pointer has rested for a while, and none comes where a page has no marks. */
const LIMIT = 4_000;

/** Rests the pointer on a mark of a page, by its place among them, from 0. Gives whether a card came. */
export async function openCard(page: Page, place: number): Promise<boolean> {
  try {
    await page.waitForFunction(
      () => [...CSS.highlights].some(([name, marks]) => name.startsWith('sw-') && marks.size > 0),
      null,
      { timeout: LIMIT },
    );
    const at = await page.evaluate(markAt, place);
    if (!at) return false;
    await page.mouse.move(at.x - 40, at.y - 60);
    await page.mouse.move(at.x, at.y, { steps: 4 });
    await page.waitForFunction(() => document.documentElement.lastElementChild?.matches(':popover-open'), null, {
      timeout: LIMIT,
    });
    return true;
  } catch {
    return false;
  }
}

/** Runs in the page: brings a mark to the middle of the window, and says where it is there. */
function markAt(place: number): { readonly x: number; readonly y: number } | null {
  const ranges: Range[] = [];
  for (const [name, highlight] of CSS.highlights as unknown as Map<string, Set<StaticRange>>) {
    if (!name.startsWith('sw-')) continue;
    for (const { startContainer, startOffset, endContainer, endOffset } of highlight) {
      const range = document.createRange();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      if (range.getClientRects().length > 0) ranges.push(range);
    }
  }
  ranges.sort((one, other) => one.compareBoundaryPoints(Range.START_TO_START, other));
  const range = ranges[Math.min(place, ranges.length - 1)];
  range?.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const box = range?.getClientRects()[0];
  return box ? { x: box.left + Math.min(6, box.width / 2), y: box.top + box.height / 2 } : null;
}
