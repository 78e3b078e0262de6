/** What the fault tests call in the extension's own pages and in its service worker, built into one script. */
export { backups, deleteBackup, makeBackup } from '../../src/notes/backup.ts';
export { draftFrom, draftOf } from '../../src/notes/draft.ts';
export { everything } from '../../src/notes/everything.ts';
export { carryOut, lastImport, planImport, undoImport } from '../../src/notes/import.ts';
export { changeMany, putBack } from '../../src/notes/many.ts';
export { deleteNote, saveDraft } from '../../src/notes/notes.ts';
export { putInOrder } from '../../src/notes/recovery.ts';
export { reminder } from '../../src/notes/reminder.ts';
export { restoreBackup } from '../../src/notes/restore.ts';
export { asStored, notesOf } from '../notes/making.ts';
