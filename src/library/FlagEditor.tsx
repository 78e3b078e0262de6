import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { message } from '../browser/extension.ts';
import { changeFlag } from '../notes/flags.ts';
import type { Flag } from '../notes/note.ts';
import { tagsIn, typedTags } from '../notes/tags.ts';
import { problemOf } from '../parts/problem.ts';

/** Where a flag's tags and link are changed. Its status has a choice of its own. */
export function FlagEditor({ flag, onLeave }: { readonly flag: Flag; readonly onLeave: () => void }) {
  const [tags, setTags] = useState(typedTags(flag.tags));
  const [link, setLink] = useState(flag.assessment.link);
  const [problem, setProblem] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const ids = useId();
  useLayoutEffect(() => field.current?.focus({ preventScroll: true }), []);

  const save = async (): Promise<void> => {
    const written = await changeFlag(flag.target.source, { tags: tagsIn(tags), link: link.trim() }, new Date());
    if (written.kind === 'refused') setProblem(problemOf(written));
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
        <label for={`${ids}-tags`}>{message('tags')}</label>
        <input
          id={`${ids}-tags`}
          ref={field}
          class="field"
          dir="auto"
          placeholder={message('tags_hint')}
          value={tags}
          onInput={({ currentTarget: { value } }) => setTags(value)}
        />
        <label for={`${ids}-link`}>{message('source_found_at')}</label>
        <input
          id={`${ids}-link`}
          class="field"
          type="url"
          placeholder="https://"
          value={link}
          onInput={({ currentTarget: { value } }) => setLink(value)}
        />
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
