import { ChevronDown, ChevronUp } from 'lucide';
import { message } from '../browser/extension.ts';
import { Icon } from '../parts/Icon.tsx';
import type { Row } from './rows.ts';
import type { Current } from './use-current.ts';

type Props = { readonly shown: readonly Row[]; readonly all: number; readonly current: Current };

/** The way from row to row, here and in the page. */
export function Steps({ shown, all, current }: Props) {
  if (shown.length === 0) return null;
  const at = shown.findIndex(({ key }) => key === current.key);
  const row = shown[at];
  return (
    <nav class="steps" aria-label={message('steps')}>
      <button type="button" class="button" aria-disabled={at === 0} onClick={() => current.step(-1)}>
        <Icon node={ChevronUp} />
        {message('step_back')}
      </button>
      <span class="steps-place">
        {row ? message('step_place', String(row.number), String(all)) : message('step_all', String(all))}
      </span>
      <button type="button" class="button" aria-disabled={at === shown.length - 1} onClick={() => current.step(1)}>
        {message('step_on')}
        <Icon node={ChevronDown} />
      </button>
    </nav>
  );
}
