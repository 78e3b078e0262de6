import { useMemo } from 'preact/hooks';
import { type Claim, claims as claimsIn, countWords, tell } from '../engine/index.ts';
import { HAND_KINDS, type Report } from '../messages/index.ts';
import { AboutArticle } from '../parts/AboutArticle.tsx';
import { Attributions } from '../parts/Attributions.tsx';
import { Head } from '../parts/Head.tsx';
import { Dismissed, OtherWords, PageGroup, Unreadable, Unsaved } from '../parts/Kept.tsx';
import { MarksSwitch } from '../parts/MarksSwitch.tsx';
import { Missed } from '../parts/Missed.tsx';
import { MissingWords } from '../parts/MissingWords.tsx';
import { PartRead } from '../parts/PartRead.tsx';
import { StateOf } from '../parts/States.tsx';
import { Toasts } from '../parts/Toasts.tsx';
import { useBegun } from '../parts/use-begun.ts';
import { useNotebook } from '../parts/use-notebook.ts';
import { shownOf } from '../settings/kinds.ts';
import { Claims } from './Claims.tsx';
import { Counts } from './Counts.tsx';

/** A page that answered: its state, its claims and what the reader keeps on it. */
export function Article({ tabId, report }: { readonly tabId: number; readonly report: Report }) {
  const { state, text } = report;
  const claims = useMemo(() => claimsOf(report), [report]);
  const words = useMemo(() => countWords(text.slice(0, report.readTo)), [report]);
  const { page, kept, groups, editors, actions, telling, show, ...notebook } = useNotebook(tabId, report, claims);
  useBegun(tabId, page.source, kept !== null, actions.begin, telling);
  return (
    <main class="article">
      <Head page={page} kept={kept} actions={actions} telling={telling} />
      <div class="scroll" tabIndex={-1}>
        {state === 'article' ? (
          <Counts claims={claims} words={words} hidden={hiddenIn(report)}>
            <MarksSwitch tabId={tabId} />
          </Counts>
        ) : (
          <StateOf tabId={tabId} report={report} />
        )}
        <PartRead report={report} />
        {state === 'article' && <AboutArticle tabId={tabId} url={report.url} />}
        <Attributions page={page.source} />
        <Unsaved editors={editors} actions={actions} />
        <PageGroup group={groups.page} actions={actions} />
        <Claims
          page={page}
          text={text}
          claims={claims}
          groups={groups}
          actions={actions}
          telling={telling}
          onShow={show}
        />
        {state === 'article' && <Missed />}
        <OtherWords groups={groups} actions={actions} onShow={show} />
        <MissingWords groups={groups} actions={actions} onShow={show} {...notebook} />
        <Dismissed dismissed={groups.dismissed} actions={actions} />
        <Unreadable keys={kept?.unreadable ?? []} />
      </div>
      <Toasts telling={telling} />
    </main>
  );
}

/** Claims with what is told of their sources: the page itself has no use for that and leaves it to us. */
function claimsOf({ state, text, readTo, signals, kinds }: Report): readonly Claim[] {
  return state === 'article' ? claimsIn(tell(text.slice(0, readTo), shownOf(signals, kinds))) : [];
}

/** How many kinds of claims the reader does not want to see. */
function hiddenIn({ kinds }: Report): number {
  return HAND_KINDS.filter((kind) => !kinds.includes(kind)).length;
}
