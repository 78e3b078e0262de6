import { useEffect, useState } from 'preact/hooks';
import type { Report } from '../messages/index.ts';
import { callTab } from './tab-page.ts';

/** The text of a tab's whole document, where it is asked for; null until it comes. It is asked for anew with each report. */
export function useDocumentText(tabId: number, report: Report, isAsked: boolean): string | null {
  const [text, setText] = useState<string | null>(null);
  useEffect(() => {
    const end = new AbortController();
    const ask = async (): Promise<void> => {
      const answer: unknown = await callTab(tabId, 'documentText', null).catch(() => null);
      if (!end.signal.aborted) setText(typeof answer === 'string' ? answer : null);
    };
    if (isAsked) ask();
    return () => end.abort();
  }, [tabId, report, isAsked]);
  return isAsked ? text : null;
}
