import { isThrough } from './roots.ts';

/** Calls back once, when words are selected for the first time, unless `signal` aborts before. A click selects nothing. */
export function onFirstSelection(window: Window, begin: () => void, signal: AbortSignal): void {
  const { document } = window;
  const look = ({ isTrusted }: Event): void => {
    // Browsers call a selection in a shadow root collapsed.
    if (!isTrusted || (window.getSelection()?.isCollapsed !== false && !isThrough())) return;
    document.removeEventListener('selectionchange', look);
    begin();
  };
  document.addEventListener('selectionchange', look, { signal });
}
