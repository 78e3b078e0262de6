import type manifestJson from './manifest.json';

/**
 * The manifest as Firefox wants it: a sidebar for the side panel, a background page for the service worker, and what its
 * add-on site asks of every extension. Firefox checks no policy by a schema. The build turns the background's path into a script.
 */
export function forFirefox<Manifest extends typeof manifestJson>({
  minimum_chrome_version,
  side_panel,
  storage,
  ...manifest
}: Manifest) {
  const { service_worker, type } = manifest.background;
  return {
    ...manifest,
    background: { scripts: [service_worker], type },
    // What a style sheet of the reader's says of highlights holds in shadow roots too; one of the page's does not, here.
    content_scripts: manifest.content_scripts.map((script) => ({ ...script, css_origin: 'user' })),
    permissions: manifest.permissions.filter((name) => name !== 'sidePanel'),
    sidebar_action: {
      default_panel: side_panel.default_path,
      default_title: manifest.name,
      default_icon: manifest.icons,
      // The reader opens it; Firefox would open it after the installation.
      open_at_install: false,
    },
    browser_specific_settings: {
      gecko: {
        id: 'says-who@says-who',
        // The first with highlights; the add-on site takes the word on data since 140 too, on Android since 142.
        strict_min_version: '140.0',
        data_collection_permissions: { required: ['none'] },
      },
      gecko_android: { strict_min_version: '142.0' },
    },
  };
}
