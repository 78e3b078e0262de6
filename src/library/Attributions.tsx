import { counted, message } from '../browser/extension.ts';
import { dateWords } from '../parts/dates.ts';
import type { Watched } from './use-watches.ts';

/** Which attributions of a page were removed, added or changed since something was first kept on it. */
export function Attributions({ watch: { changes, since } }: { readonly watch: Watched }) {
  if (changes.length === 0) return null;
  return (
    <details class="attributions">
      <summary>{counted('library_attributions_changed', changes.length, dateWords(since))}</summary>
      <ul>
        {changes.map(({ kind, before, after, since: when }, place) => (
          <li key={place} class={`attribution attribution-${kind}`}>
            <b>{message(`library_attribution_${kind}`)}</b>{' '}
            {before !== '' && (
              <del dir="auto" class="attribution-words">
                {before}
              </del>
            )}{' '}
            {after !== '' && (
              <ins dir="auto" class="attribution-words">
                {after}
              </ins>
            )}{' '}
            <time dateTime={when}>{message('library_attribution_seen', dateWords(when))}</time>
          </li>
        ))}
      </ul>
    </details>
  );
}
