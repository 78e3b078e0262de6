import { message } from '../browser/extension.ts';
import { Article } from './Article.tsx';
import { LibraryLink } from './LibraryLink.tsx';
import { ClosedPage, FailedPage } from './States.tsx';
import { useTabPage } from './use-tab-page.ts';

/** The popup: what the extension found in one tab, and the reader's notes on it. */
export function Popup({ search }: { readonly search: string }) {
  const page = useTabPage(search);
  return (
    <>
      {page === null && <p class="waiting">{message('state_reading_title')}</p>}
      {page?.kind === 'closed' && <ClosedPage why={page.why} />}
      {page?.kind === 'failed' && <FailedPage details={page.message} />}
      {page?.kind === 'report' && <Article tabId={page.tabId} report={page.report} />}
      <footer class="footer">
        {message('unnamed_is_not_unknown')} <LibraryLink />
      </footer>
    </>
  );
}
