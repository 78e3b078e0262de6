import { useEffect, useMemo, useState } from 'preact/hooks';
import { message } from '../browser/extension.ts';
import type { Report } from '../messages/index.ts';
import { AboutArticle } from '../parts/AboutArticle.tsx';
import { Head } from '../parts/Head.tsx';
import { Unsaved } from '../parts/Kept.tsx';
import { MarksSwitch } from '../parts/MarksSwitch.tsx';
import { StateOf } from '../parts/States.tsx';
import { Toasts } from '../parts/Toasts.tsx';
import { useNotebook } from '../parts/use-notebook.ts';
import { ALL, type Filter, rowsIn } from './filter.ts';
import { Ledger } from './Ledger.tsx';
import { ledgerIn } from './ledger-in.ts';
import { countOf, Notes } from './Notes.tsx';
import { rowsOf } from './rows.ts';
import { Sources } from './Sources.tsx';
import { Steps } from './Steps.tsx';
import { Summary } from './Summary.tsx';
import { summaryWords } from './summary-words.ts';
import { type Tab, Tabs } from './Tabs.tsx';
import { useAnnouncing } from './use-announcing.ts';
import { useCurrent } from './use-current.ts';

/** A page that answered: what its attributions come to, each of them, their sources, and what the reader keeps on it. */
export function PageView({ tabId, report }: { readonly tabId: number; readonly report: Report }) {
  const { state, text } = report;
  const ledger = useMemo(() => ledgerIn(report), [report]);
  const rows = useMemo(() => rowsOf(text, ledger.entries), [ledger]);
  const claims = useMemo(() => rows.filter(({ holdsNotes }) => holdsNotes).map(({ claim }) => claim), [rows]);
  const notebook = useNotebook(tabId, report, claims);
  const { page, kept, groups, editors, actions, telling, show } = notebook;
  const [chosen, setFilter] = useState<Filter>(ALL);
  // Sources are told by their place, which means nothing in another text.
  const [filteredText, setFilteredText] = useState(text);
  const filter = filteredText === text ? chosen : { ...chosen, source: null };
  const choose = (next: Filter): void => {
    setFilter(next);
    setFilteredText(text);
  };
  const [tab, setTab] = useState<Tab>('ledger');
  const [said, announce] = useAnnouncing();
  const shown = useMemo(() => rowsIn(rows, filter), [rows, filter.verdict, filter.kinds, filter.source]);
  const current = useCurrent({ tabId, rows, shown, isOpen: tab === 'ledger', show, announce });
  const isArticle = state === 'article';
  const summary = isArticle ? summaryWords(ledger.counts) : '';
  useEffect(() => announce(summary), [summary]);

  const noteActions = {
    ...actions,
    begin: (...[target, content]: Parameters<typeof actions.begin>): void => {
      if (target.selector === undefined) setTab('notes');
      actions.begin(target, content);
    },
  };

  return (
    <>
      <main class="page">
        <Head page={page} kept={kept} actions={noteActions} telling={telling} />
        {isArticle ? (
          <Summary words={summary} rows={rows} filter={filter} onFilter={choose}>
            <AboutArticle tabId={tabId} url={report.url} />
            <MarksSwitch tabId={tabId} />
          </Summary>
        ) : (
          <StateOf tabId={tabId} report={report} />
        )}
        <Unsaved editors={editors} actions={actions} />
        <Tabs
          tab={tab}
          tabs={isArticle ? ['ledger', 'sources', 'notes'] : ['notes']}
          counts={{ ledger: rows.length, sources: ledger.sources.length, notes: countOf(groups) }}
          onTab={setTab}
        >
          {(open) =>
            open === 'ledger' ? (
              <Ledger
                notebook={notebook}
                ledger={ledger}
                rows={rows}
                shown={shown}
                filter={filter}
                onFilter={choose}
                current={current}
              />
            ) : open === 'sources' ? (
              <Sources
                text={text}
                ledger={ledger}
                chosen={filter.source}
                onChoose={(source) => {
                  choose({ ...ALL, source });
                  setTab('ledger');
                }}
              />
            ) : (
              <Notes notebook={notebook} />
            )
          }
        </Tabs>
      </main>
      <div class="foot">
        <Toasts
          toasts={telling.toasts}
          undoWord={message('undo')}
          closeWord={message('close')}
          onGone={telling.forget}
        />
        {isArticle && tab === 'ledger' && <Steps shown={shown} all={rows.length} current={current} />}
      </div>
      <p class="announced" aria-live="polite">
        {said}
      </p>
    </>
  );
}
