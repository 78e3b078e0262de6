import { useRef, useState } from 'preact/hooks';
import { message } from '../browser/extension.ts';
import type { Written } from '../browser/storage.ts';
import { changeFlag } from '../notes/flags.ts';
import type { Flag } from '../notes/note.ts';
import { dateWords } from './dates.ts';
import { LinkField } from './LinkField.tsx';
import { StatusSelect } from './StatusSelect.tsx';
import { TagsField } from './TagsField.tsx';

type Props = { readonly flag: Flag; readonly onWritten: (written: Written) => void };

/** How far the work on a flagged page has come, where its source was found, and its tags. Every change is kept at once. */
export function FlagFields({ flag: { assessment, tags, target }, onWritten }: Props) {
  const [link, setLink] = useState(assessment.link);
  // Every letter is kept, and all that is typed into a field before it is left counts as one change.
  const isTyping = useRef(false);
  const change = async (changes: Parameters<typeof changeFlag>[1], isMore = false): Promise<boolean> => {
    const written = await changeFlag(target.source, changes, new Date(), isMore);
    onWritten(written);
    return written.kind !== 'refused';
  };
  const type = (changes: Parameters<typeof changeFlag>[1]): void => {
    change(changes, isTyping.current);
    isTyping.current = true;
  };
  const leave = (): void => {
    isTyping.current = false;
  };
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
        <div class="fields" onFocusOut={leave}>
          <TagsField tags={tags} onChange={(typed) => type({ tags: typed })} />
          <LinkField
            link={link}
            onChange={(typed) => {
              setLink(typed);
              type({ link: typed });
            }}
          />
        </div>
      </details>
    </div>
  );
}
