import { Lock } from 'lucide';
import { message } from '../browser/extension.ts';
import { Icon } from './Icon.tsx';

/** Says above controls that cannot be used why that is so; they are described by it. Nothing where they are not locked. */
export function SetByOrganisation({ id, locked }: { readonly id: string; readonly locked: boolean }) {
  return (
    <p id={id} class="set-by" hidden={!locked}>
      <Icon node={Lock} size={14} />
      {message('set_by_organisation')}
    </p>
  );
}
