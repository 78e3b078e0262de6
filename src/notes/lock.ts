import { alone, aloneIfFree } from '../browser/locks.ts';
import { finishLeaving } from './leaving.ts';

/** Runs a job while no other window changes notes or flags: only one may look and write at a time. */
export function aloneWithNotes<T>(job: () => Promise<T>): Promise<T> {
  return alone('notes', async () => {
    // Before the job looks: what is about to go must not be taken for what is there.
    await finishLeaving();
    return job();
  });
}

/**
 * Runs a job of many writes (an import, a restoring) while no other window runs one. Between its writes others may change
 * notes: each of them takes `aloneWithNotes` for itself, and never the other way round.
 */
export function aloneUndertaking<T>(job: () => Promise<T>): Promise<T> {
  return alone('undertaking', job);
}

/** The same where no other window runs one; otherwise nothing is run, and null comes back at once. */
export function undertakingIfFree<T>(job: () => Promise<T>): Promise<T | null> {
  return aloneIfFree('undertaking', job);
}
