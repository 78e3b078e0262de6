import { alone } from '../browser/locks.ts';
import { watch } from '../browser/storage.ts';
import { addStyle, removeStyle } from '../browser/styles.ts';
import { openTabs, styleFrames } from '../browser/tabs.ts';
import type { PageState } from '../messages/index.ts';
import { hideMarks, keepHidden, marksHidden } from '../settings/hidden-marks.ts';
import { isSameLook, LOOK, type Look, USUAL_LOOK } from '../settings/look.ts';
import { styleOf } from '../settings/look-style.ts';

// Style sheets that the browser adds for the extension change nothing in a page's document, and the content script need
// not know of them: a look of the reader's own costs nothing where the usual one is kept.

/** Gives the marks in a tab the reader's look, and hides them where the reader did, as its page tells how it stands. */
export async function dress(tabId: number, state: PageState): Promise<void> {
  await keepHidden(tabId);
  // Told once by every copy of the content script, before it marks anything.
  if (state === 'reading') await wear(tabId, false);
}

/** Does the same for the frames in a page, which no style sheet of the manifest's reaches. */
export async function dressFrames(tabId: number): Promise<void> {
  await styleFrames(tabId);
  await keepHidden(tabId);
  await wear(tabId, true);
}

/** Hides all marks in a tab, or shows them again where they are hidden. The number on the badge stays. */
export async function toggleMarks(tabId: number): Promise<void> {
  await hideMarks(tabId, !(await marksHidden(tabId)));
}

/** Takes up in every open tab whatever look the reader chooses. To be called as the service worker starts. */
export function followLook(): void {
  watch(async (changes) => {
    const change = changes.find(({ key }) => key === LOOK.key);
    if (!change) return;
    const before = LOOK.valueIn(new Map([[LOOK.key, change.before]]));
    for (const { id } of await openTabs()) await wear(id, true, before);
  }, new AbortController().signal);
}

/** Gives the marks in a tab the reader's look in place of what they had. The usual one is there anyway. */
function wear(tabId: number, allFrames: boolean, before: Look = USUAL_LOOK): Promise<void> {
  return alone(`look:${tabId}`, async () => {
    const look = await LOOK.read();
    for (const old of [before, look])
      if (!isSameLook(old, USUAL_LOOK)) await removeStyle(tabId, styleOf(old), allFrames);
    if (!isSameLook(look, USUAL_LOOK)) await addStyle(tabId, styleOf(look), allFrames);
  });
}
