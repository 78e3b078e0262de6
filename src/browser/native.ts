import type { Browser } from 'webextension-polyfill';

/**
 * The browser's own interface for extensions: Firefox has it as `browser`, Chromium as `chrome`. Both answer with promises
 * in Manifest V3: a polyfill would only have to be loaded before anything else.
 */
export function native(): Browser {
  const world = globalThis as unknown as { readonly browser?: Browser; readonly chrome: Browser };
  // An element of the page with the id "browser" is found on its window too, but is no property of its own.
  return (Object.hasOwn(world, 'browser') ? world.browser : undefined) ?? world.chrome;
}
