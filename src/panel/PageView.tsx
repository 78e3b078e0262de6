import { useMemo } from 'preact/hooks';
import type { Report } from '../messages/index.ts';
import { AboutArticle } from '../parts/AboutArticle.tsx';
import { useAnnounced } from '../parts/Announcer.tsx';
import { Attributions } from '../parts/Attributions.tsx';
import { Head } from '../parts/Head.tsx';
import { Unsaved } from '../parts/Kept.tsx';
import { MarksSwitch } from '../parts/MarksSwitch.tsx';
import { PartRead } from '../parts/PartRead.tsx';
import { placeOf } from '../parts/placing.ts';
import { StateOf } from '../parts/States.tsx';
import { Toasts } from '../parts/Toasts.tsx';
import { useBegun } from '../parts/use-begun.ts';
import type { NoteActions } from '../parts/use-editors.ts';
import { useNotebook } from '../parts/use-notebook.ts';
import { ALL, rowsIn } from './filter.ts';
import { Ledger } from './Ledger.tsx';
import { ledgerIn } from './ledger-in.ts';
import { countOf, Notes } from './Notes.tsx';
import { rowsOf } from './rows.ts';
import { Sources } from './Sources.tsx';
import { Steps } from './Steps.tsx';
import { Summary } from './Summary.tsx';
import { summaryWords } from './summary-words.ts';
import { Tabs } from './Tabs.tsx';
import { useCurrent } from './use-current.ts';
import { type Places, usePlace } from './use-place.ts';
import { useTakingUp } from './use-taking-up.ts';

type Props = { readonly tabId: number; readonly report: Report; readonly places: Places };

/** A page that answered: what its attributions come to, each of them, their sources, and what the reader keeps on it. */
export function PageView({ tabId, report, places }: Props) {
  const { state, text } = report;
  const ledger = useMemo(() => ledgerIn(report), [report]);
  const rows = useMemo(() => rowsOf(text, ledger.entries), [ledger]);
  const claims = useMemo(() => rows.filter(({ holdsNotes }) => holdsNotes).map(({ claim }) => claim), [rows]);
  const notebook = useNotebook(tabId, report, claims);
  const { page, kept, groups, editors, actions, telling, show } = notebook;
  const [{ tab, filter, row: key }, go] = usePlace(places, tabId, page.source, ledger.sources);
  const shown = useMemo(() => rowsIn(rows, filter), [rows, filter.verdict, filter.kinds, filter.source]);
  const isArticle = state === 'article';
  const isOpen = isArticle && tab === 'ledger';
  const current = useCurrent({ tabId, key, onKey: (row) => go({ row }), rows, shown, isOpen, show });
  const summary = useMemo(() => (isArticle ? summaryWords(ledger.counts) : ''), [isArticle, ledger]);
  useAnnounced(summary);

  /** Begins a note where it can be seen: under the attribution that it is on, or in the list of notes. */
  const begin: NoteActions['begin'] = (target, content) => {
    const place = placeOf(target, { article: isArticle ? text : null, document: null }, claims);
    const row =
      place.kind === 'claim' ? rows.find(({ claim, holdsNotes }) => holdsNotes && claim === place.claim) : null;
    const isHidden = row && !shown.some(({ claim }) => claim === row.claim);
    go(row ? { tab: 'ledger', row: row.key, ...(isHidden ? { filter: ALL } : {}) } : { tab: 'notes' });
    actions.begin(target, content);
  };
  useBegun(tabId, page.source, kept !== null, begin, telling);
  useTakingUp(tabId);

  return (
    <>
      <main class="page">
        <Head page={page} kept={kept} actions={{ ...actions, begin }} telling={telling} />
        {isArticle ? (
          <Summary words={summary} rows={rows} filter={filter} onFilter={(next) => go({ filter: next })}>
            <AboutArticle tabId={tabId} url={report.url} />
            <MarksSwitch tabId={tabId} />
          </Summary>
        ) : (
          <StateOf tabId={tabId} report={report} />
        )}
        <PartRead report={report} />
        <Attributions page={page.source} />
        <Unsaved editors={editors} actions={actions} />
        <Tabs
          tab={tab}
          tabs={isArticle ? ['ledger', 'sources', 'notes'] : ['notes']}
          counts={{ ledger: rows.length, sources: ledger.sources.length, notes: countOf(groups) }}
          onTab={(next) => go({ tab: next })}
        >
          {(open) =>
            open === 'ledger' ? (
              <Ledger
                notebook={notebook}
                ledger={ledger}
                rows={rows}
                shown={shown}
                filter={filter}
                onFilter={(next) => go({ filter: next })}
                current={current}
              />
            ) : open === 'sources' ? (
              <Sources
                text={text}
                ledger={ledger}
                chosen={filter.source}
                onChoose={(source) => go({ filter: { ...ALL, source }, tab: 'ledger' })}
              />
            ) : (
              <Notes notebook={notebook} />
            )
          }
        </Tabs>
      </main>
      <div class="foot">
        <Toasts telling={telling} />
        {isArticle && tab === 'ledger' && <Steps shown={shown} all={rows.length} current={current} />}
      </div>
    </>
  );
}
