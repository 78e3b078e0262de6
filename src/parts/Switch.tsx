import type { ComponentChildren } from 'preact';
import { message } from '../browser/extension.ts';

type Props = {
  readonly on: boolean;
  /** What a screen reader calls it, whether it is on or off. */
  readonly name: string;
  readonly onSwitch: (on: boolean) => void;
  /** Whether an organisation keeps the reader from it. */
  readonly locked?: boolean;
  readonly children: ComponentChildren;
};

/** A switch that acts at once. */
export function Switch({ on, name, onSwitch, locked = false, children }: Props) {
  return (
    <button
      type="button"
      class="switch"
      role="switch"
      aria-checked={on}
      aria-label={name}
      // Still to be reached, and to say why it does nothing.
      aria-disabled={locked}
      title={locked ? message('set_by_organisation') : undefined}
      onClick={() => locked || onSwitch(!on)}
    >
      <span class="switch-track" aria-hidden="true">
        <span class="switch-knob" />
      </span>
      <span class="switch-words">{children}</span>
    </button>
  );
}
