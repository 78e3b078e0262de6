import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { message } from '../browser/extension.ts';
import { faultOf, isWhole, LONGEST_NAME, type Trace } from '../settings/traces.ts';

type Props = {
  readonly place: Trace;
  /** Whether it is new and waits to be typed in. */
  readonly focused: boolean;
  /** Told whatever is typed, as soon as it can be kept. */
  readonly onChange: (place: Trace) => void;
  /** The row's buttons. */
  readonly children: ComponentChildren;
};

/** One place to trace a claim at, with its name and address to type. What cannot be kept stays as typed, and says why. */
export function TraceRow({ place, focused, onChange, children }: Props) {
  // What is typed wins over what is kept until the field is left: storage answers later than a hand types.
  const [typed, setTyped] = useState<Trace | null>(null);
  const first = useRef<HTMLInputElement>(null);
  const ids = useId();
  useEffect(() => {
    if (focused) first.current?.focus();
  }, [focused]);
  const { name, address } = typed ?? place;
  const fault = faultWords(name, address);
  const type = (changes: Partial<Trace>): void => {
    const next = { ...place, ...typed, ...changes };
    setTyped(next);
    if (isWhole(next)) onChange(next);
  };
  const leave = (): void => {
    if (typed && isWhole(typed)) setTyped(null);
  };
  return (
    <li class="trace-row">
      <input
        ref={first}
        class="field trace-name"
        dir="auto"
        aria-label={message('trace_name')}
        placeholder={message('trace_name')}
        maxLength={LONGEST_NAME}
        value={name}
        onInput={({ currentTarget: { value } }) => type({ name: value })}
        onBlur={leave}
      />
      <input
        class="field trace-address"
        dir="ltr"
        type="url"
        spellcheck={false}
        aria-label={message('trace_address')}
        aria-invalid={fault !== ''}
        aria-describedby={fault === '' ? undefined : ids}
        placeholder="https://example.org/?q={sentence}"
        value={address}
        onInput={({ currentTarget: { value } }) => type({ address: value.trim() })}
        onBlur={leave}
      />
      <span class="trace-acts">{children}</span>
      {fault !== '' && (
        <p id={ids} class="problem">
          {fault}
        </p>
      )}
    </li>
  );
}

/** Why a place cannot be kept; empty where it can, or where nothing is typed yet. */
function faultWords(name: string, address: string): string {
  if (address === '') return '';
  const fault = faultOf(address);
  if (fault !== null) return message(`trace_fault_${fault.replaceAll('-', '_')}`);
  return name.trim() === '' ? message('trace_fault_name') : '';
}
