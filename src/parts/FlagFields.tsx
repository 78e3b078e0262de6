import { useId, useState } from 'preact/hooks';
import { message } from '../browser/extension.ts';
import type { Written } from '../browser/storage.ts';
import { changeFlag } from '../notes/flags.ts';
import type { Flag } from '../notes/note.ts';
import { tagsIn, typedTags } from '../notes/tags.ts';
import { dateWords } from './dates.ts';
import { StatusSelect } from './StatusSelect.tsx';

type Props = { readonly flag: Flag; readonly onWritten: (written: Written) => void };

/** How far the work on a flagged page has come, where its source was found, and its tags. Every change is kept at once. */
export function FlagFields({ flag: { assessment, tags, target }, onWritten }: Props) {
  const [typed, setTyped] = useState(() => typedTags(tags));
  const [link, setLink] = useState(assessment.link);
  const ids = useId();
  const change = async (changes: Parameters<typeof changeFlag>[1]): Promise<void> =>
    onWritten(await changeFlag(target.source, changes, new Date()));
  return (
    <div class="flag-fields">
      <p class="flag-status">
        <StatusSelect
          name={message('status_of_page')}
          status={assessment.status}
          optional={false}
          onChoose={(status) => status && change({ status })}
        />
        <time dateTime={assessment.modified}>{message('since_date', dateWords(assessment.modified))}</time>
      </p>
      <details>
        <summary class="more">{message('tags_and_source')}</summary>
        <div class="fields">
          <label for={`${ids}-tags`}>{message('tags')}</label>
          <input
            id={`${ids}-tags`}
            class="field"
            dir="auto"
            placeholder={message('tags_hint')}
            value={typed}
            onInput={({ currentTarget: { value } }) => {
              setTyped(value);
              change({ tags: tagsIn(value) });
            }}
          />
          <label for={`${ids}-link`}>{message('source_found_at')}</label>
          <input
            id={`${ids}-link`}
            class="field"
            type="url"
            placeholder="https://"
            value={link}
            onInput={({ currentTarget: { value } }) => {
              setLink(value);
              change({ link: value.trim() });
            }}
          />
        </div>
      </details>
    </div>
  );
}
