import type { ComponentChildren } from 'preact';
import { markStyle } from '../parts/look.ts';
import type { Look } from '../settings/look.ts';

type Props = Look['vague'] & { readonly children: ComponentChildren };

/** Words as they would be marked in a page with the ground of this one. */
export function LookSample({ line, colour, children }: Props) {
  return (
    <span class="mark sample" style={markStyle({ line, colour })}>
      {children}
    </span>
  );
}
