import type { Format, Making, Records } from '../exchange/index.ts';
import { inSlices } from './slices.ts';

/** How long a saved file is held until the browser has surely taken it, in milliseconds. */
const HELD = 60_000;

/** Makes a file and hands it to the browser to save. Gives its size in UTF-16 code units: 0 where nothing was saved. */
export async function saveFile(format: Format, records: Records, making: Making): Promise<number> {
  const pieces: string[] = [];
  let size = 0;
  const take = (piece: string): void => {
    pieces.push(piece);
    size += piece.length;
  };
  await inSlices(format.write(records, making), take, new AbortController().signal);
  if (size === 0) return 0;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob(pieces, { type: format.type }));
  link.download = fileName(format, making.now);
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), HELD);
  return size;
}

/** The day in the name: files of different days stand beside each other in order. */
function fileName({ ending }: Format, now: Date): string {
  const [year, month, day] = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return `says-who-${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}.${ending}`;
}
