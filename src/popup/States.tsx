import { Copy } from 'lucide';
import { useState } from 'preact/hooks';
import { message } from '../browser/extension.ts';
import type { Report } from '../messages/index.ts';
import { Icon } from '../parts/Icon.tsx';
import { siteName } from '../settings/sites.ts';
import { Masthead } from './Masthead.tsx';
import type { Closed } from './tab-page.ts';

/** A page that the browser opens to no extension. */
export function ClosedPage({ why }: { readonly why: Closed }) {
  return (
    <main class="state">
      <Masthead />
      <h1 class="state-title">{message('state_closed_title')}</h1>
      <p class="state-text">{message(`state_closed_${why}`)}</p>
    </main>
  );
}

/** A page that should have answered and did not. */
export function FailedPage({ details }: { readonly details: string }) {
  return (
    <main class="state">
      <Masthead />
      <Failure details={details} />
    </main>
  );
}

/** What holds for a page that has no count, in words. */
export function StateOf({ report }: { readonly report: Report }) {
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
      return <State title={message('state_off_title', siteName(new URL(url).host))} text={message('state_off')} />;
    case 'error':
      return <Failure details={`${error}\n${url}`} />;
  }
}

function State({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <div class="state" role="status">
      <h2 class="state-title">{title}</h2>
      <p class="state-text">{text}</p>
    </div>
  );
}

function Failure({ details }: { readonly details: string }) {
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(details);
    setCopied(true);
  };
  return (
    <div class="state" role="alert">
      <h2 class="state-title">{message('state_error_title')}</h2>
      <p class="state-text">{message('state_error')}</p>
      <pre class="state-details">{details}</pre>
      <button type="button" class="button" onClick={copy}>
        <Icon node={Copy} />
        {message(copied ? 'copied' : 'copy_details')}
      </button>
    </div>
  );
}

function languageText(language: string): string {
  if (language === 'und') return message('state_language_unknown');
  const name = new Intl.DisplayNames([message('language') || 'en'], { type: 'language' }).of(language);
  return message('state_language', name ?? language);
}
