import { useMemo, useState } from 'preact/hooks';
import type { Toast } from './Toasts.tsx';
import { useSteady } from './use-steady.ts';

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
    setToasts((all) => [...all, { id: crypto.randomUUID(), text, undo, home }]),
  );
  const forget = useSteady((id: string) => setToasts((all) => all.filter((toast) => toast.id !== id)));
  return useMemo(() => ({ toasts, tell, forget }), [toasts]);
}
