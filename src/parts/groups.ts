import type { Claim, Span } from '../engine/index.ts';
import type { Note } from '../notes/note.ts';
import { type PageSpan, placeOf, type Texts } from './placing.ts';
import type { Editor } from './use-editors.ts';

/** Notes and open editors that are shown together. A note whose editor is open is shown as that editor. */
export type Group = { readonly notes: readonly Note[]; readonly editors: readonly Editor[] };

/** Everything that is kept on a page, by where it is shown. */
export type Groups = {
  readonly page: Group;
  readonly claims: ReadonlyMap<Claim, Group>;
  /** On words of the page that are under no claim. */
  readonly words: readonly (Group & { readonly span: PageSpan })[];
  readonly orphaned: Group;
  /** Claims that the reader took out of the count: why, and which. */
  readonly dismissed: readonly { readonly note: Note; readonly claim: Claim | null }[];
  /** The ids of notes and drafts whose words stand elsewhere now, or are not quite the same. */
  readonly moved: ReadonlySet<string>;
  /** Where the words of orphaned notes might be, best first, by the id of the note. */
  readonly candidates: ReadonlyMap<string, readonly Span[]>;
};

/** Of what nothing is kept on: one and the same, so that a row can tell that nothing came. */
export const NOTHING_KEPT: Group = { notes: [], editors: [] };

type Item = { readonly note?: Note; readonly editor?: Editor };

/** Sorts notes and editors to where they are shown. See `placeOf`. */
export function groupsOf(
  notes: readonly Note[],
  editors: readonly Editor[],
  texts: Texts,
  claims: readonly Claim[],
): Groups {
  const edited = new Set(editors.map(({ draft }) => draft.note));
  const [page, orphaned]: [Item[], Item[]] = [[], []];
  const byClaim = new Map<Claim, Item[]>();
  const bySpan = new Map<string, { readonly span: PageSpan; readonly items: Item[] }>();
  const dismissed: { readonly note: Note; readonly claim: Claim | null }[] = [];
  const moved = new Set<string>();
  const candidates = new Map<string, readonly Span[]>();

  const put = (item: Item, { id, target }: Pick<Note, 'id' | 'target'>): void => {
    const place = placeOf(target, texts, claims);
    if ('moved' in place && place.moved) moved.add(id);
    if (item.note?.motivation === 'moderating' && place.kind !== 'orphaned') {
      dismissed.push({ note: item.note, claim: place.kind === 'claim' ? place.claim : null });
    } else if (place.kind === 'page') page.push(item);
    else if (place.kind === 'orphaned') {
      orphaned.push(item);
      candidates.set(id, place.candidates);
    } else if (place.kind === 'claim') byClaim.set(place.claim, [...(byClaim.get(place.claim) ?? []), item]);
    else {
      const key = `${place.span.in} ${place.span.start}-${place.span.end}`;
      const known = bySpan.get(key) ?? { span: place.span, items: [] };
      known.items.push(item);
      bySpan.set(key, known);
    }
  };

  for (const note of notes) if (!edited.has(note.id)) put({ note }, note);
  for (const editor of editors) put({ editor }, editor.draft);
  return {
    page: groupOf(page),
    claims: new Map([...byClaim].map(([claim, items]) => [claim, groupOf(items)])),
    words: [...bySpan.values()].map(({ span, items }) => ({ span, ...groupOf(items) })),
    orphaned: groupOf(orphaned),
    dismissed,
    moved,
    candidates,
  };
}

function groupOf(items: readonly Item[]): Group {
  return {
    notes: items.flatMap(({ note }) => note ?? []),
    editors: items.flatMap(({ editor }) => editor ?? []),
  };
}
