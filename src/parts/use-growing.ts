import { useEffect, useState } from 'preact/hooks';

/** No popup grows higher, in CSS pixels: the browser makes its window as high as what is in it. */
const POPUP = 600;

/** So many rows come with each picture after the first: while they come, a key that is pressed does not wait for long. */
const MORE = 60;

/**
 * How many rows of a list are drawn by now: what can be seen at once, and all of them a moment later. A reader can begin
 * before the last of hundreds is there. No row is lower than `lowest` CSS pixels; `least` have to be there at any rate.
 */
export function useGrowing(count: number, lowest: number, least = 0): number {
  const [drawn, setDrawn] = useState(() => Math.ceil(Math.max(innerHeight, POPUP) / lowest));
  const now = Math.max(drawn, least);
  const isWhole = now >= count;
  useEffect(() => {
    if (isWhole) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      // After the picture, not before it.
      timer = setTimeout(() => setDrawn(now + MORE));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [now, isWhole]);
  return Math.min(now, count);
}
