import { useId } from 'preact/hooks';
import { message } from '../browser/extension.ts';
import type { Progress } from '../notes/job.ts';

/** How far the change of many has come. Where it is one write, nobody knows how far that is: the bar only moves. */
export function Working({ progress }: { readonly progress: Progress | null }) {
  const ids = useId();
  if (progress === null) return null;
  const { done, of } = progress;
  const numeral = (number: number): string => new Intl.NumberFormat(message('language') || 'en').format(number);
  return (
    <div class="working">
      <p role="status">
        <label for={ids}>{message('library_bulk_working', numeral(of))}</label>
      </p>
      <progress id={ids} max={of} value={done > 0 ? done : undefined} />
    </div>
  );
}
