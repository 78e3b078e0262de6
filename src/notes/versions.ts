/** What turns a stored value of one version into the next one. */
export type Steps = { readonly [from: number]: (old: Readonly<Record<string, unknown>>) => unknown };

/** Older shapes of a note, by version. There is none yet. */
export const NOTE_STEPS: Steps = {};

/** Older shapes of a flag, by version. There is none yet. */
export const FLAG_STEPS: Steps = {};

/** Older shapes of a draft, by version. There is none yet. */
export const DRAFT_STEPS: Steps = {};

/**
 * Turns a stored value step by step into the newest shape that `steps` leads to. A value of an unknown shape or a
 * newer version comes back as it is: a schema judges it afterwards.
 */
export function upgrade(stored: unknown, steps: Steps): unknown {
  let value = stored;
  for (let left = Object.keys(steps).length; left > 0 && isVersioned(value); left -= 1) {
    const step = steps[value.version];
    if (!step) break;
    value = step(value);
  }
  return value;
}

function isVersioned(value: unknown): value is { readonly version: number } & Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && 'version' in value && typeof value.version === 'number';
}
