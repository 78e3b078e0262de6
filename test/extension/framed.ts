import { newsPage, PARAGRAPHS } from './news.ts';

const MORE =
  'The harbour of Veldhoven lies at the end of a narrow canal, and the bridge is the only way across it for those who live on its northern side and work in the town or beyond it.';

/** An article that is long enough to be read in a frame. Its marks are those of `newsPage()`. */
export const LONG = newsPage([...PARAGRAPHS, ...Array<string>(6).fill(MORE)]);

/** A page with nothing to read but what stands in it. */
export function viewer(inside: string): string {
  return `<!doctype html><html lang="en"><head><title>Viewer</title></head><body><h2>Viewer</h2>${inside}</body></html>`;
}

const SIZE = 'width="700" height="400"';
const quoted = LONG.replaceAll('"', '&quot;');

/** Pages whose article stands in a frame, by path, and what they frame. */
export const FRAMED = {
  '/long': LONG,
  '/menu': '<!doctype html><title>Menu</title><p><a href="/long">Today</a></p>',
  '/viewer': viewer(`<iframe src="/long" ${SIZE}></iframe>`),
  '/written': viewer(`<iframe srcdoc="${quoted}" ${SIZE}></iframe>`),
  '/frameset':
    '<!doctype html><html lang="en"><head><title>Viewer</title></head><frameset cols="20%,80%"><frame src="/menu"><frame src="/long"></frameset></html>',
  '/both': LONG.replace('</main>', `</main><iframe src="/long" ${SIZE}></iframe>`),
  '/nested': viewer(`<iframe src="/viewer" ${SIZE}></iframe>`),
  '/many': viewer(
    `<div style="height: 300px; overflow: scroll">${'<iframe srcdoc="Menu" width="320" height="210"></iframe>'.repeat(100)}</div>
    <iframe src="/long" ${SIZE}></iframe>`,
  ),
} as const;
