/** What turns a stored value of one version into the next one. */
export type Steps = { readonly [from: number]: (old: Fields) => unknown };

type Fields = Readonly<Record<string, unknown>>;

/** Older shapes of a note, by version. */
export const NOTE_STEPS: Steps = {
  1: (old) => ({ ...old, version: 2, creator: '', tags: [], assessment: null, target: datedTarget(old, old.created) }),
};

/** Older shapes of a flag, by version. */
export const FLAG_STEPS: Steps = {
  1: ({ status, ...old }) => ({
    ...old,
    version: 2,
    tags: [],
    assessment: { status, modified: old.modified, link: '' },
    target: datedTarget(old, old.created),
  }),
};

/** Older shapes of a draft, by version. */
export const DRAFT_STEPS: Steps = {
  1: (old) => ({
    ...old,
    version: 2,
    motivation: 'commenting',
    creator: '',
    tags: [],
    assessment: null,
    target: datedTarget(old, old.modified),
  }),
};

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

/** Version 1 had notes on claims only, described by their whole sentence, and no date of the page. */
function datedTarget({ target }: Fields, sourceDate: unknown): unknown {
  if (!isFields(target)) return target;
  const [quote] = Array.isArray(target.selector) ? target.selector : [];
  const sentence = isFields(quote) ? { sentence: quote.exact } : {};
  return { ...target, ...sentence, sourceDate };
}

function isVersioned(value: unknown): value is { readonly version: number } & Fields {
  return isFields(value) && typeof value.version === 'number';
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}
