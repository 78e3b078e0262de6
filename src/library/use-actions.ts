import { message } from '../browser/extension.ts';
import type { Status } from '../notes/note.ts';
import { problemOf } from '../parts/problem.ts';
import type { Telling } from '../parts/use-toasts.ts';
import { type Doing, doToAll } from './bulk.ts';
import type { Entry } from './entry.ts';
import { jumpTo } from './jump.ts';

/** What can be done with one entry. `remove` and `assess` tell whether they did. */
export type Actions = {
  /** Opens its page at its words. */
  readonly jump: (entry: Entry) => Promise<void>;
  readonly remove: (entry: Entry) => Promise<boolean>;
  readonly assess: (entry: Entry, status: Status | null) => Promise<boolean>;
};

/** What can be done with one entry, and how it is told. `see` hears whether a note's words are gone. */
export function useActions({ tell }: Telling, see: (id: string, isOrphaned: boolean) => void): Actions {
  const act = async (entry: Entry, doing: Doing, words: string | null, home: HTMLElement | null): Promise<boolean> => {
    const done = await doToAll([entry], doing, new Date());
    if (done.kind === 'refused') {
      tell(problemOf(done));
      return false;
    }
    const undo = async (): Promise<void> => {
      const refused = await done.undo(() => {});
      if (refused) tell(problemOf(refused));
    };
    if (words !== null && done.count > 0) tell(words, undo, home);
    return true;
  };
  return {
    jump: async (entry) => {
      const { target } = entry.record.kind === 'note' ? entry.record.note : entry.record.flag;
      const jumped = await jumpTo(target);
      if (jumped === 'shown' || jumped === 'words-gone') see(entry.id, jumped === 'words-gone');
      if (jumped !== 'shown' && jumped !== 'page') tell(message(`library_jump_${jumped.replaceAll('-', '_')}`));
    },
    remove: (entry) =>
      act(
        entry,
        { kind: 'delete' },
        message(entry.record.kind === 'note' ? 'note_deleted' : 'flag_taken_away'),
        neighbour(),
      ),
    assess: (entry, status) => act(entry, { kind: 'status', status }, null, null),
  };
}

/** Where the focus belongs when the row that has it goes. */
function neighbour(): HTMLElement | null {
  const row = document.activeElement?.closest('.entry');
  const next = row?.nextElementSibling ?? row?.previousElementSibling;
  return next instanceof HTMLElement ? next : document.querySelector<HTMLElement>('.search input');
}
