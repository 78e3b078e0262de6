import { message } from '../browser/extension.ts';
import { Announcer } from '../parts/Announcer.tsx';
import type { Following } from '../parts/following-tab.ts';
import { ClosedPage, FailedPage } from '../parts/States.tsx';
import { useTabPage } from '../parts/use-tab-page.ts';
import { LibraryLink, OptionsLink } from '../parts/Ways.tsx';
import { Article } from './Article.tsx';
import { PanelButton } from './PanelButton.tsx';

/** The popup: what the extension found in one tab, and the reader's notes on it. */
export function Popup({ search, following }: { readonly search: string; readonly following: Following }) {
  const page = useTabPage(search, true, following);
  return (
    <Announcer>
      {page === null && <p class="waiting">{message('state_reading_title')}</p>}
      {page?.kind === 'closed' && <ClosedPage why={page.why} />}
      {page?.kind === 'failed' && <FailedPage details={page.message} />}
      {page?.kind === 'report' && <Article tabId={page.tabId} report={page.report} />}
      <footer class="footer">
        <p>{message('unnamed_is_not_unknown')}</p>
        <p class="footer-ways">
          {page?.kind === 'report' && <PanelButton tabId={page.tabId} />}
          <LibraryLink />
          <OptionsLink />
        </p>
      </footer>
    </Announcer>
  );
}
