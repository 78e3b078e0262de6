import browser from 'webextension-polyfill';

/** What the toolbar shows for one tab. `icons` maps a size in pixels to a path from the extension's root. */
export type Sign = {
  readonly badge: string;
  readonly colour: string;
  readonly title: string;
  readonly icons: Readonly<Record<string, string>>;
};

/** Shows a sign for one tab until it goes to another page. Does nothing where the tab is gone. */
export async function showSign(tabId: number, sign: Sign): Promise<void> {
  const { action } = browser;
  await Promise.allSettled([
    action.setBadgeText({ tabId, text: sign.badge }),
    action.setBadgeBackgroundColor({ tabId, color: sign.colour }),
    action.setBadgeTextColor?.({ tabId, color: '#ffffff' }),
    action.setTitle({ tabId, title: sign.title }),
    action.setIcon({ tabId, path: { ...sign.icons } }),
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
