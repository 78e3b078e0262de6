import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { ensureBrowser } from './browser.ts';

/** The sizes that browsers ask for: toolbar, toolbar on dense screens, list of extensions, store. */
const SIZES = [16, 32, 48, 128];

/** Each drawing in `icons/`, and how the names of its pictures begin. */
const DRAWINGS = [
  { drawing: 'icon.svg', prefix: '' },
  { drawing: 'icon-grey.svg', prefix: 'grey-' },
];

const folder = new URL('../../icons/', import.meta.url);
const browser = await chromium.launch({
  executablePath: await ensureBrowser(),
  args: ['--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage();
for (const { drawing, prefix } of DRAWINGS) {
  const svg = readFileSync(new URL(drawing, folder), 'utf8');
  for (const size of SIZES) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>* { margin: 0 } svg { display: block; width: ${size}px }</style>${svg}`);
    writeFileSync(new URL(`${prefix}${size}.png`, folder), await page.screenshot({ omitBackground: true }));
  }
}
await browser.close();
console.log(`Rendered ${DRAWINGS.length * SIZES.length} icons.`);
