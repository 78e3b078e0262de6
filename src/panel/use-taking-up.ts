import { useEffect } from 'preact/hooks';
import { answerCalls } from '../browser/messaging.ts';
import type { PanelCalls } from '../messages/index.ts';
import { readTakeUp } from '../messages/schemas.ts';

/** Lets the panel have what the reader begins in its tab's page, in place of the popup, as long as it can be seen. */
export function useTakingUp(tabId: number): void {
  useEffect(() => {
    const end = new AbortController();
    answerCalls<PanelCalls>(
      {
        takeUp: () => {
          window.focus();
          return true;
        },
      },
      end.signal,
      (ask) => readTakeUp(ask).tabId === tabId && document.visibilityState === 'visible',
    );
    return () => end.abort();
  }, [tabId]);
}
