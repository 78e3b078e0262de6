import { expect, test } from 'vitest';
import { startSite } from '../browser.ts';
import { startExtension } from './fixture.ts';
import { newsPage, PARAGRAPHS } from './news.ts';

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

/** They may yet be seen, or are there for whoever listens: pages fade and slide words in. They are read. */
const NOT_YET: Readonly<Record<string, Case>> = {
  opacity: { style: 'opacity: 0' },
  below: { style: 'margin-top: 9000px' },
  faint: { style: 'color: transparent' },
  auto: { style: 'content-visibility: auto' },
};

const CASES = { ...HIDDEN, ...NOT_YET };

const wordsFor = (name: string): string =>
  `Officials said that the ${name} of the harbour wall would be measured in spring.`;

test('words that a style sheet hides are not read and not counted; words that may yet be seen are', async () => {
  const extension = await startExtension();
  const rules = Object.entries(CASES).flatMap(([name, { style }]) => (style ? [`.k-${name} { ${style} }`] : []));
  const paragraphs = Object.entries(CASES).map(([name, { html }]) =>
    html ? html(wordsFor(name)) : `<p class="k-${name}">${wordsFor(name)}</p>`,
  );
  const style = `<style>.outer { display: none } .skipped { content-visibility: hidden } @media screen { .at-print { display: none } } ${rules.join(' ')}</style>`;
  const site = await startSite({
    '/news': newsPage(PARAGRAPHS, style).replace('</article>', `${paragraphs.join('\n')}</article>`),
  });
  const page = await extension.open(site.url('/news'));
  const { text, signals } = await extension.readReportOf(page);
  const read = Object.keys(CASES).filter((name) => text.includes(wordsFor(name)));
  const counted = Object.keys(CASES).filter((name) => {
    const at = text.indexOf(wordsFor(name));
    return at >= 0 && signals.some(({ start, end }) => start < at + wordsFor(name).length && end > at);
  });
  expect(read).toEqual(Object.keys(NOT_YET));
  expect(counted).toEqual(read);
  await extension.close();
  await site.close();
});
