import type { Flag, Note, Status } from '../notes/note.ts';
import { siteName } from '../settings/sites.ts';

/** A note or a flag as the library shows it: what it searches, filters and sorts by stands beside the record. */
export type Entry = {
  /** The record's own id. */
  readonly id: string;
  readonly record: Kept;
  /** The page key. */
  readonly page: string;
  /** The outlet: the host of the page without `www.`. */
  readonly site: string;
  readonly title: string;
  readonly status: Status | null;
  readonly tags: readonly string[];
  /** When it was made and last changed, in milliseconds since 1970. */
  readonly created: number;
  readonly changed: number;
};

/** See `Entry`. */
export type Kept = { readonly kind: 'note'; readonly note: Note } | { readonly kind: 'flag'; readonly flag: Flag };

/** A note in the library. `site` is as in `siteOf`. */
export function noteEntry(note: Note, site: string): Entry {
  return entryOf({ kind: 'note', note }, note, site);
}

/** A flag in the library. `site` is as in `siteOf`. */
export function flagEntry(flag: Flag, site: string): Entry {
  return entryOf({ kind: 'flag', flag }, flag, site);
}

/** Everything of an entry that a search looks in: text, words, sentence, title, tags, address and author. */
export function searchedText({ record, title, page, tags }: Entry): string {
  const common = [title, page, ...tags];
  if (record.kind === 'flag') return [...common, record.flag.assessment.link].join('\n');
  const { body, creator, assessment, target } = record.note;
  const words = target.selector?.[0].exact ?? '';
  const sentence = target.sentence ?? '';
  const quoted = sentence.includes(words) ? [sentence] : [words, sentence];
  return [body.value, ...quoted, creator, assessment?.link ?? '', ...common].join('\n');
}

/** The quoted words of an entry; empty for a flag and for a note on the whole page. */
export function wordsOf({ record }: Entry): string {
  return (record.kind === 'note' && record.note.target.selector?.[0].exact) || '';
}

function entryOf(record: Kept, { id, target, assessment, tags, created, modified }: Note | Flag, site: string): Entry {
  return {
    id,
    record,
    page: target.source,
    site,
    title: target.title || target.url,
    status: assessment?.status ?? null,
    tags,
    created: Date.parse(created),
    changed: Date.parse(modified),
  };
}

/** The outlet that an address belongs to, as a reader knows it; empty where it names none. */
export function siteOf(address: string): string {
  return URL.canParse(address) ? siteName(new URL(address).host) : '';
}
