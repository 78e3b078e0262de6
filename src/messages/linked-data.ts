/** A thing of a page's JSON-LD: whatever stands between braces. Nothing about it can be relied on. */
export type Thing = Readonly<Record<string, unknown>>;

/** More things than this no page has to say of itself; what comes after is not read. */
const MOST_THINGS = 2_000;

/** What stands within another thing is looked for no deeper. */
const DEEPEST = 12;

/**
 * What a page's JSON-LD says, each text on its own: the things at its top, with arrays, `@graph` and `mainEntity` opened,
 * and every thing that has an `@id` by it. Texts that are no JSON, and that cannot be mended, say nothing.
 */
export type LinkedData = { readonly things: readonly Thing[]; readonly byId: ReadonlyMap<string, Thing> };

/** See `LinkedData`. */
export function readLinkedData(texts: readonly string[]): LinkedData {
  const roots = texts.map(parsed);
  const byId = new Map<string, Thing>();
  let seen = 0;
  let level = roots.filter(isObject);
  for (let depth = 0; depth < DEEPEST && level.length > 0 && seen < MOST_THINGS; depth += 1) {
    const next: object[] = [];
    for (const at of level) {
      seen += 1;
      if (isThing(at)) remember(byId, at);
      if (next.length < MOST_THINGS) next.push(...Object.values(at).filter(isObject).slice(0, MOST_THINGS));
    }
    level = next;
  }
  return { things: roots.flatMap((root) => topOf(root, DEEPEST).slice(0, MOST_THINGS)), byId };
}

/** One thing or many, as a list; a thing that is only named by its `@id` is looked up. */
export function thingsIn(value: unknown, { byId }: LinkedData): readonly unknown[] {
  const all = Array.isArray(value) ? value.slice(0, MOST_THINGS) : [value];
  return all.map((one: unknown) => {
    if (!isThing(one) || typeof one['@id'] !== 'string') return one;
    const known = byId.get(one['@id']);
    return known ? { ...known, ...one } : one;
  });
}

/** The names of a thing's types, without where they are defined. */
export function typesOf(thing: Thing): readonly string[] {
  const said = thing['@type'];
  return (Array.isArray(said) ? said.slice(0, 20) : [said]).flatMap((type: unknown) =>
    typeof type === 'string' ? [type.replace(/^.*[/:#]/, '')] : [],
  );
}

/** Whether something is a thing and no list. */
export function isThing(value: unknown): value is Thing {
  return isObject(value) && !Array.isArray(value);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** The fullest thing of an id is the one that tells most. */
function remember(byId: Map<string, Thing>, thing: Thing): void {
  const id = thing['@id'];
  if (typeof id !== 'string') return;
  const known = byId.get(id);
  if (!known || Object.keys(known).length < Object.keys(thing).length) byId.set(id, thing);
}

function topOf(value: unknown, depth: number): readonly Thing[] {
  if (depth === 0) return [];
  if (Array.isArray(value)) return value.slice(0, MOST_THINGS).flatMap((one: unknown) => topOf(one, depth - 1));
  if (!isThing(value)) return [];
  return [value, ...topOf(value['@graph'], depth - 1), ...topOf(value.mainEntity, depth - 1)];
}

/** What some sites put around it for browsers of the last century. */
const BEFORE = /^(?:\/\/ ?)?(?:<!--|<!\[CDATA\[)(?: ?\/\/)?/;
const AFTER = ['-->', ']]>', '//', ';'] as const;

/** Sites break their JSON-LD with raw line breaks, stray commas and comments around it. */
function parsed(text: string): unknown {
  // Between the parts of JSON a control character is a space, and inside a string it is what breaks it.
  const begun = text
    .replace(/\p{Cc}/gu, ' ')
    .trimStart()
    .replace(BEFORE, '');
  const bare = AFTER.reduce(
    (rest, end) => (rest.endsWith(end) ? rest.slice(0, -end.length).trimEnd() : rest),
    begun.trimEnd(),
  );
  for (const attempt of [bare, bare.replace(/,(?=\s*[}\]])/g, '')]) {
    try {
      return JSON.parse(attempt);
    } catch {
      // The next attempt, or nothing.
    }
  }
  return null;
}
