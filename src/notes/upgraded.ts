import type { StoredRecord } from './backup-records.ts';
import { pageKey } from './page-key.ts';
import { judge } from './shelf.ts';
import { DRAFTS, FLAGS, isOldKey, keyOf, NOTES } from './shelves.ts';

/**
 * A record of version 1 as version 2 keeps it, under its page's key of today. Any other record, and one that cannot be
 * read, comes back as it is.
 */
export function upgraded(record: StoredRecord): StoredRecord {
  const [key, value] = record;
  if (isOldKey(key, NOTES.prefix)) {
    const kept = judge(NOTES, value);
    return kept.kind === 'readable' ? filed(NOTES, kept.value) : record;
  }
  if (isOldKey(key, DRAFTS.prefix)) {
    const kept = judge(DRAFTS, value);
    return kept.kind === 'readable' ? filed(DRAFTS, kept.value) : record;
  }
  if (!key.startsWith(FLAGS.prefix) || !isOfVersion1(value)) return record;
  const kept = judge(FLAGS, value);
  if (kept.kind !== 'readable') return record;
  const flag = underPage(kept.value);
  return [FLAGS.prefix + flag.target.source, flag];
}

type OnPage = { readonly id: string; readonly target: { readonly source: string } };

function filed(shelf: { readonly prefix: string }, value: OnPage): StoredRecord {
  const moved = underPage(value);
  return [keyOf(shelf, moved), moved];
}

/** What tracks a reader in an address is known better today than when the record was made. */
function underPage<Value extends OnPage>(value: Value): Value {
  return { ...value, target: { ...value.target, source: pageKey(value.target.source) } };
}

function isOfVersion1(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'version' in value && value.version === 1;
}
