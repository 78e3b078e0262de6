import { useEffect, useId, useState } from 'preact/hooks';
import { counted, message } from '../browser/extension.ts';
import { type Backup, backups, deleteBackup, makeBackup } from '../notes/backup.ts';
import { restoreBackup } from '../notes/restore.ts';
import { problemOf } from '../parts/problem.ts';
import type { Telling } from '../parts/use-toasts.ts';

/** The backups inside the browser's storage: to make one, to go back to one, to delete one. */
export function BackupPart({ telling: { tell } }: { readonly telling: Telling }) {
  const [list, setList] = useState<readonly Backup[]>([]);
  const [isBusy, setBusy] = useState(false);
  const ids = useId();
  const look = async (): Promise<void> => setList(await backups());
  useEffect(() => {
    look();
  }, []);
  const run = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true);
    try {
      await work();
      await look();
    } catch (error) {
      tell(message('refused_other', String(error)));
    }
    setBusy(false);
  };
  const make = () =>
    run(async () => {
      const made = await makeBackup('by-hand', new Date());
      tell(made.kind === 'refused' ? problemOf(made) : message('library_backup_made'));
    });
  const restore = ({ id }: { readonly id: string }): Promise<void> =>
    run(async () => {
      const restored = await restoreBackup(id, {}, new Date());
      if (restored.kind === 'refused') return tell(problemOf(restored));
      if (restored.kind !== 'restored') return tell(message('library_backup_unreadable'));
      tell(message('library_backup_restored'), () => restore(restored.before));
    });
  const remove = ({ id }: Backup): Promise<void> =>
    run(async () => {
      const written = await deleteBackup(id);
      if (written.kind === 'refused') tell(problemOf(written));
    });

  return (
    <section class="part" aria-labelledby={ids}>
      <h2 class="part-title" id={ids}>
        {message('library_backups')}
      </h2>
      <p class="part-text">{message('library_backups_why')}</p>
      {list.length > 0 && (
        <ul class="backups">
          {list.map((backup) => (
            <BackupRow key={backup.id} backup={backup} isBusy={isBusy} onRestore={restore} onRemove={remove} />
          ))}
        </ul>
      )}
      <button type="button" class="button" disabled={isBusy} onClick={make}>
        {message('library_backup_make')}
      </button>
    </section>
  );
}

type RowProps = {
  readonly backup: Backup;
  readonly isBusy: boolean;
  readonly onRestore: (backup: Backup) => void;
  readonly onRemove: (backup: Backup) => void;
};

/** A deleted backup is gone: that is asked twice. */
function BackupRow({ backup, isBusy, onRestore, onRemove }: RowProps) {
  const [isAsked, ask] = useState(false);
  const when = new Intl.DateTimeFormat(message('language') || 'en', { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <li class="backup">
      <span class="backup-what">
        <b>{when.format(new Date(backup.date))}</b>{' '}
        <span>
          {counted('library_notes', backup.notes)}, {counted('library_flags', backup.flags)} ·{' '}
          {message(`library_backup_why_${backup.reason.replaceAll('-', '_')}`)}
        </span>
      </span>
      <button type="button" class="button" disabled={isBusy} onClick={() => onRestore(backup)}>
        {message('library_backup_restore')}
      </button>
      <button
        type="button"
        class="button-quiet"
        disabled={isBusy}
        onBlur={() => ask(false)}
        onClick={() => (isAsked ? onRemove(backup) : ask(true))}
      >
        {message(isAsked ? 'library_backup_delete_really' : 'delete')}
      </button>
    </li>
  );
}
