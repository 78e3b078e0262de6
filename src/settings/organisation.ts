import { settingOf } from './setting.ts';

// What only an organisation can choose: no view has a control for it.

/** Whether a note is saved only with the name of its author. */
export const AUTHOR_REQUIRED = settingOf('author-required', false, isBoolean);

/** Whether notes may leave the library as files. */
export const EXPORT_ALLOWED = settingOf('export-allowed', true, isBoolean);

/** Whether the welcome page opens after the installation. */
export const WELCOME_WANTED = settingOf('welcome-page', true, isBoolean);

/** Whether a note by somebody may be kept: where an organisation wants an author, one without a name may not. */
export async function mayKeep({ creator }: { readonly creator: string }): Promise<boolean> {
  return creator.trim() !== '' || !(await AUTHOR_REQUIRED.read());
}

function isBoolean(value: unknown): value is boolean {
  return typeof value === 'boolean';
}
