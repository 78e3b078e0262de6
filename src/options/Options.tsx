import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { message } from '../browser/extension.ts';
import type { Written } from '../browser/storage.ts';
import { NoteSettings } from '../parts/NoteSettings.tsx';
import { Permissions } from '../parts/Permissions.tsx';
import { Toasts } from '../parts/Toasts.tsx';
import { TraceEditor } from '../parts/TraceEditor.tsx';
import { usePolicy } from '../parts/use-policy.ts';
import { useToasts } from '../parts/use-toasts.ts';
import { WhereChoices } from '../parts/WhereChoices.tsx';
import { takeUpPolicy } from '../settings/taking-up.ts';
import { About } from './About.tsx';
import { Kinds } from './Kinds.tsx';
import { Organisation } from './Organisation.tsx';
import { Phrases } from './Phrases.tsx';
import { Shortcuts } from './Shortcuts.tsx';
import { Sites } from './Sites.tsx';

/** The sections in their order; also the part of the address behind `#`. The first is there for an organisation's readers. */
const SECTIONS = [
  'organisation',
  'where',
  'sites',
  'kinds',
  'phrases',
  'notes',
  'trace',
  'shortcuts',
  'data',
  'privacy',
  'about',
] as const;

type Section = (typeof SECTIONS)[number];

/** The options: everything that the reader can choose, on one page. Every choice is kept at once. */
export function Options() {
  const telling = useToasts();
  const policy = usePolicy();
  const [takenUp, setTakenUp] = useState<Written | null>(null);
  useEffect(() => {
    document.title = `${message('options')} — ${message('name')}`;
    // The sections were not there yet when the browser looked for the one in the address.
    const asked = location.hash && document.getElementById(location.hash.slice(1));
    if (asked) asked.scrollIntoView();
    takeUpPolicy().then(setTakenUp);
  }, []);
  const sections: Readonly<Record<Section, ComponentChildren>> = {
    organisation: (policy || takenUp?.kind === 'refused') && <Organisation policy={policy} takenUp={takenUp} />,
    where: <WhereChoices name={message('options_where')} telling={telling} />,
    sites: <Sites telling={telling} />,
    kinds: <Kinds telling={telling} />,
    phrases: <Phrases telling={telling} />,
    notes: <NoteSettings telling={telling} />,
    trace: <TraceEditor telling={telling} />,
    shortcuts: <Shortcuts />,
    data: (
      <p>
        <a class="link" href="/src/library/index.html#files" target="_blank" rel="noopener">
          {message('options_files')}
        </a>
      </p>
    ),
    privacy: <Permissions />,
    about: <About />,
  };
  const shown = SECTIONS.filter((section) => sections[section]);
  return (
    <div class="full-page options">
      <a class="skip" href="#main">
        {message('options_skip')}
      </a>
      <header class="top">
        <p class="name">{message('name')}</p>
        <h1 class="top-title">{message('options')}</h1>
      </header>
      <div class="columns">
        <nav class="contents" aria-label={message('options')}>
          {shown.map((section) => (
            <a key={section} class="contents-link" href={`#${section}`}>
              {message(`options_${section}`)}
            </a>
          ))}
        </nav>
        <main id="main" class="sections" tabIndex={-1}>
          {shown.map((section) => (
            <section key={section} id={section} class="part" aria-labelledby={`${section}-title`}>
              <h2 id={`${section}-title`} class="part-title">
                {message(`options_${section}`)}
              </h2>
              {/* The editor of places says why itself. */}
              {section !== 'trace' && <p class="part-text">{message(`options_${section}_why`)}</p>}
              {sections[section]}
            </section>
          ))}
        </main>
      </div>
      <footer class="foot">{message('unnamed_is_not_unknown')}</footer>
      <Toasts telling={telling} />
    </div>
  );
}
