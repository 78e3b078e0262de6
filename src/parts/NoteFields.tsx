import { useId } from 'preact/hooks';
import { message } from '../browser/extension.ts';
import { withStatus } from '../notes/assessing.ts';
import type { Content, Motivation } from '../notes/note.ts';
import { LinkField } from './LinkField.tsx';
import { StatusSelect } from './StatusSelect.tsx';
import { TagsField } from './TagsField.tsx';

/** What a reader may call a note. The other motivations are given by what is done to a mark. */
const CHOICES = ['commenting', 'questioning', 'assessing'] as const satisfies readonly Motivation[];

type Props = { readonly content: Content; readonly onChange: (changes: Partial<Content>) => void };

/** What a note has beside its text: tags, status and where the source was found, what it is for, and its author. */
export function NoteFields({ content, onChange }: Props) {
  const { tags, assessment, motivation, creator } = content;
  const ids = useId();
  return (
    <div class="fields">
      <TagsField tags={tags} onChange={(typed) => onChange({ tags: typed })} />
      <label for={`${ids}-status`}>{message('status')}</label>
      <StatusSelect
        id={`${ids}-status`}
        status={assessment?.status ?? null}
        onChoose={(status) => onChange({ assessment: withStatus(assessment, status, new Date()) })}
      />
      {assessment && (
        <LinkField link={assessment.link} onChange={(link) => onChange({ assessment: { ...assessment, link } })} />
      )}
      {CHOICES.some((choice) => choice === motivation) && (
        <>
          <label for={`${ids}-motivation`}>{message('note_is')}</label>
          <select
            id={`${ids}-motivation`}
            class="select"
            value={motivation}
            onChange={({ currentTarget: { value } }) =>
              onChange({ motivation: CHOICES.find((choice) => choice === value) ?? motivation })
            }
          >
            {CHOICES.map((choice) => (
              <option key={choice} value={choice}>
                {message(`motivation_${choice}`)}
              </option>
            ))}
          </select>
        </>
      )}
      <AuthorField creator={creator} onChange={onChange} />
    </div>
  );
}

/** The name or the initials of a note's author. */
export function AuthorField({ creator, onChange }: Pick<Content, 'creator'> & Pick<Props, 'onChange'>) {
  const id = useId();
  return (
    <>
      <label for={id}>{message('author')}</label>
      <input
        id={id}
        name="author"
        class="field"
        dir="auto"
        placeholder={message('author_hint')}
        value={creator}
        onInput={({ currentTarget: { value } }) => onChange({ creator: value })}
      />
    </>
  );
}
