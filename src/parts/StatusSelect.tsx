import { message } from '../browser/extension.ts';
import { STATUSES, type Status } from '../notes/note.ts';

type Props = {
  readonly id?: string;
  /** What a screen reader calls it, where no label does. */
  readonly name?: string;
  readonly status: Status | null;
  /** Whether "no status" is a choice. */
  readonly optional?: boolean;
  readonly onChoose: (status: Status | null) => void;
};

/** A choice of how far the work on a page or a claim has come. */
export function StatusSelect({ id, name, status, optional = true, onChoose }: Props) {
  return (
    <select
      id={id}
      class={status === null ? 'select status-select' : 'select status-select status-chosen'}
      aria-label={name}
      value={status ?? ''}
      onChange={({ currentTarget: { value } }) => onChoose(STATUSES.find((one) => one === value) ?? null)}
    >
      {optional && <option value="">{message('no_status')}</option>}
      {STATUSES.map((one) => (
        <option key={one} value={one}>
          {statusWords(one)}
        </option>
      ))}
    </select>
  );
}

/** A status in the reader's language. */
export function statusWords(status: Status): string {
  return message(`status_${status.replaceAll('-', '_')}`);
}
