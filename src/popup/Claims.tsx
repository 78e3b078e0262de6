import { useEffect, useMemo, useRef } from 'preact/hooks';
import { message } from '../browser/extension.ts';
import type { Claim, Span } from '../engine/index.ts';
import { ruleWords } from '../messages/rule-words.ts';
import type { Target } from '../notes/note.ts';
import { ClaimFoot, isSeenInStatus } from '../parts/ClaimFoot.tsx';
import { excerptOf } from '../parts/excerpt.ts';
import { type Groups, NOTHING_KEPT } from '../parts/groups.ts';
import { KindLine } from '../parts/KindLine.tsx';
import { measuredWords } from '../parts/measured-words.ts';
import { moveThrough } from '../parts/moving.ts';
import { NoteGroup } from '../parts/NoteGroup.tsx';
import { toldOf } from '../parts/told.ts';
import type { NoteActions } from '../parts/use-editors.ts';
import { useGrowing } from '../parts/use-growing.ts';
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

/** The claims in page order, each with its words, why it is one, and its notes. j, k and the arrow keys go through them. */
export function Claims({ claims, ...rest }: Props) {
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const end = new AbortController();
    moveThrough(() => [...(list.current?.querySelectorAll<HTMLElement>('.claim-go') ?? [])], end.signal);
    return () => end.abort();
  }, []);
  const drawn = useGrowing(claims.length, LOWEST);
  const all = useMemo(() => keyed(rest.text, claims), [rest.text, claims]);
  if (claims.length === 0) return null;
  return (
    <section aria-label={message('claims')}>
      <ol class="claims" ref={list}>
        {all.slice(0, drawn).map(([key, claim]) => (
          <ClaimItem key={key} claim={claim} isBrief={drawn < all.length} {...rest} />
        ))}
      </ol>
    </section>
  );
}

/** No claim is lower, in CSS pixels: it has a line of words, one that says why, and one with what can be done. */
const LOWEST = 90;

type ItemProps = Omit<Props, 'claims'> & { readonly claim: Claim; readonly isBrief: boolean };

function ClaimItem({ claim, isBrief, page, text, groups, actions, telling: { tell }, onShow }: ItemProps) {
  const [first] = claim.signals;
  const group = groups.claims.get(claim) ?? NOTHING_KEPT;
  const moved = group === NOTHING_KEPT ? undefined : groups.moved;
  // One of hundreds: drawn anew when something about it has changed, and not with whatever else does.
  return useMemo(
    () => (
      <li class="claim">
        <button type="button" class="claim-go" onClick={() => onShow(first)}>
          <Words pieces={excerptOf(text, claim)} />
          <span class="why" title={measuredWords(first.rule)}>
            <KindLine kind={first.kind} />
            <b class="why-kind">{message(`kind_${first.kind}`)}</b> {ruleWords(first.rule)}
          </span>
          {toldOf(text, claim).map(({ key, words }) => (
            <span key={key} class="told">
              {message(key, words)}
            </span>
          ))}
        </button>
        <NoteGroup
          group={{ ...group, notes: group.notes.filter((note) => !isSeenInStatus(note)) }}
          moved={moved}
          actions={actions}
        />
        <ClaimFoot
          page={page}
          text={text}
          claim={claim}
          group={group}
          actions={actions}
          telling={{ tell }}
          isBrief={isBrief}
        />
      </li>
    ),
    [claim, isBrief, page, text, group, moved, actions, tell, onShow],
  );
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
