import { useEffect, useMemo, useState } from 'preact/hooks';
import { message } from '../browser/extension.ts';
import { assess } from '../notes/assessing.ts';
import { draftFrom, draftOf, EMPTY } from '../notes/draft.ts';
import { dropDraft, keepDraft } from '../notes/drafts.ts';
import {
  type Content,
  contentOf,
  type Draft,
  type Motivation,
  type Note,
  type Status,
  type Target,
} from '../notes/note.ts';
import { deleteNote, type Refused, reattachNote, restoreNote, saveDraft } from '../notes/notes.ts';
import type { PageNotes } from '../notes/page-notes.ts';
import { mayKeep } from '../settings/organisation.ts';
import { AUTHOR } from '../settings/reader.ts';
import { problemOf, textProblemOf } from './problem.ts';
import { useSteady } from './use-steady.ts';
import type { Telling } from './use-toasts.ts';

/**
 * A draft on the screen. `restored` ones were typed before the popup opened; `problem` is why it was not saved, and
 * `unsigned` that an author is wanted first; `asked` is how often the reader asked for it: each time it gets the focus.
 * While it is `saving` nothing can be typed in it.
 */
export type Editor = {
  readonly draft: Draft;
  readonly restored: boolean;
  readonly problem: string;
  readonly unsigned: boolean;
  readonly asked: number;
  readonly saving: boolean;
};

/** What the reader can do with notes, the same functions at each drawing. `home` gets the focus after an undo. `save` and `assess` tell whether they did. */
export type NoteActions = {
  readonly begin: (target: Target, content?: Content) => void;
  readonly goTo: (editor: Editor) => void;
  readonly edit: (note: Note) => void;
  readonly change: (draft: Draft, content: Partial<Content>) => void;
  readonly save: (draft: Draft) => Promise<boolean>;
  readonly cancel: (draft: Draft, home: HTMLElement | null) => void;
  readonly remove: (note: Note, home: HTMLElement | null) => Promise<void>;
  readonly attach: (note: Note, target: Target, home: HTMLElement | null) => Promise<void>;
  readonly assess: (target: Target, notes: readonly Note[], status: Status | null) => Promise<boolean>;
};

/** The open editors of a page and what can be done in them. Drafts found in storage are opened again, once a page. */
export function useEditors(
  pageKey: string,
  kept: PageNotes | null,
  { tell }: Telling,
): readonly [readonly Editor[], NoteActions] {
  const [editors, setEditors] = useState<readonly Editor[]>([]);
  const author = useAuthor();
  const read = kept !== null;
  useEffect(() => {
    const found =
      kept?.drafts.map((draft) => ({ draft, restored: true, problem: '', unsigned: false, asked: 0, saving: false })) ??
      [];
    // The reader may have begun a note before storage has answered.
    const begun = ({ draft }: Editor): boolean =>
      draft.target.source === pageKey && !found.some((other) => other.draft.id === draft.id);
    // Nothing to open, nothing to close: nothing to draw.
    setEditors((all) => (found.length === 0 && all.every(begun) ? all : [...found, ...all.filter(begun)]));
  }, [pageKey, read]);

  const open = (draft: Draft): void =>
    setEditors((all) => [...all, { draft, restored: false, problem: '', unsigned: false, asked: 1, saving: false }]);
  const close = ({ id }: Draft): void => setEditors((all) => all.filter(({ draft }) => draft.id !== id));
  const change = (id: string, changes: Partial<Editor>): void =>
    setEditors((all) => all.map((editor) => (editor.draft.id === id ? { ...editor, ...changes } : editor)));

  const told = (done: { readonly kind: string } | Refused): void => {
    if ('message' in done) tell(problemOf(done));
  };

  const actions: NoteActions = {
    begin: (target, content = EMPTY) => {
      const isHere = ({ draft }: Editor): boolean =>
        draft.note === null && isSame(draft.target, target) && draft.motivation === content.motivation;
      const here = editors.find(isHere);
      if (here) actions.goTo(here);
      else open(draftOf(target, new Date(), { ...content, creator: author }));
    },
    goTo: ({ draft, asked }) => change(draft.id, { asked: asked + 1 }),
    edit: (note) => {
      if (!editors.some(({ draft }) => draft.note === note.id)) open(draftFrom(note, new Date()));
    },
    change: (before, content) => {
      const draft = { ...before, ...content, modified: new Date().toISOString() };
      change(draft.id, { draft, unsigned: false });
      // Nothing typed is nothing to come back to, but an emptied note is.
      const kept = isBlank(draft) && draft.note === null ? dropDraft(draft) : keepDraft(draft);
      kept.then((written) => change(draft.id, { problem: textProblemOf(written) }));
    },
    save: async (draft) => {
      if (!(await mayKeep(draft))) {
        change(draft.id, { problem: message('author_required'), unsigned: true });
        return false;
      }
      change(draft.id, { saving: true });
      const saved = await saveDraft(draft, new Date());
      if (saved.kind === 'refused') {
        change(draft.id, { problem: textProblemOf(saved), saving: false });
        return false;
      }
      close(draft);
      if (saved.kind === 'both-kept') tell(message('note_both_kept'));
      if (saved.kind === 'brought-back') tell(message('note_brought_back'));
      if (draft.motivation === 'moderating' && draft.note === null) {
        tell(message('claim_dismissed'), () => deleteNote(saved.note).then(told));
      }
      return true;
    },
    cancel: (draft, home) => {
      close(draft);
      dropDraft(draft);
      const note = kept?.notes.find(({ id }) => id === draft.note);
      if (note ? isSameContent(contentOf(note), draft) : isBlank(draft)) {
        home?.focus();
        return;
      }
      const undo = (): void => {
        keepDraft(draft);
        open(draft);
      };
      tell(message('draft_dropped'), undo, home);
    },
    remove: async (note, home) => {
      const deleted = await deleteNote(note);
      if (deleted.kind === 'refused') return tell(problemOf(deleted));
      if (deleted.kind === 'gone') return;
      const undo = (): Promise<void> => restoreNote(deleted.note).then(told);
      tell(message(DELETED[note.motivation] ?? 'note_deleted'), undo, home);
    },
    attach: async (note, target, home) => {
      const attached = await reattachNote(note, target, new Date());
      if (attached.kind === 'refused') return tell(problemOf(attached));
      if (attached.kind === 'gone') return;
      const undo = (): Promise<void> => reattachNote(attached.note, note.target, new Date()).then(told);
      tell(message('note_attached'), undo, home);
    },
    assess: async (target, notes, status) => {
      // A status is kept in a note of its own where there is none.
      if (notes.length === 0 && !(await mayKeep({ creator: author }))) {
        tell(message('author_required'));
        return false;
      }
      const assessed = await assess(target, notes, status, new Date(), author);
      told(assessed);
      return assessed.kind !== 'refused';
    },
  };
  return [editors, useSteadyActions(actions)];
}

/** A view has hundreds of rows that can do something: they need not be drawn anew for what was typed in one of them. */
function useSteadyActions(latest: NoteActions): NoteActions {
  const actions: NoteActions = {
    begin: useSteady(latest.begin),
    goTo: useSteady(latest.goTo),
    edit: useSteady(latest.edit),
    change: useSteady(latest.change),
    save: useSteady(latest.save),
    cancel: useSteady(latest.cancel),
    remove: useSteady(latest.remove),
    attach: useSteady(latest.attach),
    assess: useSteady(latest.assess),
  };
  return useMemo(() => actions, []);
}

function isSame(one: Target, other: Target): boolean {
  return one.source === other.source && one.selector?.[1].start === other.selector?.[1].start;
}

/** The name that the reader signs new notes with; empty for none. */
function useAuthor(): string {
  const [author, setAuthor] = useState('');
  useEffect(() => {
    const end = new AbortController();
    AUTHOR.watch(setAuthor, end.signal);
    AUTHOR.read().then((name) => end.signal.aborted || setAuthor(name));
    return () => end.abort();
  }, []);
  return author;
}

/** Whether there is nothing in a draft that would be lost. */
export function isBlank({ value, tags, assessment }: Content): boolean {
  return value.trim() === '' && tags.length === 0 && assessment === null;
}

function isSameContent(one: Content, { value, motivation, creator, tags, assessment }: Content): boolean {
  return JSON.stringify(one) === JSON.stringify({ value, motivation, creator, tags, assessment });
}

const DELETED: Partial<Record<Motivation, string>> = { moderating: 'claim_brought_back', classifying: 'mark_removed' };
