import { Flag as FlagIcon, NotebookPen } from 'lucide';
import { message } from '../browser/extension.ts';
import type { Written } from '../browser/storage.ts';
import { flagPage, restoreFlag, unflagPage } from '../notes/flags.ts';
import type { Target } from '../notes/note.ts';
import type { PageNotes } from '../notes/page-notes.ts';
import { siteName } from '../settings/sites.ts';
import { FlagFields } from './FlagFields.tsx';
import { Icon } from './Icon.tsx';
import { Masthead } from './Masthead.tsx';
import { problemOf } from './problem.ts';
import { Switch } from './Switch.tsx';
import type { NoteActions } from './use-editors.ts';
import { useSite } from './use-site.ts';
import type { Telling } from './use-toasts.ts';

type Props = {
  readonly page: Target;
  readonly kept: PageNotes | null;
  readonly actions: NoteActions;
  readonly telling: Telling;
};

/** The page's title, the switch of its site, the flag and the way to a note on the page. */
export function Head({ page, kept, actions, telling }: Props) {
  const flag = kept?.flag ?? null;
  const settle = (written: Written): void => {
    if (written.kind === 'refused') telling.tell(problemOf(written));
  };
  const toggleFlag = async (event: Event): Promise<void> => {
    const home = event.currentTarget instanceof HTMLElement ? event.currentTarget : null;
    if (flag === null) return settle(await flagPage(page, new Date()));
    const written = await unflagPage(page.source);
    if (written.kind === 'refused') return settle(written);
    telling.tell(message('flag_taken_away'), async () => settle(await restoreFlag(flag)), home);
  };
  return (
    <header class="head">
      <Masthead>
        <SiteSwitch host={hostOf(page.url)} onWritten={settle} />
      </Masthead>
      <h1 class="title">{page.title || page.url}</h1>
      <div class="head-buttons">
        <button type="button" class="button" aria-pressed={flag !== null} disabled={kept === null} onClick={toggleFlag}>
          <Icon node={FlagIcon} />
          {message(flag === null ? 'flag_page' : 'page_is_flagged')}
        </button>
        <button type="button" class="button note-on-page" onClick={() => actions.begin(page)}>
          <Icon node={NotebookPen} />
          {message('note_on_page')}
        </button>
      </div>
      {flag && <FlagFields key={flag.id} flag={flag} onWritten={settle} />}
    </header>
  );
}

function SiteSwitch({ host, onWritten }: { readonly host: string; readonly onWritten: (written: Written) => void }) {
  const [known, change] = useSite(host);
  const site = siteName(host);
  const turn = async (on: boolean): Promise<void> => onWritten(await change(!on));
  if (known === null) return null;
  const { off, locked } = known;
  return (
    <Switch on={!off} name={message('site_switch', site)} onSwitch={turn} locked={locked}>
      {message(off ? 'off_for_site' : 'on_for_site', site)}
    </Switch>
  );
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : '';
}
