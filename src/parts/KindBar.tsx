import type { Kind } from '../engine/index.ts';
import { KindLine } from './KindLine.tsx';

/** How many there are of a kind. */
export type KindCount = { readonly kind: Kind; readonly count: number };

/** A bar with a part for each kind, as long as there are many of it. The numbers stand beside it, in words. */
export function KindBar({ counts }: { readonly counts: readonly KindCount[] }) {
  return (
    <div class="kind-bar" aria-hidden="true">
      {counts.map(({ kind, count }) => (
        <span key={kind} class={`kind-bar-part kind-${kind}`} style={{ flexGrow: count }}>
          <KindLine kind={kind} />
        </span>
      ))}
    </div>
  );
}
