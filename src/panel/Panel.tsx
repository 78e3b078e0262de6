import { useRef } from 'preact/hooks';
import { message } from '../browser/extension.ts';
import { Access } from '../parts/Access.tsx';
import { Announcer, useAnnounced } from '../parts/Announcer.tsx';
import type { Following } from '../parts/following-tab.ts';
import { Masthead } from '../parts/Masthead.tsx';
import { FailedPage } from '../parts/States.tsx';
import type { Closed } from '../parts/tab-page.ts';
import { useTabPage } from '../parts/use-tab-page.ts';
import { LibraryLink, OptionsLink } from '../parts/Ways.tsx';
import { PageView } from './PageView.tsx';
import type { Places } from './use-place.ts';
import { useShownTab } from './use-shown-tab.ts';

/** The side panel: the ledger of the tab in front of its window, or of the one tab of `?tab=ID`. */
export function Panel({ search, following }: { readonly search: string; readonly following: Following }) {
  const tab = useShownTab(search, following.tabId());
  const places = useRef<Places>(new Map()).current;
  return (
    <Announcer>
      {tab !== null && <TabView key={tab} tab={tab} following={following} places={places} />}
      <footer class="footer">
        <p>{message('unnamed_is_not_unknown')}</p>
        <p class="footer-ways">
          <LibraryLink />
          <OptionsLink />
        </p>
      </footer>
    </Announcer>
  );
}

type TabProps = { readonly tab: number; readonly following: Following; readonly places: Places };

function TabView({ tab, following, places }: TabProps) {
  // The panel follows the reader from tab to tab by itself: that is no click.
  const page = useTabPage(`?tab=${tab}`, false, tab === following.tabId() ? following : null);
  if (page === null) return <p class="waiting">{message('state_reading_title')}</p>;
  if (page.kind === 'closed') return <NothingHere why={page.why} />;
  if (page.kind === 'failed') return <FailedPage details={page.message} />;
  return <PageView tabId={page.tabId} report={page.report} places={places} />;
}

function NothingHere({ why }: { readonly why: Closed }) {
  useAnnounced(`${message('panel_nothing_title')}: ${message(`state_closed_${why}`)}`);
  return (
    <main class="state">
      <Masthead />
      <h1 class="state-title">{message('panel_nothing_title')}</h1>
      <p class="state-text">{message(`state_closed_${why}`)}</p>
      <p class="state-text">{message('panel_nothing')}</p>
      {why === 'unknown' && <Access />}
    </main>
  );
}
