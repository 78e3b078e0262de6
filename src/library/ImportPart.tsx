import { Upload } from 'lucide';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { counted, message } from '../browser/extension.ts';
import { type LastImport, lastImport, undoImport } from '../notes/import.ts';
import { dateWords } from '../parts/dates.ts';
import { Icon } from '../parts/Icon.tsx';
import { problemOf } from '../parts/problem.ts';
import type { Telling } from '../parts/use-toasts.ts';
import { ImportPreview } from './ImportPreview.tsx';
import { useImport } from './use-import.ts';

/** Reads a file of notes, tells what it would do, and does it. The last import can be taken back. */
export function ImportPart({ telling }: { readonly telling: Telling }) {
  const [state, { read, carryOut, stop }] = useImport();
  const [isOver, setOver] = useState(false);
  const [last, setLast] = useState<LastImport | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const ids = useId();
  const isReading = state.kind === 'reading';
  useEffect(() => {
    lastImport().then(setLast);
  }, [state.kind]);

  const take = (files: FileList | null | undefined): void => {
    const [file] = files ?? [];
    if (file) read(file);
    // The same file can be chosen once more.
    if (field.current) field.current.value = '';
  };
  const undo = async (): Promise<void> => {
    const undone = await undoImport();
    setLast(await lastImport());
    if (undone.kind === 'refused') return telling.tell(problemOf(undone));
    if (undone.kind === 'nothing') return telling.tell(message('library_import_nothing_to_undo'));
    telling.tell(counted('library_import_undone', undone.removed + undone.restored));
    if (undone.stayed.length > 0) telling.tell(counted('library_import_stayed', undone.stayed.length));
  };

  return (
    <section class="part" aria-labelledby={ids}>
      <h2 class="part-title" id={ids}>
        {message('library_import')}
      </h2>
      <p class="part-text">{message('library_import_why')}</p>
      {(state.kind === 'waiting' || state.kind === 'failed' || state.kind === 'done') && (
        <label
          class={`drop ${isOver ? 'drop-over' : ''}`}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={(event) => {
            event.preventDefault();
            setOver(false);
            take(event.dataTransfer?.files);
          }}
        >
          <Icon node={Upload} size={20} />
          <span>{message('library_import_drop')}</span>
          <input
            ref={field}
            type="file"
            class="drop-field"
            accept=".json,.jsonld,application/json,application/ld+json"
            onChange={({ currentTarget: { files } }) => take(files)}
          />
        </label>
      )}
      {(isReading || state.kind === 'carrying-out') && (
        <div class="working">
          <label for={`${ids}-progress`}>
            {message(isReading ? 'library_import_reading' : 'library_import_working')}
          </label>
          <progress id={`${ids}-progress`} max={1} value={state.share} />
          <button type="button" class="button" onClick={stop}>
            {message('cancel')}
          </button>
        </div>
      )}
      {state.kind === 'preview' && <ImportPreview state={state} onCarryOut={carryOut} onCancel={stop} />}
      {state.kind === 'failed' && (
        <p class="problem" role="alert">
          {state.message}
        </p>
      )}
      {state.kind === 'done' && (
        <p class="done" role="status">
          {counted('library_import_added', state.added)} {counted('library_import_changed', state.changed)}
        </p>
      )}
      {last && (
        <p class="last">
          {message('library_import_last', dateWords(last.date))}{' '}
          <button type="button" class="button-quiet" onClick={undo}>
            {message('library_import_undo')}
          </button>
        </p>
      )}
    </section>
  );
}
