/** How often the address is compared where the browser does not tell of its changes, in milliseconds. */
const CHECK = 1000;

/** Calls back when a page shows another address without being loaded anew. A jump within the page does not count. */
export function watchAddress(window: Window, moved: () => void, signal: AbortSignal): void {
  let address = addressOf(window.location.href);
  const check = (): void => {
    const now = addressOf(window.location.href);
    if (now === address) return;
    address = now;
    moved();
  };
  const { navigation } = window as { readonly navigation?: EventTarget };
  if (navigation) {
    navigation.addEventListener('currententrychange', check, { signal });
  } else {
    // The page's own calls of `history.pushState` cannot be seen from a content script's world.
    const timer = setInterval(check, CHECK);
    signal.addEventListener('abort', () => clearInterval(timer));
  }
}

/** An address without the place in the page. What begins with `#!` is no place: some sites name their pages so. */
export function addressOf(href: string): string {
  // Most have none: that is told faster than such an expression is made ready.
  return href.includes('#') ? href.replace(/#(?!!).*$/, '') : href;
}
