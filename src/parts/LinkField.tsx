import { useId } from 'preact/hooks';
import { message } from '../browser/extension.ts';

type Props = { readonly link: string; readonly onChange: (link: string) => void };

/** Where the address of a source that was found is typed. It stands among other fields, its label before it. */
export function LinkField({ link, onChange }: Props) {
  const id = useId();
  return (
    <>
      <label for={id}>{message('source_found_at')}</label>
      <input
        id={id}
        class="field"
        type="url"
        placeholder="https://"
        value={link}
        onInput={({ currentTarget: { value } }) => onChange(value.trim())}
      />
    </>
  );
}
