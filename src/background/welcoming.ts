import { openOwnPage } from '../browser/views.ts';
import { WELCOMED } from '../settings/welcomed.ts';

/** Opens the welcome page, unless it has been opened before: some browsers install an extension anew at every start. */
export async function welcome(): Promise<void> {
  if (await WELCOMED.read()) return;
  await WELCOMED.write(true);
  await openOwnPage('src/welcome/index.html');
}
