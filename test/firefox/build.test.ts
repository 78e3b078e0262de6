import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { forFirefox } from '../../manifest.firefox.ts';
import chromium from '../../manifest.json' with { type: 'json' };

const firefox = forFirefox(chromium);

test('what Chromium alone knows is not in Firefox’s manifest, and all else is', () => {
  const same = Object.keys(firefox).filter((key) => key in chromium);
  expect(Object.keys(chromium).filter((key) => !same.includes(key))).toEqual([
    'minimum_chrome_version',
    'side_panel',
    // It names the schema of policies, and Firefox checks none by one.
    'storage',
  ]);
  expect(chromium.permissions.filter((name) => !firefox.permissions.includes(name))).toEqual(['sidePanel']);
  expect(firefox.background).toEqual({ scripts: [chromium.background.service_worker], type: 'module' });
});

test('the sidebar shows the page that the side panel shows', () => {
  expect(firefox.sidebar_action.default_panel).toBe(chromium.side_panel.default_path);
});

test.each(['chrome', 'firefox'])(
  'the build for %s has every page, and none of its files is open to pages',
  (family) => {
    const folder = `dist/${family}`;
    const manifest = JSON.parse(readFileSync(`${folder}/manifest.json`, 'utf8'));
    expect(manifest.web_accessible_resources).toBeUndefined();
    for (const view of ['popup', 'panel', 'library', 'options', 'welcome'])
      expect(existsSync(`${folder}/src/${view}/index.html`), view).toBe(true);
  },
);
