import { useId } from 'preact/hooks';
import { message } from '../browser/extension.ts';
import { PLACES, WHERE } from '../settings/where.ts';
import { Access } from './Access.tsx';
import { SetByOrganisation } from './SetByOrganisation.tsx';
import { useLocked } from './use-policy.ts';
import { useSetting } from './use-setting.ts';
import type { Telling } from './use-toasts.ts';

/** Where articles are read: one of three, kept at once; and first of all that the browser lets us. `name` is what the group is called. */
export function WhereChoices({ name, telling }: { readonly name: string; readonly telling: Telling }) {
  const [where, setWhere] = useSetting(WHERE, telling);
  const locked = useLocked('where');
  const id = useId();
  return (
    <>
      <Access />
      <SetByOrganisation id={`${id}-set`} locked={locked} />
      <fieldset class="cards" disabled={where === null || locked} aria-describedby={locked ? `${id}-set` : undefined}>
        <legend class="unseen">{name}</legend>
        {PLACES.map((place) => (
          <label key={place} class="card-choice">
            <input
              type="radio"
              name={id}
              checked={where === place}
              aria-describedby={`${id}-${place}`}
              onChange={() => setWhere(place)}
            />
            <span>
              <b>{message(`where_${place}`)}</b>
              <small id={`${id}-${place}`}>{message(`where_${place}_means`)}</small>
            </span>
          </label>
        ))}
      </fieldset>
    </>
  );
}
