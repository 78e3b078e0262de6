import { counted, message } from '../browser/extension.ts';
import { tellSkipped } from '../exchange/index.ts';
import type { Preview } from './use-import.ts';

/** More reasons than this are counted and not listed. */
const MOST = 100;

type Props = { readonly state: Preview; readonly onCarryOut: () => void; readonly onCancel: () => void };

/** What an import would do: what is new, what changes, what is there already, and what stays out and why. */
export function ImportPreview({ state: { name, reading, plan }, onCarryOut, onCancel }: Props) {
  const { notes, flags } = plan;
  const counts = [
    ['new', notes.new.length + flags.new.length],
    ['changed', notes.changed.length + flags.changed.length],
    ['same', notes.same + flags.same],
    ['older', notes.older + flags.older],
    ['unreadable', plan.unreadable + reading.skipped.length],
  ] as const;
  const told = counts.filter(([what, count]) => what === 'new' || count > 0);
  const hasWork = notes.new.length + flags.new.length + notes.changed.length + flags.changed.length > 0;
  return (
    <div class="preview" role="status">
      <h3 class="preview-title">{message('library_preview', name)}</h3>
      <p class="part-text">{message(`library_from_${reading.from.replaceAll('-', '_')}`)}</p>
      <ul class="preview-counts">
        {told.map(([what, count]) => (
          <li key={what} class={count === 0 ? 'preview-none' : `preview-${what}`}>
            {counted(`library_preview_${what}`, count)}
          </li>
        ))}
        {reading.replies > 0 && <li>{counted('library_preview_replies', reading.replies)}</li>}
      </ul>
      {reading.skipped.length > 0 && (
        <details>
          <summary>{message('library_preview_why')}</summary>
          <ul class="preview-skipped">
            {reading.skipped.slice(0, MOST).map((skipped) => (
              <li key={skipped.number}>{tellSkipped(skipped, message)}</li>
            ))}
            {reading.skipped.length > MOST && <li>{counted('library_preview_more', reading.skipped.length - MOST)}</li>}
          </ul>
        </details>
      )}
      <p class="preview-buttons">
        <button type="button" class="button button-main" disabled={!hasWork} onClick={onCarryOut}>
          {message('library_import_do')}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {message('cancel')}
        </button>
      </p>
      {!hasWork && <p class="part-text">{message('library_preview_nothing')}</p>}
    </div>
  );
}
