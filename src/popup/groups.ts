import type { Claim, Span } from '../engine/index.ts';
import type { Note } from '../notes/note.ts';
import { placeOf } from './placing.ts';
import type { Editor } from './use-editors.ts';

/** Notes and open editors that are shown together. A note whose editor is open is shown as that editor. */
export type Group = { readonly notes: readonly Note[]; readonly editors: readonly Editor[] };

/** Everything that is kept on a page, by where it is shown. */
export type Groups = {
  readonly page: Group;
  readonly claims: ReadonlyMap<Claim, Group>;
  /** On words of the page that are under no claim. */
  readonly words: readonly (Group & { readonly span: Span })[];
  readonly orphaned: Group;
};

type Item = { readonly note?: Note; readonly editor?: Editor };

/** Sorts notes and editors to where they are shown. See `placeOf` for `text`. */
export function groupsOf(
  notes: readonly Note[],
  editors: readonly Editor[],
  text: string | null,
  claims: readonly Claim[],
): Groups {
  const edited = new Set(editors.map(({ draft }) => draft.note));
  const page: Item[] = [];
  const orphaned: Item[] = [];
  const byClaim = new Map<Claim, Item[]>();
  const bySpan = new Map<string, { readonly span: Span; readonly items: Item[] }>();
  const put = (item: Item, target: Note['target']): void => {
    const place = placeOf(target, text, claims);
    if (place.kind === 'page') page.push(item);
    else if (place.kind === 'orphaned') orphaned.push(item);
    else if (place.kind === 'claim') byClaim.set(place.claim, [...(byClaim.get(place.claim) ?? []), item]);
    else {
      const key = `${place.span.start}-${place.span.end}`;
      const known = bySpan.get(key) ?? { span: place.span, items: [] };
      known.items.push(item);
      bySpan.set(key, known);
    }
  };
  for (const note of notes) if (!edited.has(note.id)) put({ note }, note.target);
  for (const editor of editors) put({ editor }, editor.draft.target);
  return {
    page: groupOf(page),
    claims: new Map([...byClaim].map(([claim, items]) => [claim, groupOf(items)])),
    words: [...bySpan.values()].map(({ span, items }) => ({ span, ...groupOf(items) })),
    orphaned: groupOf(orphaned),
  };
}

function groupOf(items: readonly Item[]): Group {
  return {
    notes: items.flatMap(({ note }) => note ?? []),
    editors: items.flatMap(({ editor }) => editor ?? []),
  };
}
