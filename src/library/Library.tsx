import { useEffect, useState } from 'preact/hooks';
import { message } from '../browser/extension.ts';
import { whenInterrupted } from '../notes/interruption.ts';
import { putInOrder } from '../notes/recovery.ts';
import { dateWords } from '../parts/dates.ts';
import { Toasts } from '../parts/Toasts.tsx';
import { useToasts } from '../parts/use-toasts.ts';
import { FilesView } from './FilesView.tsx';
import { NotesView } from './NotesView.tsx';
import { OptionsView } from './OptionsView.tsx';
import { ReadingView } from './ReadingView.tsx';
import { Reminder } from './Reminder.tsx';
import { useLibrary } from './use-library.ts';
import { useOrphaned } from './use-orphaned.ts';
import { useSelection } from './use-selection.ts';
import { useShown } from './use-shown.ts';

/** What the library shows one at a time: the part of the address behind `#`. */
const VIEWS = ['notes', 'reading', 'files', 'options'] as const;

type View = (typeof VIEWS)[number];

/** The library: everything that the reader keeps, on a page of its own. */
export function Library() {
  const view = useView();
  const library = useLibrary();
  const orphaned = useOrphaned(library);
  const shown = useShown(library, orphaned.ids);
  const selection = useSelection(shown.entries);
  const telling = useToasts();
  const problem = library.kind === 'failed' ? library.message : '';

  useEffect(() => {
    const end = new AbortController();
    whenInterrupted(
      ({ journal, date }) => telling.tell(message(`library_interrupted_${journal}`, dateWords(date))),
      end.signal,
    );
    putInOrder(new Date());
    return () => end.abort();
  }, []);
  useEffect(() => {
    document.title = `${message(`library_view_${view}`)} — ${message('name')}`;
  }, [view]);

  return (
    <div class="full-page library">
      <a class="skip" href="#main">
        {message('library_skip')}
      </a>
      <header class="top">
        <p class="name">{message('name')}</p>
        <nav class="views" aria-label={message('library')}>
          {VIEWS.map((one) => (
            <a key={one} class="view" href={`#${one}`} aria-current={one === view ? 'page' : undefined}>
              {message(`library_view_${one}`)}
            </a>
          ))}
        </nav>
      </header>
      <Reminder telling={telling} />
      <main id="main" class={`main main-${view}`} tabIndex={-1}>
        {problem !== '' && (
          <p class="problem" role="alert">
            {message('library_failed', problem)}
          </p>
        )}
        {view === 'notes' && <NotesView {...{ library, orphaned, shown, selection, telling }} />}
        {view === 'reading' && <ReadingView library={library} />}
        {view === 'files' && (
          <FilesView library={library} shown={shown.entries} selected={selection.entries} telling={telling} />
        )}
        {view === 'options' && <OptionsView telling={telling} />}
      </main>
      <footer class="foot">{message('unnamed_is_not_unknown')}</footer>
      <Toasts telling={telling} />
    </div>
  );
}

function useView(): View {
  const [view, setView] = useState<View>(viewIn(location.hash) ?? 'notes');
  useEffect(() => {
    const end = new AbortController();
    // A jump within the page (`#main`) leaves the view as it is.
    addEventListener('hashchange', () => setView((before) => viewIn(location.hash) ?? before), { signal: end.signal });
    return () => end.abort();
  }, []);
  return view;
}

function viewIn(hash: string): View | undefined {
  return VIEWS.find((view) => hash === `#${view}`);
}
