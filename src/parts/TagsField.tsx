import type { Ref } from 'preact';
import { useId, useState } from 'preact/hooks';
import { message } from '../browser/extension.ts';
import { tagsIn, typedTags } from '../notes/tags.ts';

type Props = {
  readonly tags: readonly string[];
  readonly onChange: (tags: string[]) => void;
  readonly field?: Ref<HTMLInputElement>;
};

/** Where tags are typed, parted by commas. It stands among other fields, its label before it. */
export function TagsField({ tags, onChange, field }: Props) {
  // As typed: a comma that has no tag behind it yet must stay.
  const [typed, setTyped] = useState(() => typedTags(tags));
  const id = useId();
  return (
    <>
      <label for={id}>{message('tags')}</label>
      <input
        id={id}
        {...(field === undefined ? {} : { ref: field })}
        class="field"
        dir="auto"
        placeholder={message('tags_hint')}
        value={typed}
        onInput={({ currentTarget: { value } }) => {
          setTyped(value);
          onChange(tagsIn(value));
        }}
      />
    </>
  );
}
