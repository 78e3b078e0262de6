import type { ComponentChildren } from 'preact';
import type { Look } from '../settings/look.ts';
import { COLOURS } from '../settings/tones.ts';

type Props = Look['vague'] & { readonly children: ComponentChildren };

/** Words as they would be marked in a page with the ground of this one. */
export function LookSample({ line, colour, children }: Props) {
  const { light, dark } = COLOURS[colour];
  return (
    <span class={`sample sample-${line}`} style={{ '--on-light': light, '--on-dark': dark }}>
      {children}
    </span>
  );
}
