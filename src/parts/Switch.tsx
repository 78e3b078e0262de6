import type { ComponentChildren } from 'preact';

type Props = {
  readonly on: boolean;
  /** What a screen reader calls it, whether it is on or off. */
  readonly name: string;
  readonly onSwitch: (on: boolean) => void;
  readonly children: ComponentChildren;
};

/** A switch that acts at once. */
export function Switch({ on, name, onSwitch, children }: Props) {
  return (
    <button
      type="button"
      class="switch"
      role="switch"
      aria-checked={on}
      aria-label={name}
      onClick={() => onSwitch(!on)}
    >
      <span class="switch-track" aria-hidden="true">
        <span class="switch-knob" />
      </span>
      <span class="switch-words">{children}</span>
    </button>
  );
}
