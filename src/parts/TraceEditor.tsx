import { ArrowDown, ArrowUp, Plus, X } from 'lucide';
import { useState } from 'preact/hooks';
import { message } from '../browser/extension.ts';
import { MOST_TRACES, TRACES, type Trace, USUAL_TRACES } from '../settings/traces.ts';
import { Icon, type IconNode } from './Icon.tsx';
import { TraceRow } from './TraceRow.tsx';
import { useSetting } from './use-setting.ts';
import type { Telling } from './use-toasts.ts';

/** The places to trace a claim at: add, change, remove, move, and the usual ones again. Every change is kept at once. */
export function TraceEditor({ telling }: { readonly telling: Pick<Telling, 'tell'> }) {
  const [places, keep] = useSetting(TRACES, telling);
  const [added, setAdded] = useState<Trace | null>(null);
  // Counts what replaced the list as a whole: rows that were typed in begin anew with it.
  const [turn, setTurn] = useState(0);
  if (places === null) return null;

  const replace = (next: readonly Trace[]): Promise<boolean> => {
    setTurn((before) => before + 1);
    return keep(next);
  };
  /** Keeps a list that has lost something, which can be taken back. */
  const lose = async (next: readonly Trace[], told: string): Promise<void> => {
    if (await replace(next)) telling.tell(told, () => replace(places));
  };
  const isKept = ({ id }: Trace): boolean => places.some((one) => one.id === id);
  const change = async (place: Trace): Promise<void> => {
    const isAdded = place.id === added?.id;
    if (isAdded) setAdded(place);
    const next = isKept(place) ? places.map((one) => (one.id === place.id ? place : one)) : [...places, place];
    // One that is refused stays to be typed in.
    if ((await keep(next)) && isAdded) setAdded(null);
  };
  const move = (from: number, to: number): void => {
    const [place] = places.slice(from, from + 1);
    if (place) keep(places.toSpliced(from, 1).toSpliced(to, 0, place));
  };
  const remove = (at: number, { name }: Trace): void => {
    if (at < places.length) lose(places.toSpliced(at, 1), message('trace_removed', name));
    else setAdded(null);
  };
  const last = places.length - 1;
  return (
    <div class="trace-editor">
      <p class="trace-help">{message('trace_why')}</p>
      <p class="trace-help">{message('trace_placeholders')}</p>
      <ol class="trace-list">
        {[...places, ...(added && !isKept(added) ? [added] : [])].map((place, at) => (
          <TraceRow
            key={`${turn} ${place.id}`}
            place={place}
            focused={place === added && place.address === ''}
            onChange={change}
          >
            <Act
              node={ArrowUp}
              name={message('trace_up', place.name)}
              off={at === 0 || at > last}
              act={() => move(at, at - 1)}
            />
            <Act
              node={ArrowDown}
              name={message('trace_down', place.name)}
              off={at >= last}
              act={() => move(at, at + 1)}
            />
            <Act node={X} name={message('trace_remove', place.name)} act={() => remove(at, place)} />
          </TraceRow>
        ))}
      </ol>
      <p class="trace-buttons">
        <button
          type="button"
          class="button"
          disabled={added !== null || places.length >= MOST_TRACES}
          onClick={() => setAdded({ id: crypto.randomUUID(), name: '', address: '' })}
        >
          <Icon node={Plus} />
          {message('trace_add')}
        </button>
        <button type="button" class="button" onClick={() => lose(USUAL_TRACES, message('trace_is_reset'))}>
          {message('trace_reset')}
        </button>
      </p>
    </div>
  );
}

type ActProps = { readonly node: IconNode; readonly name: string; readonly off?: boolean; readonly act: () => void };

function Act({ node, name, off = false, act }: ActProps) {
  return (
    <button type="button" class="button trace-act" aria-label={name} title={name} disabled={off} onClick={act}>
      <Icon node={node} size={14} />
    </button>
  );
}
