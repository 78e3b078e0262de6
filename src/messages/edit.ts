/** How a text becomes another one: `words` stand where the stretch from `start` to `end` of it stood. UTF-16 code units. */
export type Edit = { readonly start: number; readonly end: number; readonly words: string };

/** The shortest edit that makes `before` the text `now`. */
export function editBetween(before: string, now: string): Edit {
  const most = Math.min(before.length, now.length);
  const start = alike(most, (at, to) => before.slice(at, to) === now.slice(at, to));
  const back = alike(
    most - start,
    (at, to) => before.slice(before.length - to, before.length - at) === now.slice(now.length - to, now.length - at),
  );
  return { start, end: before.length - back, words: now.slice(start, now.length - back) };
}

/** A text after an edit. */
export function edited(before: string, { start, end, words }: Edit): string {
  return before.slice(0, start) + words + before.slice(end);
}

/** How far two texts are alike, in strides that get shorter at the end: to compare unit by unit takes far longer. */
function alike(most: number, isSame: (at: number, to: number) => boolean): number {
  let at = 0;
  for (let stride = 0x10000; stride >= 1; ) {
    if (at + stride <= most && isSame(at, at + stride)) at += stride;
    else stride /= 2;
  }
  return at;
}
