const WORD = /[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu;

/** The number of words in a text, as a reader would count: "don't", "3.5" and "well-known" are one each. */
export function countWords(text: string): number {
  return text.match(WORD)?.length ?? 0;
}
