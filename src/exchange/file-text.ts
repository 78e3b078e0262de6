import type { Turns } from './turns.ts';

/** How many bytes are decoded at once. */
const SLICE = 1 << 20;

/**
 * The text of a file: UTF-8, or UTF-16 by its byte order mark or by the zeros that every second byte of JSON then is.
 * Null for what is no text or cannot be read. `share` of the work ends here.
 */
export async function textOf(file: Blob, turns: Turns, share: number): Promise<string | null> {
  const parts: string[] = [];
  try {
    const decoder = new TextDecoder(encodingOf(new Uint8Array(await file.slice(0, 2).arrayBuffer())), { fatal: true });
    for (let from = 0; from < file.size; from += SLICE) {
      parts.push(decoder.decode(await file.slice(from, from + SLICE).arrayBuffer(), { stream: true }));
      if (turns.due()) await turns.take((share * from) / file.size);
    }
    parts.push(decoder.decode());
  } catch (error) {
    // Bytes that are no text, or a file that was taken away meanwhile.
    if (error instanceof TypeError || (error instanceof DOMException && error.name === 'NotReadableError')) return null;
    throw error;
  }
  return parts.join('');
}

function encodingOf([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0)) return 'utf-16be';
  return 'utf-8';
}
