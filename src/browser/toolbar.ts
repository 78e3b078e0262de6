import browser from 'webextension-polyfill';

/**
 * What the toolbar shows for one tab. `icons` maps a size in pixels to a path from the extension's root; null for the usual
 * icon, that of the manifest.
 */
export type Sign = {
  readonly badge: string;
  readonly title: string;
  readonly icons: Readonly<Record<string, string>> | null;
};

/**
 * The tabs that show the usual icon for all that is known. Chromium has each icon that is set fetched, decoded and drawn by
 * the service worker, which costs more than reading an article.
 */
const usual = new Set<number>();

/** Shows a sign for one tab until it goes to another page. Does nothing where the tab is gone. */
export async function showSign(tabId: number, sign: Sign): Promise<void> {
  const { action } = browser;
  const wasUsual = usual.has(tabId);
  if (sign.icons) usual.delete(tabId);
  else usual.add(tabId);
  const icons = sign.icons ?? (wasUsual ? null : browser.runtime.getManifest().action?.default_icon);
  await Promise.allSettled([
    action.setBadgeText({ tabId, text: sign.badge }),
    action.setTitle({ tabId, title: sign.title }),
    icons && action.setIcon({ tabId, path: typeof icons === 'string' ? icons : { ...icons } }),
  ]);
}

/** Notes that a tab has gone to another page: by that the browser has taken back what was shown for it. */
export function signGone(tabId: number): void {
  usual.add(tabId);
}

/** Gives the badges of all tabs a colour. To be called as the service worker starts. */
export async function colourBadges(ground: string, text: string): Promise<void> {
  const { action } = browser;
  // On telephones there may be no badges to colour.
  await Promise.allSettled([
    action.setBadgeBackgroundColor?.({ color: ground }),
    action.setBadgeTextColor?.({ color: text }),
  ]);
}

/** How long something else stands on a badge, in milliseconds. */
const MOMENT = 1500;

/**
 * Shows something else on a tab's badge for a moment. What is told of the tab meanwhile stays. Does nothing where the tab
 * is gone.
 */
export async function flashBadge(tabId: number, text: string): Promise<void> {
  const { action } = browser;
  try {
    const before = await action.getBadgeText({ tabId });
    await action.setBadgeText({ tabId, text });
    await new Promise((resolve) => setTimeout(resolve, MOMENT));
    const now = await action.getBadgeText({ tabId });
    if (before !== text && now === text) await action.setBadgeText({ tabId, text: before });
  } catch {
    // Closed in that moment.
  }
}
