import type { Kind } from '../engine/index.ts';

/** The line under which a kind's words stand in the page, as a sample. */
export function KindLine({ kind }: { readonly kind: Kind }) {
  return <span class={`kind-line kind-${kind}`} aria-hidden="true" />;
}
