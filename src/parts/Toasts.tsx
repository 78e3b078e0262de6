import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useAnnounce, useAnnounced } from './Announcer.tsx';

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

type Props = {
  readonly toasts: readonly Toast[];
  readonly undoWord: string;
  readonly closeWord: string;
  readonly onGone: (id: string) => void;
};

/** Long enough to read it, to change one's mind and to get there with Tab. */
const LASTS = 15_000;

/** The latest happenings, the newest last. They go by themselves, but not while one of them is pointed at or focused. */
export function Toasts({ toasts, undoWord, closeWord, onGone }: Props) {
  const [held, setHeld] = useState(false);
  const isAnnounced = useAnnounce() !== null;
  return (
    <div
      class="toasts"
      role="status"
      aria-live={isAnnounced ? 'off' : 'polite'}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocusIn={() => setHeld(true)}
      onFocusOut={() => setHeld(false)}
    >
      {toasts.map((toast) => (
        <ToastRow key={toast.id} toast={toast} held={held} undoWord={undoWord} closeWord={closeWord} onGone={onGone} />
      ))}
    </div>
  );
}

type RowProps = Omit<Props, 'toasts'> & { readonly toast: Toast; readonly held: boolean };

function ToastRow({ toast, held, undoWord, closeWord, onGone }: RowProps) {
  const row = useRef<HTMLDivElement>(null);
  const gone = useRef(onGone);
  gone.current = onGone;
  useAnnounced(toast.text, 'lasting');
  // As soon as it can be seen: a key pressed at its sight is meant for it.
  useLayoutEffect(() => {
    if (toast.undo) row.current?.querySelector('button')?.focus();
  }, [toast]);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => gone.current(toast.id), LASTS);
    return () => clearTimeout(timer);
  }, [held, toast.id]);
  const leave = (): void => {
    onGone(toast.id);
    toast.home?.focus();
  };
  return (
    <div class="toast" ref={row}>
      <span class="toast-text">{toast.text}</span>
      {toast.undo && (
        <button
          type="button"
          class="toast-button"
          onClick={() => {
            toast.undo?.();
            leave();
          }}
        >
          {undoWord}
        </button>
      )}
      <button type="button" class="toast-button" onClick={leave}>
        {closeWord}
      </button>
    </div>
  );
}
