const STEPS: Readonly<Record<string, 1 | -1>> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };

/** Lets j, k and the arrow keys move the focus through the places, wherever it is, until `signal` aborts. */
export function moveThrough(places: () => readonly HTMLElement[], signal: AbortSignal): void {
  document.addEventListener(
    'keydown',
    (event) => {
      const step = STEPS[event.key];
      if (step === undefined || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const all = places();
      const here = all.findIndex((place) => place.parentElement?.contains(document.activeElement));
      const next = here < 0 ? (step === 1 ? 0 : all.length - 1) : Math.min(Math.max(here + step, 0), all.length - 1);
      all[next]?.focus();
      all[next]?.scrollIntoView({ block: 'nearest' });
      if (all.length > 0) event.preventDefault();
    },
    { signal },
  );
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;
}
