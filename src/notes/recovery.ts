import { readMany } from '../browser/storage.ts';
import { BEGUN_KEY, dropHalfBackup } from './backup.ts';
import { noteInterruption } from './interruption.ts';
import { headKey, headOf, JOURNALS } from './journal.ts';
import { LEAVING_KEY } from './leaving.ts';
import { aloneWithNotes, undertakingIfFree } from './lock.ts';
import { clearJournal } from './undertaking.ts';
import { upgradeRecords } from './upgrade.ts';

/**
 * Finishes or takes back what an interruption left half done, and brings records of older releases up to date: to be
 * called when the background starts and when the library opens. What another window is doing at the moment is left
 * alone. What storage refuses now is tried again the next time. `now` is when.
 */
export async function putInOrder(now: Date): Promise<void> {
  await undertakingIfFree(async () => {
    const left = await readMany([BEGUN_KEY, LEAVING_KEY, ...JOURNALS.map(headKey)]);
    if (left.has(BEGUN_KEY) || left.has(LEAVING_KEY)) await aloneWithNotes(dropHalfBackup);
    for (const journal of JOURNALS) {
      const head = left.has(headKey(journal)) ? await headOf(journal) : null;
      // A finished import can still be taken back by its reader.
      if (!head || (journal === 'import' && head.state === 'done')) continue;
      const cleared = await clearJournal(journal);
      if (cleared.kind === 'cleared' && head.state === 'under-way') await noteInterruption(journal, head.date);
    }
    await upgradeRecords(now);
  });
}
