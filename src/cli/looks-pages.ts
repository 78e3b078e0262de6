import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './extension.ts';

/** A page to look at the marks and the card on. `style` is added to it as a page's own style sheet. */
export type LookedAt = {
  readonly name: string;
  readonly html: string;
  readonly style?: string;
  readonly dark?: boolean;
};

/** News pages that lie beside the project; none where they do not. */
export function newsPages(): readonly LookedAt[] {
  const folder = join(ROOT, '..', 'shared', 'pages');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.html'))
    .map((file) => ({
      name: file
        .replace(/\.html$/, '')
        .replace(/[^a-z\d]+/gi, '-')
        .toLowerCase(),
      html: readFileSync(join(folder, file), 'utf8'),
    }));
}

const STYLES = {
  'display-none': ':not(html, head, body, main, article, article *) { display: none !important }',
  faded: 'button { opacity: .2 !important } * { transition: all 3s !important }',
  unset: 'div, button, h2, h3, ul, dl { all: unset !important; font-size: 40px !important; color: inherit }',
  'empty-div':
    'div:empty, html > div { width: 10px; height: 9px !important; position: static !important; opacity: .1 }',
  overlay: 'body::after { content: ""; position: fixed; inset: 60% 0 0 0; z-index: 2147483647; background: #b008 }',
  filtered: 'body { transform: rotate(1deg); filter: grayscale(1) contrast(1.1) }',
  'small-root': 'html { font-size: 62.5% } body { font-size: 18px !important }',
  vertical: 'main { writing-mode: vertical-rl; height: 90vh; max-width: none; overflow-x: auto }',
  boxes: `p:nth-of-type(3n) { background: #14324f; color: #fff; padding: 1rem }
    p:nth-of-type(3n + 1) { background: #ffd54a; color: #221; padding: 1rem } p:nth-of-type(3n + 2) { background: #8a8f98;
    color: #000; padding: 1rem }`,
} as const;

/** The sample with what pages do to what stands on them. */
export function hostilePages(sample: string): readonly LookedAt[] {
  return [
    { name: 'plain', html: sample },
    { name: 'dark', html: sample, dark: true },
    { name: 'rtl', html: sample.replace('<html', '<html dir="rtl"') },
    ...Object.entries(STYLES).map(([name, style]) => ({ name, html: sample, style })),
  ];
}
