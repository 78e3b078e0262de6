import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { message } from '../browser/extension.ts';
import { changeFlag } from '../notes/flags.ts';
import type { Flag } from '../notes/note.ts';
import { LinkField } from '../parts/LinkField.tsx';
import { textProblemOf } from '../parts/problem.ts';
import { TagsField } from '../parts/TagsField.tsx';

/** Where a flag's tags and link are changed. Its status has a choice of its own. */
export function FlagEditor({ flag, onLeave }: { readonly flag: Flag; readonly onLeave: () => void }) {
  const [tags, setTags] = useState(flag.tags);
  const [link, setLink] = useState(flag.assessment.link);
  const [problem, setProblem] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.focus({ preventScroll: true }), []);

  const save = async (): Promise<void> => {
    const written = await changeFlag(flag.target.source, { tags, link }, new Date());
    if (written.kind === 'refused') setProblem(textProblemOf(written));
    else onLeave();
  };

  return (
    <form
      class="editor"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onLeave();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <div class="fields">
        <TagsField tags={tags} onChange={setTags} field={field} />
        <LinkField link={link} onChange={setLink} />
      </div>
      {problem !== '' && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <p class="editor-buttons">
        <button type="submit" class="button button-main">
          {message('library_save')}
        </button>
        <button type="button" class="button" onClick={onLeave}>
          {message('cancel')}
        </button>
      </p>
    </form>
  );
}
