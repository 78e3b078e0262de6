import { openOwnPage } from '../browser/views.ts';
import { choose } from '../settings/choosing.ts';
import { WELCOME_WANTED } from '../settings/organisation.ts';
import { takeUpPolicy } from '../settings/taking-up.ts';
import { WELCOMED } from '../settings/welcomed.ts';

/**
 * Opens the welcome page, unless it has been opened before: some browsers install an extension anew at every start. An
 * organisation may want none.
 */
export async function welcome(): Promise<void> {
  if (await WELCOMED.read()) return;
  await takeUpPolicy();
  if (!(await WELCOME_WANTED.read())) return;
  await choose(WELCOMED, true);
  await openOwnPage('src/welcome/index.html');
}
