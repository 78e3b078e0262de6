import { ExternalLink } from 'lucide';
import { message } from '../browser/extension.ts';
import { isWebAddress } from '../parts/address.ts';
import { dateWords } from '../parts/dates.ts';
import { Icon } from '../parts/Icon.tsx';
import type { Entry } from './entry.ts';

/** What an entry carries beside its text: tags, since when it has its status, where the source was found, its author. */
export function EntryMarks({ entry: { record, tags } }: { readonly entry: Entry }) {
  const { assessment } = record.kind === 'note' ? record.note : record.flag;
  const motivation = record.kind === 'note' ? record.note.motivation : 'assessing';
  const creator = record.kind === 'note' ? record.note.creator : '';
  const isPlain = motivation === 'commenting' || motivation === 'assessing';
  if (isPlain && tags.length === 0 && !assessment && creator === '') return null;
  return (
    <ul class="note-marks">
      {!isPlain && <li class="note-motivation">{message(`motivation_${motivation}`)}</li>}
      {tags.map((tag) => (
        <li key={tag} class="tag" dir="auto" title={tag}>
          {tag}
        </li>
      ))}
      {creator !== '' && (
        <li class="note-author" dir="auto">
          {message('by_author', creator)}
        </li>
      )}
      {assessment && (
        <li class={`status status-${assessment.status}`}>
          <time dateTime={assessment.modified}>{message('library_status_since', dateWords(assessment.modified))}</time>{' '}
          {isWebAddress(assessment.link) && (
            <a class="status-link" href={assessment.link} target="_blank" rel="noreferrer noopener">
              {message('found_source')}
              <Icon node={ExternalLink} size={12} />
            </a>
          )}
        </li>
      )}
    </ul>
  );
}
