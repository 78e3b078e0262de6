/** The browser sizes a popup in steps, in milliseconds: one that has not changed for so long is as large as it gets. */
const SETTLED = 100;

/**
 * Keeps a popup inside its window where the browser gives it less height than it asks for, as on a small screen: then
 * only its list scrolls, and its head and foot stay. Until `signal` aborts.
 */
export function fitWindow(window: Window, signal: AbortSignal): void {
  const { documentElement: root } = window.document;
  let timer = 0;
  const fit = (): void => {
    if (root.scrollHeight > window.innerHeight) root.classList.add('short');
  };
  window.addEventListener(
    'resize',
    () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(fit, SETTLED);
    },
    { signal },
  );
}
