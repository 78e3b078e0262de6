import { Tag, Trash2, X } from 'lucide';
import { useId, useMemo, useState } from 'preact/hooks';
import { counted, message } from '../browser/extension.ts';
import type { Progress } from '../notes/job.ts';
import { STATUSES } from '../notes/note.ts';
import { tagsIn } from '../notes/tags.ts';
import { Icon } from '../parts/Icon.tsx';
import { problemOf } from '../parts/problem.ts';
import { statusWords } from '../parts/StatusSelect.tsx';
import type { Telling } from '../parts/use-toasts.ts';
import { type Doing, doToAll } from './bulk.ts';
import type { Selection } from './use-selection.ts';
import { Working } from './Working.tsx';

type Props = { readonly selection: Selection; readonly telling: Telling };

/** What can be done to all that is selected. Everything can be taken back for a moment. */
export function BulkBar({ selection, telling }: Props) {
  const [tag, setTag] = useState('');
  const [progress, setProgress] = useState<Progress | null>(null);
  const ids = useId();
  const { entries } = selection;
  const tags = useMemo(() => [...new Set(entries.flatMap((entry) => entry.tags))].sort(), [entries]);
  if (entries.length === 0) return <Working progress={progress} />;

  const run = async (doings: readonly Doing[], words: (count: number) => string): Promise<void> => {
    setProgress({ done: 0, of: entries.length });
    for (const doing of doings) {
      const done = await doToAll(entries, doing, new Date(), setProgress);
      if (done.kind === 'refused') {
        telling.tell(problemOf(done));
        break;
      }
      const undo = async (): Promise<void> => {
        setProgress({ done: 0, of: done.count });
        const refused = await done.undo(setProgress);
        setProgress(null);
        if (refused) telling.tell(problemOf(refused));
      };
      if (done.count > 0) telling.tell(words(done.count), undo);
      else telling.tell(message('library_nothing_to_do'));
    }
    setProgress(null);
  };
  const changed = (count: number): string => counted('library_changed', count);
  const addTags = (): void => {
    run(
      tagsIn(tag).map((one) => ({ kind: 'add-tag', tag: one })),
      changed,
    );
    setTag('');
  };

  return (
    <>
      <Working progress={progress} />
      <fieldset class="bulk" disabled={progress !== null}>
        <legend class="bulk-count">{counted('library_selected', entries.length)}</legend>
        <form
          class="bulk-tag"
          onSubmit={(event) => {
            event.preventDefault();
            addTags();
          }}
        >
          <input
            class="field"
            dir="auto"
            list={ids}
            aria-label={message('library_add_tag_to')}
            placeholder={message('library_tag')}
            value={tag}
            onInput={({ currentTarget: { value } }) => setTag(value)}
          />
          <datalist id={ids}>
            {tags.map((one) => (
              <option key={one} value={one} />
            ))}
          </datalist>
          <button type="submit" class="button" disabled={tagsIn(tag).length === 0}>
            <Icon node={Tag} />
            {message('library_add_tag')}
          </button>
        </form>
        {tags.length > 0 && (
          <Menu
            label={message('library_remove_tag')}
            choices={tags.map((one) => [one, one])}
            onChoose={(one) => run([{ kind: 'remove-tag', tag: one }], changed)}
          />
        )}
        <Menu
          label={message('library_set_status')}
          choices={[
            ...STATUSES.map((status) => [status, statusWords(status)] as const),
            ['none', message('no_status')],
          ]}
          onChoose={(chosen) =>
            run([{ kind: 'status', status: STATUSES.find((status) => status === chosen) ?? null }], changed)
          }
        />
        <button
          type="button"
          class="button"
          onClick={() => run([{ kind: 'delete' }], (count) => counted('library_deleted', count))}
        >
          <Icon node={Trash2} />
          {message('delete')}
        </button>
        <button type="button" class="button-quiet bulk-none" onClick={() => selection.choose([])}>
          <Icon node={X} size={14} />
          {message('library_select_none')}
        </button>
      </fieldset>
    </>
  );
}

type MenuProps = {
  readonly label: string;
  readonly choices: readonly (readonly [value: string, words: string])[];
  readonly onChoose: (value: string) => void;
};

/** A choice that acts at once and then stands as before. */
function Menu({ label, choices, onChoose }: MenuProps) {
  return (
    <select
      class="select"
      aria-label={label}
      value=""
      onChange={({ currentTarget }) => {
        const { value } = currentTarget;
        currentTarget.value = '';
        if (value !== '') onChoose(value);
      }}
    >
      <option value="">{label}</option>
      {choices.map(([value, words]) => (
        <option key={value} value={value}>
          {words}
        </option>
      ))}
    </select>
  );
}
