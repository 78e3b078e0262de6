import type { ComponentChildren } from 'preact';
import { message } from '../browser/extension.ts';

/** The first line of the popup: the product's name, and what stands beside it. */
export function Masthead({ children }: { readonly children?: ComponentChildren }) {
  return (
    <div class="masthead">
      <span class="name">{message('name')}</span>
      {children}
    </div>
  );
}
