/** A box on the screen, in CSS pixels. */
export type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

/** Where a card stands, and how high it may be. */
export type Placed = { readonly left: number; readonly top: number; readonly height: number };

/** How far the card stays from the words and from the edges of the screen, in CSS pixels. */
export const APART = 8;

/** Less room than this is none: rather stand on the words than show two lines. */
const LEAST = 140;

/**
 * Beside words and wholly on the screen: below them where it has room, or else above, or else where there is more room,
 * as high as it may be there. `fromRight` lets their right ends meet, for text from right to left.
 */
export function placedBy(words: Box, width: number, height: number, screen: Box, fromRight = false): Placed {
  const top = screen.top + APART;
  const bottom = screen.bottom - APART;
  const above = words.top - APART - top;
  const below = bottom - (words.bottom + APART);
  const left = within(fromRight ? words.right - width : words.left, screen.left + APART, screen.right - APART - width);
  const isBelow = height <= below || (height > above && below >= above);
  const room = isBelow ? below : above;
  if (room < Math.min(height, LEAST)) {
    const all = Math.min(height, bottom - top);
    return { left, top: within(words.bottom + APART, top, bottom - all), height: all };
  }
  // Words that are off the screen have more room beside them than there is.
  const used = Math.min(height, room, bottom - top);
  const wanted = isBelow ? words.bottom + APART : words.top - APART - used;
  return { left, top: within(wanted, top, bottom - used), height: used };
}

/** Whether a place is in a box, or no farther from it than some pixels. */
export function isNear(x: number, y: number, { left, top, right, bottom }: Box, near: number): boolean {
  return x >= left - near && x <= right + near && y >= top - near && y <= bottom + near;
}

// The beginning counts where both cannot be had.
function within(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
