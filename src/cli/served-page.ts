import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { decode } from './decode.ts';

/** An invented news story that is rich in every kind of signal. */
export const SAMPLE = fileURLToPath(new URL('sample/article.html', import.meta.url));

/** A page on a port of this machine until it is closed. */
export type ServedPage = { readonly url: string; close(): void };

/**
 * Serves a file as a web page, since extensions do not run on file addresses: HTML as it is, text in a plain page.
 * @throws Failure or a file error where it cannot be read as text
 */
export async function servePage(file: string): Promise<ServedPage> {
  const bytes = await readFile(file);
  const { text, isHtml } = decode(bytes, file);
  const body = isHtml ? bytes : pageOf(text, basename(file));
  const server = createServer((request, response) => {
    if (request.url !== '/') {
      response.writeHead(404).end();
      return;
    }
    // HTML says its charset itself, or leaves it to the browser.
    response.writeHead(200, { 'content-type': isHtml ? 'text/html' : 'text/html; charset=utf-8' }).end(body);
  });
  await new Promise<void>((listening) => {
    server.listen(0, '127.0.0.1', listening);
  });
  const { port } = server.address() as AddressInfo;
  const close = (): void => {
    server.close();
    server.closeAllConnections();
  };
  return { url: `http://127.0.0.1:${port}/`, close };
}

/** A page with a paragraph for each block of lines, or for each line where no line is blank. */
function pageOf(text: string, title: string): string {
  const lines = text.replace(/\r\n?/g, '\n').trim();
  const paragraphs = lines.split(/\n\s*\n/.test(lines) ? /\n\s*\n/ : '\n').map((part) => `<p>${escaped(part)}</p>`);
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta property="og:type" content="article">
<title>${escaped(title)}</title>
<style>
:root { color-scheme: light dark; }
body { max-width: 40rem; margin: 2rem auto; padding: 0 1rem; font: 1.125rem/1.6 Georgia, "Liberation Serif", serif; }
</style>
<article>
${paragraphs.join('\n')}
</article>
</html>
`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
