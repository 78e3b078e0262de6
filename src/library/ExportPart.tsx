import { Download } from 'lucide';
import { useId, useState } from 'preact/hooks';
import { counted, message } from '../browser/extension.ts';
import { FORMATS, type Format, type Records } from '../exchange/index.ts';
import { exportDone } from '../notes/reminder.ts';
import { Icon } from '../parts/Icon.tsx';
import { useValue } from '../parts/use-setting.ts';
import type { Telling } from '../parts/use-toasts.ts';
import { EXPORT_ALLOWED } from '../settings/organisation.ts';
import type { Entry } from './entry.ts';
import { saveFile } from './saving.ts';

const SCOPES = ['all', 'shown', 'selected'] as const;

type Props = { readonly [Scope in (typeof SCOPES)[number]]: readonly Entry[] } & { readonly telling: Telling };

/** Saves everything, or a part of it, as a file of one of the formats. */
export function ExportPart({ telling, ...entries }: Props) {
  const [scope, setScope] = useState<(typeof SCOPES)[number]>('all');
  const [id, setId] = useState<Format['id']>('json-ld');
  const [isBusy, setBusy] = useState(false);
  const ids = useId();
  const allowed = useValue(EXPORT_ALLOWED);
  const chosen = entries[scope].length > 0 ? scope : 'all';
  const format = FORMATS.find((one) => one.id === id);

  const save = async (): Promise<void> => {
    if (!format) return;
    setBusy(true);
    const now = new Date();
    const records = recordsOf(entries[chosen]);
    const size = await saveFile(format, records, { message, now });
    setBusy(false);
    if (size === 0) return telling.tell(message('library_export_nothing'));
    if (chosen === 'all' && format.id === 'json-ld') await exportDone(now);
    telling.tell(counted('library_exported', entries[chosen].length));
  };

  if (allowed === null) return null;
  return (
    <section class="part" aria-labelledby={ids}>
      <h2 class="part-title" id={ids}>
        {message('library_export')}
      </h2>
      {!allowed ? (
        <p class="part-text">{message('policy_no_export')}</p>
      ) : (
        <form
          class="export"
          onSubmit={(event) => {
            event.preventDefault();
            save();
          }}
        >
          <fieldset class="export-scope">
            <legend>{message('library_export_what')}</legend>
            {SCOPES.map((one) => (
              <label key={one} class="check">
                <input
                  type="radio"
                  name={`${ids}-scope`}
                  checked={one === chosen}
                  disabled={entries[one].length === 0}
                  onChange={() => setScope(one)}
                />
                {counted(`library_export_${one}`, entries[one].length)}
              </label>
            ))}
          </fieldset>
          <fieldset class="export-formats">
            <legend>{message('library_export_as')}</legend>
            {FORMATS.map((one) => (
              <label key={one.id} class="card-choice">
                <input type="radio" name={`${ids}-format`} checked={one.id === id} onChange={() => setId(one.id)} />
                <span>
                  <b>{message(`library_format_${one.id.replaceAll('-', '_')}`)}</b>
                  <small>{message(`library_format_${one.id.replaceAll('-', '_')}_is`)}</small>
                </span>
              </label>
            ))}
          </fieldset>
          <button type="submit" class="button button-main" disabled={isBusy || entries.all.length === 0}>
            <Icon node={Download} />
            {message(isBusy ? 'library_exporting' : 'library_save_file')}
          </button>
        </form>
      )}
    </section>
  );
}

function recordsOf(entries: readonly Entry[]): Records {
  return {
    notes: entries.flatMap(({ record }) => (record.kind === 'note' ? record.note : [])),
    flags: entries.flatMap(({ record }) => (record.kind === 'flag' ? record.flag : [])),
  };
}
