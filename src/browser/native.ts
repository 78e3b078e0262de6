import type { Browser } from 'webextension-polyfill';

/**
 * The browser's own interface for extensions: Firefox has it as `browser`, Chromium as `chrome`. For what the content
 * script needs, which both do with promises: every page would pay for the polyfill.
 */
export function native(): Browser {
  const world = globalThis as unknown as { readonly browser?: Browser; readonly chrome: Browser };
  // An element of the page with the id "browser" is found on its window too, but is no property of its own.
  return (Object.hasOwn(world, 'browser') ? world.browser : undefined) ?? world.chrome;
}
