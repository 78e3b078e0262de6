import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Route } from '../browser.ts';
import { corpora } from './corpus.ts';

/** A page to measure on. */
export type PageFile = { readonly name: string; readonly html: string };

const SAVED = '../shared/pages';

/** How many own articles become pages, and how many of the saved ones are taken: each costs nine rounds of some seconds. */
const OWN = 3;
const TAKEN = 9;

const TEXTS = (corpora()[0]?.articles ?? []).filter(({ marks }) => marks.length > 2).map(({ text }) => text);

/** Own articles in the furniture of a news site. */
export const OWN_PAGES: readonly PageFile[] = TEXTS.slice(0, OWN).map((text, at) => ({
  name: `own ${at + 1}`,
  html: furnished(text),
}));

/** News pages: own ones in the furniture of a news site, and the real ones that lie beside the project, if any do. */
export function newsPages(): readonly PageFile[] {
  if (!existsSync(SAVED)) return OWN_PAGES;
  const saved = readdirSync(SAVED)
    .filter((file) => file.endsWith('.html'))
    .map((file) => ({ name: file, html: readFileSync(`${SAVED}/${file}`, 'utf8') }))
    .sort((a, b) => b.html.length - a.html.length);
  // The largest one and others down to the smallest, in even steps.
  const step = Math.max(1, (saved.length - 1) / (TAKEN - 1));
  return [...OWN_PAGES, ...saved.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step))];
}

/** The front page of a paper: two hundred teasers and no article. */
export const FRONT: PageFile = {
  name: 'front page',
  html: `<!doctype html><html lang="en"><title>The Bay Post</title><body>${links(60)}<main>${sentences(200)
    .map((text, at) => `<div class="item"><h3><a href="/${at}">${text.slice(0, 60)}</a></h3><p>${text}</p></div>`)
    .join('\n')}</main></body></html>`,
};

/** Two megabytes of article in 20,000 paragraphs. */
export const HUGE: PageFile = {
  name: '2 MB',
  html: `<!doctype html><html lang="en"><title>All of it</title><meta property="og:type" content="article"><body><main>
<article><h1>All that was ever said of the harbour</h1>${sentences(20_000)
    .map((text) => `<p>${text}</p>`)
    .join('\n')}</article></main></body></html>`,
};

/** Pages as they are served to be measured: nothing of their own runs or is loaded. */
export function served(pages: readonly PageFile[]): Readonly<Record<string, Route>> {
  const headers = { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'" };
  return Object.fromEntries(
    pages.map(({ html }, at) => [`/${at}`, { body: html, type: 'text/html; charset=utf-8', headers }]),
  );
}

function furnished(text: string): string {
  const [title = '', ...paragraphs] = text.split(/\n{2,}/);
  return `<!doctype html><html lang="en"><head><title>${title}</title><meta property="og:type" content="article"></head>
<body>${links(40)}<main><article><h1>${title}</h1>${paragraphs.map((words) => `<p>${words}</p>`).join('\n')}</article>
<aside class="related">${links(20)}</aside></main><section id="comments">${paragraphs
    .map((words) => `<div class="comment"><p>${words.slice(0, 200)}</p></div>`)
    .join('\n')}</section><footer>${links(30)}</footer></body></html>`;
}

function links(count: number): string {
  const items = Array.from({ length: count }, (_, at) => `<li><a href="/section/${at}">Section ${at}</a></li>`);
  return `<nav><ul>${items.join('')}</ul></nav>`;
}

/** Sentences of the own articles, of some hundred characters each, again from the first after the last. */
function sentences(count: number): readonly string[] {
  const all = TEXTS.join('\n').match(/[A-Z“"][^.\n]{60,130}\./g) ?? [];
  return Array.from({ length: count }, (_, at) => all[at % all.length] ?? '');
}
