import { message } from '../browser/extension.ts';
import type { Kind } from '../engine/index.ts';

/** What some kinds mean, for who asks. */
export function KindMeanings({ kinds }: { readonly kinds: readonly Kind[] }) {
  return (
    <details>
      <summary class="more">{message('what_kinds_mean')}</summary>
      <dl class="meanings">
        {kinds.map((kind) => (
          <div key={kind} class="meaning">
            <dt>{message(`kind_${kind}`)}</dt> <dd>{message(`kind_${kind}_means`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
