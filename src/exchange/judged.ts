import * as v from 'valibot';
import type { Flag, Note } from '../notes/note.ts';
import { FLAGS, NOTES } from '../notes/shelves.ts';
import { upgrade } from '../notes/versions.ts';
import type { Fields } from './fields.ts';

/** Why one annotation of a file stays out. */
export type Why = 'invalid' | 'newer' | 'repeated' | 'too-deep' | 'too-long' | 'no-page';

/** What a record of a file is worth. */
export type Judged =
  | { readonly kind: 'note'; readonly value: Note }
  | { readonly kind: 'flag'; readonly value: Flag }
  | { readonly kind: 'skipped'; readonly why: Why; readonly field: string };

/** Judges a record of whatever version as storage would. */
export function judged(kind: 'note' | 'flag', record: Fields): Judged {
  const { version } = record;
  const shelf = kind === 'note' ? NOTES : FLAGS;
  if (typeof version === 'number' && version > shelf.schema.entries.version.literal) return skippedFor('newer');
  if (kind === 'note') {
    const parsed = v.safeParse(NOTES.schema, upgrade(record, NOTES.steps));
    return parsed.success ? { kind, value: parsed.output } : skippedFor('invalid', fieldOf(parsed.issues));
  }
  const parsed = v.safeParse(FLAGS.schema, upgrade(record, FLAGS.steps));
  return parsed.success ? { kind, value: parsed.output } : skippedFor('invalid', fieldOf(parsed.issues));
}

/** What stays out, and which of its fields is the reason. */
export function skippedFor(why: Why, field = ''): Judged {
  return { kind: 'skipped', why, field };
}

function fieldOf([issue]: readonly [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]]): string {
  return v.getDotPath(issue) ?? '';
}
