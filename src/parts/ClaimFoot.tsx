import { Plus } from 'lucide';
import { useId, useState } from 'preact/hooks';
import { message } from '../browser/extension.ts';
import { BY_HAND, type Claim } from '../engine/index.ts';
import { assessmentOf, isBare } from '../notes/assessing.ts';
import { EMPTY } from '../notes/draft.ts';
import type { Content, Note, Target } from '../notes/note.ts';
import { targetAt } from '../notes/target-at.ts';
import type { Group } from './groups.ts';
import { homeOf } from './home.ts';
import { Icon } from './Icon.tsx';
import { StatusSelect } from './StatusSelect.tsx';
import { Trace } from './Trace.tsx';
import type { NoteActions } from './use-editors.ts';
import type { Telling } from './use-toasts.ts';

type Props = {
  readonly page: Target;
  readonly text: string;
  readonly claim: Claim;
  readonly group: Group;
  readonly actions: NoteActions;
  readonly telling: Pick<Telling, 'tell'>;
  /** Whether the foot will be drawn once more in a moment: until then it has what can be seen of it. */
  readonly isBrief?: boolean;
};

/** Takes a claim out of the count. */
const DISMISSAL: Content = { ...EMPTY, motivation: 'moderating' };

/** What can be done with a claim: a note, out of the count with it, where to look further, a status. A sourced one counts for nothing anyway. */
export function ClaimFoot({ page, text, claim, group, actions, telling, isBrief = false }: Props) {
  const [tracing, setTracing] = useState(false);
  const traceId = useId();
  const [first] = claim.signals;
  // Made when it is wanted: to describe hundreds of claims takes its time.
  const target = (): Target => ({ ...targetAt(page, text, claim.sentence), kind: first.kind });
  const byHand =
    first.rule === BY_HAND ? group.notes.find(({ motivation }) => motivation === 'classifying') : undefined;
  return (
    <>
      <p class="claim-foot">
        {group.editors.length === 0 && (
          <button type="button" class="button-quiet" onClick={() => actions.begin(target())}>
            <Icon node={Plus} size={14} />
            {message(group.notes.length === 0 ? 'add_note' : 'add_another_note')}
          </button>
        )}
        {byHand && (
          <button
            type="button"
            class="button-quiet"
            onClick={({ currentTarget }) => actions.remove(byHand, homeOf(currentTarget))}
          >
            {message('remove_mark')}
          </button>
        )}
        {first.verdict === 'unsourced' && !byHand && (
          <button type="button" class="button-quiet" onClick={() => actions.begin(target(), DISMISSAL)}>
            {message('not_a_problem')}
          </button>
        )}
        <button
          type="button"
          class="button-quiet"
          aria-expanded={tracing}
          aria-controls={tracing ? traceId : undefined}
          onClick={() => setTracing(!tracing)}
        >
          {message('trace_it')}
        </button>
        <span class="claim-status">
          <StatusSelect
            name={message('status_of_claim')}
            status={assessmentOf(group.notes)?.status ?? null}
            isBrief={isBrief}
            onChoose={(status) => actions.assess(target(), group.notes, status)}
          />
        </span>
      </p>
      {tracing && (
        <div id={traceId} class="claim-trace">
          <Trace page={page} text={text} claim={claim} telling={telling} />
        </div>
      )}
    </>
  );
}

/** Whether a note says nothing that the claim's status does not show already. */
export function isSeenInStatus(note: Note): boolean {
  return isBare(note) && note.creator === '' && note.assessment?.link === '';
}
