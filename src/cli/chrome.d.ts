/** The extension's own interface, for what is evaluated inside its service worker from without. */
declare const chrome: import('webextension-polyfill').Browser;
