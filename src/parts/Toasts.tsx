import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { message } from '../browser/extension.ts';
import { useAnnounce, useAnnounced } from './Announcer.tsx';
import type { Telling, Toast } from './use-toasts.ts';

/** Long enough to read it, to change one's mind and to get there with Tab. */
const LASTS = 15_000;

/** The latest happenings, the newest last. They go by themselves, but not while one of them is pointed at or focused. */
export function Toasts({ telling: { toasts, forget } }: { readonly telling: Telling }) {
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
        <ToastRow key={toast.id} toast={toast} held={held} onGone={forget} />
      ))}
    </div>
  );
}

type RowProps = { readonly toast: Toast; readonly held: boolean; readonly onGone: (id: string) => void };

function ToastRow({ toast, held, onGone }: RowProps) {
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
          {message('undo')}
        </button>
      )}
      <button type="button" class="toast-button" onClick={leave}>
        {message('close')}
      </button>
    </div>
  );
}
