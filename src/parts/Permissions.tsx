import { message, permissions } from '../browser/extension.ts';

/** What each permission is for, a sentence each: those of the manifest, and the one that the browser warns of first. */
export function Permissions() {
  return (
    <dl class="facts">
      {['sites', ...permissions()].map((permission) => (
        <div key={permission} class="fact">
          <dt>{permission === 'sites' ? message('permission_sites_name') : <code>{permission}</code>}</dt>
          <dd>{message(`permission_${inSnakeCase(permission)}`)}</dd>
        </div>
      ))}
    </dl>
  );
}

function inSnakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
