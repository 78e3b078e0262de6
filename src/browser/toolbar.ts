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
