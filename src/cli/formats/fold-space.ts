/** White space folded to single spaces, without control characters: fit for one cell. */
export function foldSpace(text: string): string {
  return text.replace(/[\s\p{Cc}\uFEFF]+/gu, ' ').trim();
}
