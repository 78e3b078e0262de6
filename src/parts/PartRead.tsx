import { message } from '../browser/extension.ts';
import type { Report } from '../messages/index.ts';

/** Says that an article is counted only as far as it was read; nothing of one that was read to its end, as nearly all are. */
export function PartRead({ report: { state, text, readTo } }: { readonly report: Report }) {
  return state === 'article' && readTo < text.length ? (
    <p class="missed" role="note">
      {message('part_read')}
    </p>
  ) : null;
}
