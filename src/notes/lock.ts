import { alone } from '../browser/locks.ts';

/** Runs a job while no other window changes notes or flags: only one may look and write at a time. */
export function aloneWithNotes<T>(job: () => Promise<T>): Promise<T> {
  return alone('notes', job);
}
