import { useReducer } from 'preact/hooks';
import { message } from '../browser/extension.ts';
import { STATUSES, type Status } from '../notes/note.ts';

type Props = {
  readonly id?: string;
  /** What a screen reader calls it, where no label does. */
  readonly name?: string;
  readonly status: Status | null;
  /** Whether "no status" is a choice. */
  readonly optional?: boolean;
  /** Whether only the choice that was made is there, until a view has drawn what is seen first. */
  readonly isBrief?: boolean;
  /** Gives false, in time, where the choice could not be kept: then what holds is shown again. */
  readonly onChoose: (status: Status | null) => unknown;
};

/** Whether a choice is as wide as what was chosen: where it is not, more to choose from would move what stands beside it. */
const HOLDS_WIDTH = globalThis.CSS?.supports('field-sizing', 'content') ?? false;

/** A choice of how far the work on a page or a claim has come. */
export function StatusSelect({ id, name, status, optional = true, isBrief = false, onChoose }: Props) {
  const [, drawAgain] = useReducer((times: number) => times + 1, 0);
  const offered = isBrief && HOLDS_WIDTH ? STATUSES.filter((one) => one === status) : STATUSES;
  return (
    <select
      id={id}
      class={status === null ? 'select status-select' : 'select status-select status-chosen'}
      aria-label={name}
      value={status ?? ''}
      onChange={async ({ currentTarget: { value } }) => {
        if ((await onChoose(STATUSES.find((one) => one === value) ?? null)) === false) drawAgain(0);
      }}
    >
      {optional && <option value="">{message('no_status')}</option>}
      {offered.map((one) => (
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
