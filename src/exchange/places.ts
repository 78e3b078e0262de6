/** Where in a file something stands: lines and columns count from 1, columns in UTF-16 code units. */
export type Place = { readonly line: number; readonly column: number };

/** Tells the places of offsets in a text; quickest where each offset is behind the one before. */
export function placesIn(text: string): (offset: number) => Place {
  let line = 1;
  let start = 0;
  return (offset) => {
    if (offset < start) [line, start] = [1, 0];
    for (let end = text.indexOf('\n', start); end >= 0 && end < offset; end = text.indexOf('\n', start)) {
      line += 1;
      start = end + 1;
    }
    return { line, column: offset - start + 1 };
  };
}
