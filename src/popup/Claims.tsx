import { Plus } from 'lucide';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { message } from '../browser/extension.ts';
import { type Claim, measuredOf, type Span, says } from '../engine/index.ts';
import { assessmentOf, isBare } from '../notes/assessing.ts';
import { EMPTY } from '../notes/draft.ts';
import type { Content, Note, Target } from '../notes/note.ts';
import { targetAt } from '../notes/target-at.ts';
import { excerptOf } from '../parts/excerpt.ts';
import type { Groups } from '../parts/groups.ts';
import { homeOf } from '../parts/home.ts';
import { Icon } from '../parts/Icon.tsx';
import { KindLine } from '../parts/KindLine.tsx';
import { moveThrough } from '../parts/moving.ts';
import { NoteGroup } from '../parts/NoteGroup.tsx';
import { StatusSelect } from '../parts/StatusSelect.tsx';
import { Trace } from '../parts/Trace.tsx';
import { toldOf } from '../parts/told.ts';
import type { NoteActions } from '../parts/use-editors.ts';
import type { Telling } from '../parts/use-toasts.ts';
import { Words } from '../parts/Words.tsx';

type Props = {
  readonly page: Target;
  readonly text: string;
  readonly claims: readonly Claim[];
  readonly groups: Pick<Groups, 'claims' | 'moved'>;
  readonly actions: NoteActions;
  readonly telling: Pick<Telling, 'tell'>;
  readonly onShow: (span: Span) => void;
};

/** Takes a claim out of the count. */
const DISMISSAL: Content = { ...EMPTY, motivation: 'moderating' };

/** The rule of what readers mark themselves. */
const BY_HAND = 'by-hand';

/** A rule that found less than this in the marked articles has no figure worth telling. */
const ENOUGH = 10;

/** The claims in page order, each with its words, why it is one, and its notes. j, k and the arrow keys go through them. */
export function Claims({ claims, ...rest }: Props) {
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const end = new AbortController();
    moveThrough(() => [...(list.current?.querySelectorAll<HTMLElement>('.claim-go') ?? [])], end.signal);
    return () => end.abort();
  }, []);
  if (claims.length === 0) return null;
  return (
    <section aria-label={message('claims')}>
      <ol class="claims" ref={list}>
        {keyed(rest.text, claims).map(([key, claim]) => (
          <ClaimItem key={key} claim={claim} {...rest} />
        ))}
      </ol>
    </section>
  );
}

type ItemProps = Omit<Props, 'claims'> & { readonly claim: Claim };

function ClaimItem({ claim, page, text, groups, actions, telling, onShow }: ItemProps) {
  const [tracing, setTracing] = useState(false);
  const traceId = useId();
  const [first] = claim.signals;
  const group = groups.claims.get(claim) ?? { notes: [], editors: [] };
  const target = { ...targetAt(page, text, claim.sentence), kind: first.kind };
  const byHand =
    first.rule === BY_HAND ? group.notes.find(({ motivation }) => motivation === 'classifying') : undefined;
  return (
    <li class="claim">
      <button type="button" class="claim-go" onClick={() => onShow(first)}>
        <Words pieces={excerptOf(text, claim)} />
        <span class="why" title={measuredWords(first.rule)}>
          <KindLine kind={first.kind} />
          <b class="why-kind">{message(`kind_${first.kind}`)}</b> {says(first.rule)}
        </span>
        {toldOf(text, claim).map(({ key, words }) => (
          <span key={key} class="told">
            {message(key, words)}
          </span>
        ))}
      </button>
      <NoteGroup
        group={{ ...group, notes: group.notes.filter((note) => !isSeenInStatus(note)) }}
        moved={groups.moved}
        actions={actions}
      />
      <p class="claim-foot">
        {group.editors.length === 0 && (
          <button type="button" class="button-quiet" onClick={() => actions.begin(target)}>
            <Icon node={Plus} size={14} />
            {message(group.notes.length === 0 ? 'add_note' : 'add_another_note')}
          </button>
        )}
        {byHand ? (
          <button
            type="button"
            class="button-quiet"
            onClick={({ currentTarget }) => actions.remove(byHand, homeOf(currentTarget))}
          >
            {message('remove_mark')}
          </button>
        ) : (
          <button type="button" class="button-quiet" onClick={() => actions.begin(target, DISMISSAL)}>
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
            onChoose={(status) => actions.assess(target, group.notes, status)}
          />
        </span>
      </p>
      {tracing && (
        <div id={traceId} class="claim-trace">
          <Trace page={page} text={text} claim={claim} telling={telling} />
        </div>
      )}
    </li>
  );
}

/** Whether a note says nothing that the claim's status does not show already. */
function isSeenInStatus(note: Note): boolean {
  return isBare(note) && note.creator === '' && note.assessment?.link === '';
}

/** How often a rule was right, for who rests on its sentence; empty where too little is known. */
function measuredWords(rule: string): string | undefined {
  const measured = measuredOf(rule);
  if (!measured || measured.found < ENOUGH) return undefined;
  return message('rule_measured', String(measured.right), String(measured.found));
}

/** Keys that stay while text comes or goes elsewhere in the page, so that nobody is thrown out of an editor. */
function keyed(text: string, claims: readonly Claim[]): readonly (readonly [key: string, claim: Claim])[] {
  const seen = new Map<string, number>();
  return claims.map((claim) => {
    const words = text.slice(claim.sentence.start, claim.sentence.end);
    const times = (seen.get(words) ?? 0) + 1;
    seen.set(words, times);
    return [`${times} ${words}`, claim];
  });
}
