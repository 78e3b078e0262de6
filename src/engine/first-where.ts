/**
 * The first index from 0 on, below `count`, that `holds`; `count` where none does. It must hold of every index behind
 * one of which it holds: half of what is left is passed over at each step.
 */
export function firstWhere(count: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
