/** The extension's own interface, for what tests evaluate inside the service worker. */
declare const chrome: import('webextension-polyfill').Browser;
