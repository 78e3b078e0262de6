import { Copy } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { message } from '../browser/extension.ts';
import type { Report } from '../messages/index.ts';
import { siteName } from '../settings/sites.ts';
import { Access } from './Access.tsx';
import { useAnnounced } from './Announcer.tsx';
import { Icon } from './Icon.tsx';
import { Masthead } from './Masthead.tsx';
import { problemOf } from './problem.ts';
import { type Closed, callTab } from './tab-page.ts';
import { switchSite, useSite } from './use-site.ts';

/** A page that the browser opens to no extension. */
export function ClosedPage({ why }: { readonly why: Closed }) {
  return (
    <main class="state">
      <Masthead />
      <h1 class="state-title">{message('state_closed_title')}</h1>
      <p class="state-text">{message(`state_closed_${why}`)}</p>
      {why === 'unknown' && <Access />}
    </main>
  );
}

/** A page that should have answered and did not. */
export function FailedPage({ details }: { readonly details: string }) {
  return (
    <main class="state">
      <Masthead />
      <Failure details={details} isWholePage />
    </main>
  );
}

/** What holds for a page that has no count, in words. */
export function StateOf({ tabId, report }: { readonly tabId: number; readonly report: Report }) {
  const { state, language, url, type, error = '' } = report;
  switch (state) {
    case 'article':
      return null;
    case 'reading':
      return <State title={message('state_reading_title')} text={message('state_reading')} />;
    case 'not-an-article':
      return type === 'application/pdf' ? (
        <State title={message('state_closed_title')} text={message('state_closed_pdf')} />
      ) : (
        <State title={message('state_not_an_article_title')} text={message('state_not_an_article')} />
      );
    case 'language-not-supported':
      return <State title={message('state_language_title')} text={languageText(language)} />;
    case 'switched-off-here':
      return <SwitchedOff host={new URL(url).host} />;
    case 'not-chosen-here':
      return <NotChosen tabId={tabId} host={new URL(url).host} />;
    case 'waiting-for-click':
      return (
        <State title={message('state_waiting_title')} text={message('state_waiting')}>
          <ReadButton tabId={tabId} says="read_this_page" isMain />
        </State>
      );
    case 'paused':
      return (
        <State title={message('state_paused_title')} text={message('state_paused')}>
          <ReadButton tabId={tabId} says="go_on" isMain />
        </State>
      );
    case 'error':
      return <Failure details={`${error}\n${url}`} />;
  }
}

type StateProps = { readonly title: string; readonly text: string; readonly children?: ComponentChildren };

function State({ title, text, children }: StateProps) {
  const isAnnounced = useAnnounced(`${title}: ${text}`);
  return (
    <div class="state">
      <div role="status" aria-live={isAnnounced ? 'off' : 'polite'}>
        <h2 class="state-title">{title}</h2>
        <p class="state-text">{text}</p>
      </div>
      {children && <p class="state-buttons">{children}</p>}
    </div>
  );
}

function SwitchedOff({ host }: { readonly host: string }) {
  const [known] = useSite(host);
  if (known === null) return null;
  const text = message(known.locked ? 'state_off_by_organisation' : 'state_off');
  return <State title={message('state_off_title', siteName(host))} text={text} />;
}

function NotChosen({ tabId, host }: { readonly tabId: number; readonly host: string }) {
  const [known] = useSite(host);
  const [problem, setProblem] = useState('');
  const choose = async (): Promise<void> => setProblem(problemOf(await switchSite(host, false)));
  return (
    <State title={message('state_not_chosen_title')} text={message('state_not_chosen')}>
      {known?.locked === false && (
        <button type="button" class="button button-main" onClick={choose}>
          {message('switch_on_for_site', siteName(host))}
        </button>
      )}
      <ReadButton tabId={tabId} says="read_this_page_once" />
      {problem !== '' && (
        <span class="problem" role="alert">
          {problem}
        </span>
      )}
    </State>
  );
}

type ReadButtonProps = {
  readonly tabId: number;
  readonly says: 'read_this_page' | 'read_this_page_once' | 'go_on';
  readonly isMain?: boolean;
};

function ReadButton({ tabId, says, isMain = false }: ReadButtonProps) {
  // A page that is gone by now tells so by itself: the popup hears of every new one.
  const read = (): void => void callTab(tabId, 'read', null).catch(() => {});
  return (
    <button type="button" class={isMain ? 'button button-main' : 'button'} onClick={read}>
      {message(says)}
    </button>
  );
}

type FailureProps = { readonly details: string; readonly isWholePage?: boolean };

function Failure({ details, isWholePage = false }: FailureProps) {
  const [copied, setCopied] = useState<boolean | null>(null);
  const Title = isWholePage ? 'h1' : 'h2';
  const words = `${message('state_error_title')}: ${message('state_error')}`;
  const role = useAnnounced(words, 'lasting') ? undefined : 'alert';
  const copy = (): Promise<void> =>
    navigator.clipboard.writeText(details).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <div class="state" role={role}>
      <Title class="state-title">{message('state_error_title')}</Title>
      <p class="state-text">{message('state_error')}</p>
      <pre class="state-details">{details}</pre>
      <button type="button" class="button" onClick={copy}>
        <Icon node={Copy} />
        {message(copied ? 'copied' : 'copy_details')}
      </button>
      {copied === false && (
        <p class="problem" role="alert">
          {message('trace_not_copied')}
        </p>
      )}
    </div>
  );
}

function languageText(language: string): string {
  if (language === 'und') return message('state_language_unknown');
  const name = new Intl.DisplayNames([message('language') || 'en'], { type: 'language' }).of(language);
  return message('state_language', name ?? language);
}
