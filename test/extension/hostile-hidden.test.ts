import { expect, test } from 'vitest';
import { claims } from '../../src/engine/index.ts';
import type { Report } from '../../src/messages/index.ts';
import { PATIENCE } from './fixture.ts';
import { newsPage, PARAGRAPHS, paintedOn } from './news.ts';
import { runExtension } from './running.ts';

/** A paragraph of its own words, under a style or in other HTML. */
type Case = { readonly style?: string; readonly html?: (words: string) => string };

/** Nobody sees them: they are not read. */
const HIDDEN: Readonly<Record<string, Case>> = {
  display: { style: 'display: none' },
  visibility: { style: 'visibility: hidden' },
  collapse: { style: 'visibility: collapse' },
  contents: { html: (words) => `<div class="skipped"><p>${words}</p></div>` },
  details: { html: (words) => `<details><summary>More</summary><p>${words}</p></details>` },
  attribute: { html: (words) => `<p hidden>${words}</p>` },
  found: { html: (words) => `<p hidden="until-found">${words}</p>` },
  popover: { html: (words) => `<div popover><p>${words}</p></div>` },
  dialog: { html: (words) => `<dialog><p>${words}</p></dialog>` },
  inside: { html: (words) => `<div class="outer"><p>${words}</p></div>` },
  late: { html: (words) => `<p class="at-print">${words}</p>` },
};

/** Drawn, and nobody sees them: they are read, and what is found in them is neither marked nor counted. */
const HIDDEN_BY_LOOKS: Readonly<Record<string, Case>> = {
  'font size': { style: 'font-size: 0' },
  'clip path': { style: 'clip-path: inset(50%)' },
  'clip path from one side': { style: 'clip-path: inset(0 100% 0 0)' },
  'clip path of a circle': { style: 'clip-path: circle(0)' },
  'clip path of a point': { style: 'clip-path: polygon(0 0, 0 0, 0 0)' },
  clip: { style: 'position: absolute; clip: rect(0, 0, 0, 0)' },
  'clip to a pixel': { style: 'position: absolute; clip: rect(1px, 1px, 1px, 1px)' },
  'place far left': { style: 'position: absolute; left: -9999px' },
  'place far left in em': { style: 'position: relative; left: -999em' },
  indent: { style: 'text-indent: -9999px' },
  height: { style: 'height: 0; overflow: hidden' },
  'greatest height': { style: 'max-height: 0; overflow: clip' },
  'box of a pixel': { style: 'position: absolute; width: 1px; height: 1px; overflow: hidden' },
  'box around it': { html: (words) => `<div class="shut"><div><p>${words} <b>So it was.</b></p></div></div>` },
  scale: { style: 'transform: scale(0)' },
  'scale of its own': { style: 'scale: 0 1' },
  'content of its own': { style: 'content-visibility: hidden' },
  'details without a paragraph': { html: (words) => `<details><summary>More</summary>${words}</details>` },
};

/** They may yet be seen, or are there for whoever listens: pages fade and slide words in. They are read. */
const NOT_YET: Readonly<Record<string, Case>> = {
  opacity: { style: 'opacity: 0' },
  below: { style: 'margin-top: 9000px' },
  faint: { style: 'color: transparent' },
  auto: { style: 'content-visibility: auto' },
  'auto far below': { style: 'margin-top: 9000px; content-visibility: auto' },
  beside: { style: 'position: relative; left: -1200px' },
  cut: {
    html: (words) => `<div style="height: 40px; overflow: hidden"><p style="margin-top: 99px">${words}</p></div>`,
  },
  'clipped a little': { style: 'clip-path: inset(0 10% 0 0 round 4px)' },
  'contents alone': { html: (words) => `<p><span style="display: contents">${words}</span></p>` },
  'open details': { html: (words) => `<details open><summary>More</summary>${words}</details>` },
};

const CASES = { ...HIDDEN, ...HIDDEN_BY_LOOKS, ...NOT_YET };

const wordsFor = (name: string): string =>
  `Officials said that the ${name} of the harbour wall would be measured in spring.`;

const classOf = (name: string): string => `k-${name.replaceAll(' ', '-')}`;

const STYLE = `<style>
  .outer { display: none } .skipped { content-visibility: hidden } .shut { height: 0; overflow: hidden }
  @media screen { .at-print { display: none } }
  ${Object.entries(CASES)
    .flatMap(([name, { style }]) => (style ? [`.${classOf(name)} { ${style} }`] : []))
    .join('\n')}
</style>`;

const paragraphs = Object.entries(CASES).map(([name, { html }]) =>
  html ? html(wordsFor(name)) : `<p class="${classOf(name)}">${wordsFor(name)}</p>`,
);
const folded = `<div class="shut" id="folded"><p>${wordsFor('rest')}</p></div>`;

const { extension, site } = runExtension({
  '/news': newsPage(PARAGRAPHS, STYLE).replace('</article>', `${paragraphs.join('\n')}</article>`),
  '/folded': newsPage(PARAGRAPHS, STYLE).replace('</article>', `${folded}</article>`),
});

/** The cases whose words have a signal. */
const countedIn = ({ text, signals }: Report): readonly string[] =>
  Object.keys(CASES).filter((name) => {
    const at = text.indexOf(wordsFor(name));
    return at >= 0 && signals.some(({ start, end }) => start < at + wordsFor(name).length && end > at);
  });

test('words that a style sheet hides are not read or not counted; words that may yet be seen are', async () => {
  const page = await extension.open(site.url('/news'));
  const report = await extension.readReportOf(page);
  const unread = Object.keys(CASES).filter((name) => !report.text.includes(wordsFor(name)));
  expect(unread).toEqual(Object.keys(HIDDEN));
  expect(countedIn(report)).toEqual(Object.keys(NOT_YET));
  await expect.poll(() => extension.badgeOf(page), PATIENCE).toBe(String(claims(report.signals).length));
});

test('words that come out of hiding without a change of the text are counted and marked then', async () => {
  const page = await extension.open(site.url('/folded'));
  const { signals } = await extension.readReportOf(page);
  await expect.poll(() => extension.badgeOf(page), PATIENCE).toBe(String(claims(signals).length));
  await page.evaluate(() => document.querySelector('#folded')?.removeAttribute('class'));
  await expect.poll(() => extension.badgeOf(page), PATIENCE).toBe(String(claims(signals).length + 1));
  expect((await paintedOn(page)).at(-1)?.words).toMatch(/^Officials/);
});
