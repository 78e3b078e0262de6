import { message } from '../browser/extension.ts';
import type { Telling } from '../parts/use-toasts.ts';
import { BackupPart } from './BackupPart.tsx';
import { ExportPart } from './ExportPart.tsx';
import type { Entry } from './entry.ts';
import { ImportPart } from './ImportPart.tsx';
import type { Library } from './use-library.ts';

type Props = {
  readonly library: Library;
  readonly shown: readonly Entry[];
  readonly selected: readonly Entry[];
  readonly telling: Telling;
};

/** Getting everything out, in again, and back. */
export function FilesView({ library, shown, selected, telling }: Props) {
  if (library.kind !== 'read') return <p class="waiting">{message('library_reading')}</p>;
  return (
    <div class="page-width">
      <h1 class="title">{message('library_view_files')}</h1>
      <p class="lead">{message('library_files_lead')}</p>
      <ExportPart all={library.entries} shown={shown} selected={selected} telling={telling} />
      <ImportPart telling={telling} />
      <BackupPart telling={telling} />
    </div>
  );
}
