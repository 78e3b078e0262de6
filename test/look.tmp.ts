import { startExtension } from './extension/fixture.ts';
import * as kept from './extension/kept-notes.ts';
const extension = await startExtension();
const out = '/tmp/shots'; 
async function shot(page: any, name: string, w: number, h: number, dark = false) {
  await page.setViewportSize({ width: w, height: h });
  await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
  await page.evaluate(() => new Promise((r) => requestAnimationFrame(() => requestAnimationFrame(r))));
  await page.screenshot({ path: `${out}/${name}.png` });
}
const B = 'https://callan-courier.example/bridge', S = 'https://veldhoven-post.example/school';
const recs = kept.stored(
  kept.noteOn(B, 1, { text: 'Ask the council', words: 'Critics say that the delay has already closed a dozen shops along the northern quay of the harbour.', tags: ['budget'], assessment: { status: 'open', modified: '2026-03-03T08:00:00.000Z', link: '' }, target: { title: 'Bridge talks collapse', kind: 'vague' } }),
  kept.noteOn(B, 2, { text: 'Second note on the page as a whole.\nTwo lines.', target: { title: 'Bridge talks collapse' } }),
  kept.noteOn(S, 3, { text: 'Is a quotation further down', words: 'Two officials said it would close.', motivation: 'moderating', creator: 'A. K.', target: { title: 'School to close', kind: 'anonymous' } }),
  kept.flagOn(S, 4, 'School to close'),
  kept.noteOn('https://he.example/a', 6, { text: 'שלום עולם, מי אומר?', words: 'לפי מקורות', tags: ['תג'], target: { title: 'כותרת בעברית' , kind: 'anonymous'} }),
);
await kept.keep(extension, recs);
const lib = await extension.openLibrary();
await lib.waitForSelector('.entry');
await shot(lib, 'three', 1100, 900);
await shot(lib, 'three-dark', 1100, 900, true);
await lib.setViewportSize({width:360,height:740}); await lib.reload(); await lib.waitForSelector('.entry');
await shot(lib, 'three-360', 360, 740);
await shot(lib, 'three-320', 320, 480);
await lib.emulateMedia({ forcedColors: 'active' }); await lib.setViewportSize({width:1000,height:700});await lib.waitForSelector('.entry');  await lib.screenshot({ path: out + '/forced.png' }); await lib.emulateMedia({ forcedColors: 'none' });
await lib.goto(lib.url().replace('#notes', '#files')); await lib.waitForSelector('.export');
await shot(lib, 'files', 1100, 1000);
const [dl] = await Promise.all([lib.waitForEvent('download'), lib.getByRole('button', { name: 'Save file' }).click()]);
console.log(dl.suggestedFilename());
await dl.saveAs('/tmp/export.jsonld');
const { readFileSync, writeFileSync } = await import('node:fs');
const text = readFileSync('/tmp/export.jsonld', 'utf8'); console.log(text.length);
writeFileSync('/tmp/broken.jsonld', text.replace('Ask the council', 'Asked the council').replace(/"modified":"2026-03-03T08:00:00.000Z"/, '"modified":"2026-05-03T08:00:00.000Z"').replaceAll('000000000003', '000000000033').replace('"commenting"', '7'));
await lib.setInputFiles('.drop-field', '/tmp/broken.jsonld');
await lib.waitForSelector('.preview, .part .problem');
await lib.locator('.preview details').click().catch(() => {});
await lib.getByRole('button', { name: 'Make a backup' }).click();
await lib.waitForSelector('.backup');
await shot(lib, 'files-preview', 1100, 1300);
await shot(lib, 'files-dark', 1100, 1300, true);
await shot(lib, 'files-narrow', 360, 1300);
await lib.goto(lib.url().replace('#files', '#settings')); await shot(lib, 'settings', 1000, 700);
await lib.goto(lib.url().replace('#settings', '#reading')); await shot(lib, 'reading', 1000, 700);
const pop = await extension.context.newPage(); await pop.goto(`chrome-extension://${extension.extensionId}/src/popup/index.html?tab=1`);await shot(pop, 'popup', 380, 600);
await extension.close();
