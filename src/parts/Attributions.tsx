import { useMemo } from 'preact/hooks';
import { counted, message } from '../browser/extension.ts';
import { changesIn, type Told } from '../notes/watch.ts';
import { dateWords } from './dates.ts';
import { useWatch } from './use-watch.ts';

/** Which attributions of a page were removed, added or changed since it was first looked at with something kept on it. */
export function Attributions({ page }: { readonly page: string }) {
  const watch = useWatch(page);
  const changes = useMemo(() => (watch ? changesIn(watch) : []), [watch]);
  if (!watch || changes.length === 0) return null;
  return (
    <details class="attributions">
      <summary>{counted('attributions_changed', changes.length, dateWords(watch.first.date))}</summary>
      <ul>
        {changes.map((change, place) => (
          <Change key={place} change={change} />
        ))}
      </ul>
    </details>
  );
}

function Change({ change: { before, after, since } }: { readonly change: Told }) {
  const kind = !after ? 'removed' : before ? 'changed' : 'added';
  return (
    <li class="attribution">
      <b>{message(`attribution_${kind}`)}</b>{' '}
      {before && (
        <del dir="auto" class="attribution-words">
          {before.words}
        </del>
      )}{' '}
      {after && (
        <ins dir="auto" class="attribution-words">
          {after.words}
        </ins>
      )}{' '}
      <time dateTime={since}>{message('attribution_seen', dateWords(since))}</time>
      <span class="attribution-sentence" dir="auto">
        {(after ?? before)?.sentence}
      </span>
    </li>
  );
}
