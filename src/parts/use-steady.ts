import { useCallback, useRef } from 'preact/hooks';

/**
 * A function that stays the same and does what the latest one does. What was drawn with it is not drawn anew because
 * something else in the view has changed.
 */
export function useSteady<Asked extends readonly unknown[], Answer>(
  act: (...asked: Asked) => Answer,
): (...asked: Asked) => Answer {
  const latest = useRef(act);
  latest.current = act;
  return useCallback((...asked: Asked) => latest.current(...asked), []);
}
