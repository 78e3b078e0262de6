import type { ComponentChildren } from 'preact';
import { counted, message } from '../browser/extension.ts';
import { type Claim, KINDS } from '../engine/index.ts';
import { useAnnounced } from '../parts/Announcer.tsx';
import { KindBar, type KindCount } from '../parts/KindBar.tsx';
import { KindLine } from '../parts/KindLine.tsx';
import { KindMeanings } from '../parts/KindMeanings.tsx';

type Props = {
  readonly claims: readonly Claim[];
  readonly words: number;
  /** How many kinds the reader does not want to see. */
  readonly hidden: number;
  /** What stands below, where there are claims. */
  readonly children?: ComponentChildren;
};

/** How many claims nobody identifiable stands behind, and of which kinds. */
export function Counts({ claims, words, hidden, children }: Props) {
  const counts = countByKind(claims);
  const total = counted('unsourced_claims', claims.length);
  const inWords = counted(claims.length > 0 ? 'in_words' : 'no_claims_in_words', words);
  useAnnounced(claims.length > 0 ? `${total} ${inWords}` : inWords);
  return (
    <section class="counts" aria-label={message('counts')}>
      <p class="total">
        {claims.length > 0 ? (
          <>
            <strong>{total}</strong> {inWords}
          </>
        ) : (
          <span class="none">{inWords}</span>
        )}
      </p>
      {claims.length > 0 && (
        <>
          <KindBar counts={counts} />
          <Legend counts={counts} />
          <div class="asides">
            <KindMeanings kinds={counts.map(({ kind }) => kind)} />
            {children}
          </div>
        </>
      )}
      {hidden > 0 && (
        <p class="hidden-kinds">
          {counted('kinds_hidden', hidden)}{' '}
          <a class="more" href="/src/options/index.html#kinds" target="_blank" rel="noopener">
            {message('kinds_choose')}
          </a>
        </p>
      )}
    </section>
  );
}

function Legend({ counts }: { readonly counts: readonly KindCount[] }) {
  return (
    <div class="legend">
      <ul class="legend-kinds">
        {counts.map(({ kind, count }) => (
          <li key={kind} class="legend-kind">
            <KindLine kind={kind} />
            {counted(`count_${kind}`, count)}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A claim counts once, under its first signal. Kinds without a claim are left out. */
function countByKind(claims: readonly Claim[]): readonly KindCount[] {
  return KINDS.map((kind) => ({
    kind,
    count: claims.filter(({ signals: [first] }) => first.kind === kind).length,
  })).filter(({ count }) => count > 0);
}
