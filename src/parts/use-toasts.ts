import { useState } from 'preact/hooks';
import type { Toast } from './Toasts.tsx';

/** The happenings to tell, how to add one and how to take one away. */
export type Telling = {
  readonly toasts: readonly Toast[];
  readonly tell: (text: string, undo?: () => void, home?: HTMLElement | null) => void;
  readonly forget: (id: string) => void;
};

/** Happenings of this view, oldest first. */
export function useToasts(): Telling {
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  return {
    toasts,
    tell: (text, undo, home) => setToasts((all) => [...all, { id: crypto.randomUUID(), text, undo, home }]),
    forget: (id) => setToasts((all) => all.filter((toast) => toast.id !== id)),
  };
}
