import { Failure } from './failure.ts';

/** A file's text. A byte order mark stays in it, so that offsets into `text` are offsets into the file's characters. */
export type Decoded = { readonly text: string; readonly isHtml: boolean };

const HTML_NAME = /\.x?html?$/i;
const HTML_START = /^\uFEFF?(?:\s|<\?xml[^>]*>|<!--(?:(?!-->).)*-->)*<(?:!doctype\s+html|html|head|body)\b/is;

/** As far as a browser looks for the charset (HTML standard, "prescan a byte stream to determine its encoding"). */
const PRESCAN = 1024;
const META_CHARSET = /<meta\s[^>]*charset\s*=\s*["']?\s*([\w.:-]+)/i;

/**
 * Decodes a file: UTF-8, UTF-16 with a byte order mark, and for HTML the charset that it declares. What is HTML is
 * told from the name or from the first tag.
 * @throws Failure for an empty file and for one that is no text
 */
export function decode(bytes: Uint8Array, name: string): Decoded {
  const encoding = bomEncoding(bytes);
  if (!encoding && bytes.includes(0)) throw new Failure('it is not text (it has NUL bytes)');
  const text = encoding ? decodeAs(bytes, encoding) : decodeUnmarked(bytes, name);
  if (!/[^\s\uFEFF]/.test(text)) throw new Failure('it is empty');
  return { text, isHtml: HTML_NAME.test(name) || HTML_START.test(text) };
}

function bomEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 'utf-8' : null;
}

function decodeUnmarked(bytes: Uint8Array, name: string): string {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, PRESCAN));
  if (!HTML_NAME.test(name) && !HTML_START.test(start)) return decodeAs(bytes, 'utf-8');
  const charset = META_CHARSET.exec(start)?.[1];
  // A page that can be read byte by byte as ASCII is not UTF-16, whatever it says.
  if (charset && !/^utf-?16/i.test(charset) && isEncoding(charset)) return new TextDecoder(charset).decode(bytes);
  try {
    return decodeAs(bytes, 'utf-8');
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function isEncoding(label: string): boolean {
  try {
    return new TextDecoder(label).encoding.length > 0;
  } catch {
    return false;
  }
}

function decodeAs(bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Failure(`it is not text (its bytes are no ${encoding.toUpperCase()})`);
  }
}
