import { useMemo } from 'preact/hooks';
import { message } from '../browser/extension.ts';
import type { Source } from '../engine/index.ts';
import { assessmentOf } from '../notes/assessing.ts';
import { ClaimFoot, isSeenInStatus } from '../parts/ClaimFoot.tsx';
import { excerptOf } from '../parts/excerpt.ts';
import { NOTHING_KEPT } from '../parts/groups.ts';
import { KindLine } from '../parts/KindLine.tsx';
import { NoteGroup } from '../parts/NoteGroup.tsx';
import { statusWords } from '../parts/StatusSelect.tsx';
import type { Notebook } from '../parts/use-notebook.ts';
import { Words } from '../parts/Words.tsx';
import { EntryDetails } from './EntryDetails.tsx';
import { kindWords, toldBeside } from './entry-words.ts';
import type { Row } from './rows.ts';
import { idOf } from './use-current.ts';

type Props = {
  readonly row: Row;
  /** Whether the notes on the sentence stand here. */
  readonly holdsNotes: boolean;
  readonly source: Source | null;
  readonly notebook: Notebook;
  readonly isCurrent: boolean;
  readonly onGo: (row: Row) => void;
  readonly onSource: (source: number | null) => void;
};

/** One attribution: its words in their sentence, where it stands and who is credited. The current one has all the rest. */
export function EntryRow({ row, holdsNotes, source, notebook, isCurrent, onGo, onSource }: Props) {
  const { entry, claim } = row;
  const {
    page,
    text,
    groups,
    actions,
    telling: { tell },
    show,
  } = notebook;
  const group = groups.claims.get(claim) ?? NOTHING_KEPT;
  const moved = group === NOTHING_KEPT ? undefined : groups.moved;
  // One of hundreds: drawn anew when something about it has changed, and not with whatever else does.
  return useMemo(() => {
    const { signal } = entry;
    const [kind, place] = kindWords(entry);
    const status = assessmentOf(group.notes)?.status;
    const beside = toldBeside(text, entry, source);
    return (
      <li id={idOf(row.key)} class="entry" aria-current={isCurrent ? 'true' : undefined}>
        <button type="button" class="entry-go" aria-expanded={isCurrent} onClick={() => onGo(row)}>
          <span class="entry-kind">
            <KindLine kind={entry.kind} />
            <b>{kind}</b> <span class="entry-place">{place}</span>
            {status && <span class={`status status-${status}`}>{statusWords(status)}</span>}
          </span>
          <Words pieces={excerptOf(text, { sentence: signal.sentence, signals: [signal] })} />
          {source && <span class="entry-source">{message('entry_source', source.name)}</span>}
          {beside !== '' && <span class="entry-source">{message('told_role', beside)}</span>}
        </button>
        {isCurrent && (
          <EntryDetails
            entry={entry}
            source={source}
            text={text}
            onSource={() => onSource(entry.source)}
            onShow={show}
          />
        )}
        {holdsNotes && (
          <NoteGroup
            group={{ ...group, notes: group.notes.filter((note) => !isSeenInStatus(note)) }}
            moved={moved}
            actions={actions}
          />
        )}
        {isCurrent && (
          <ClaimFoot page={page} text={text} claim={claim} group={group} actions={actions} telling={{ tell }} />
        )}
      </li>
    );
  }, [row, holdsNotes, source, isCurrent, page, text, group, moved, actions, tell, show, onGo, onSource]);
}
