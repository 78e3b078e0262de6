import { useMemo, useState } from 'preact/hooks';
import { useSteady } from './use-steady.ts';

/**
 * Something that just happened, told at the foot of a view. `undo` takes it back; a toast with one takes the focus, and
 * `home` is what gets it when the toast is gone.
 */
export type Toast = {
  readonly id: string;
  readonly text: string;
  readonly undo?: (() => void) | undefined;
  readonly home?: HTMLElement | null | undefined;
};

/** The happenings to tell, how to add one and how to take one away. */
export type Telling = {
  readonly toasts: readonly Toast[];
  readonly tell: (text: string, undo?: () => void, home?: HTMLElement | null) => void;
  readonly forget: (id: string) => void;
};

/** Happenings of this view, oldest first. */
export function useToasts(): Telling {
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const tell = useSteady<Parameters<Telling['tell']>, void>((text, undo, home) =>
    setToasts((all) => [
      // What happens again, such as a refusal at each letter, is told anew and not twice.
      ...all.filter((toast) => toast.text !== text || toast.undo),
      { id: crypto.randomUUID(), text, undo, home },
    ]),
  );
  const forget = useSteady((id: string) => setToasts((all) => all.filter((toast) => toast.id !== id)));
  return useMemo(() => ({ toasts, tell, forget }), [toasts]);
}
