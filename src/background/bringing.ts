import { runInTab } from '../browser/tabs.ts';
import type { BackgroundCalls } from '../messages/index.ts';
import later from '../page/later.iife.ts?iife';
import marks from '../page/marks.iife.ts?iife';
import card from '../page-card/main.iife.ts?iife';

const PATHS: Readonly<Record<BackgroundCalls['bring']['ask'], string>> = { card, later, marks };

/** Brings a script into the page of a tab. Rejects where the extension may not enter it any more. */
export async function bring(name: keyof typeof PATHS, tabId: number): Promise<void> {
  if (Object.hasOwn(PATHS, name)) await runInTab(tabId, PATHS[name]);
}
