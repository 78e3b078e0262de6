import type { Flag, Note } from '../notes/note.ts';
import { type Judged, skippedFor, type Why } from './judged.ts';
import type { Place } from './places.ts';

/** An annotation that stayed out. */
export type Skipped = Place & {
  /** Which annotation of the file, from 1. */
  readonly number: number;
  /**
   * `newer` is a version that this one does not know; `repeated`: its id stands in the file twice, and the newer one
   * came in; `no-page`: it does not say where it belongs.
   */
  readonly why: Why;
  /** Which field is the reason, where it is one. */
  readonly field: string;
};

/** What has been read of a file. */
export type Gathered = {
  readonly notes: readonly Note[];
  readonly flags: readonly Flag[];
  readonly skipped: readonly Skipped[];
};

/** Where an annotation stands. */
export type Standing = Place & { readonly number: number };

/** Gathers what is read, each id once. */
export function gathering(): {
  readonly add: (judged: Judged, standing: Standing) => void;
  readonly gathered: () => Gathered;
} {
  const notes = new Map<string, Note>();
  const flags = new Map<string, Flag>();
  const skipped: Skipped[] = [];
  const add = (judged: Judged, standing: Standing): void => {
    if (judged.kind === 'skipped') skipped.push({ ...standing, why: judged.why, field: judged.field });
    else if (judged.kind === 'note' ? !addNewer(notes, judged.value) : !addNewer(flags, judged.value)) {
      add(skippedFor('repeated', 'id'), standing);
    }
  };
  const gathered = (): Gathered => ({
    notes: [...notes.values()],
    flags: [...flags.values()],
    skipped: skipped.sort((one, other) => one.number - other.number),
  });
  return { add, gathered };
}

/** False where the id was there before: the record that was changed last is kept. */
function addNewer<Kept extends Note | Flag>(kept: Map<string, Kept>, record: Kept): boolean {
  const before = kept.get(record.id);
  if (!before || Date.parse(record.modified) > Date.parse(before.modified)) kept.set(record.id, record);
  return before === undefined;
}
