import { ExternalLink } from 'lucide';
import { message } from '../browser/extension.ts';
import type { Assessment, Note } from '../notes/note.ts';
import { dateWords } from './dates.ts';
import { Icon } from './Icon.tsx';
import { statusWords } from './StatusSelect.tsx';

/** What a note carries beside its text: its status since when, where the source was found, its tags and its author. */
export function NoteMarks({ note: { assessment, tags, creator, motivation } }: { readonly note: Note }) {
  if (!assessment && tags.length === 0 && creator === '' && motivation === 'commenting') return null;
  return (
    <ul class="note-marks">
      {motivation !== 'commenting' && motivation !== 'assessing' && (
        <li class="note-motivation">{message(`motivation_${motivation}`)}</li>
      )}
      {assessment && <StatusMark assessment={assessment} />}
      {tags.map((tag) => (
        <li key={tag} class="tag" dir="auto" title={tag}>
          {tag}
        </li>
      ))}
      {creator !== '' && <li class="note-author">{message('by_author', creator)}</li>}
    </ul>
  );
}

function StatusMark({ assessment: { status, modified, link } }: { readonly assessment: Assessment }) {
  return (
    <li class={`status status-${status}`}>
      <b>{statusWords(status)}</b> <time dateTime={modified}>{message('since_date', dateWords(modified))}</time>
      {isAddress(link) && (
        <>
          {' '}
          <a class="status-link" href={link} target="_blank" rel="noreferrer noopener">
            {message('found_source')}
            <Icon node={ExternalLink} size={12} />
          </a>
        </>
      )}
    </li>
  );
}

/** Only addresses of the web become links: what is typed or imported may be a script. */
function isAddress(link: string): boolean {
  return URL.canParse(link) && /^https?:$/.test(new URL(link).protocol);
}
