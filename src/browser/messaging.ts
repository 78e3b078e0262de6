import type { Runtime } from 'webextension-polyfill';
import { native } from './native.ts';

/** What one part may ask of another: by the name of the call, what is asked and what comes back. JSON values only. */
export type CallMap = { readonly [name: string]: { readonly ask: unknown; readonly answer: unknown } };

/** Who asks: a content script has a tab and a frame (0 is the page itself), an extension page may have neither. */
export type Asker = {
  readonly tabId: number | undefined;
  readonly frameId: number | undefined;
  readonly url: string | undefined;
};

/** One answer for every call of a map. An answer that throws rejects the asker's promise. */
export type Answers<Calls extends CallMap> = {
  readonly [Name in keyof Calls]: (
    ask: Calls[Name]['ask'],
    asker: Asker,
  ) => Calls[Name]['answer'] | Promise<Calls[Name]['answer']>;
};

/** A function that asks the content script of a tab. Rejects where the tab has none: a browser page, a closed tab. */
export function callsToTab<Calls extends CallMap>() {
  return async <Name extends keyof Calls & string>(
    tabId: number,
    call: Name,
    ask: Calls[Name]['ask'],
  ): Promise<Calls[Name]['answer']> =>
    unlessSilent(unlessFailed(await native().tabs.sendMessage(tabId, { call, ask }, { frameId: 0 })));
}

/** A function that asks the extension's own parts. Rejects where none of them answers. */
export function callsToExtension<Calls extends CallMap>() {
  return async <Name extends keyof Calls & string>(
    call: Name,
    ask: Calls[Name]['ask'],
  ): Promise<Calls[Name]['answer']> => unlessFailed(await native().runtime.sendMessage({ call, ask }));
}

/** What is sent in place of an answer that threw. */
type Failed = { readonly callFailed: string };

function unlessFailed<T>(answer: T | Failed): T {
  if (typeof answer === 'object' && answer !== null && 'callFailed' in answer) throw new Error(answer.callFailed);
  return answer;
}

// Firefox resolves with nothing where somebody listens and nobody answers, as in a tab with a page of ours; Chromium rejects.
function unlessSilent<T>(answer: T): T {
  if (answer === undefined) throw new Error('Nobody answers there.');
  return answer;
}

/**
 * Answers the calls of a map until `signal` aborts. Other calls, other extensions' messages, and what `isMine` says is for
 * somebody else are left alone.
 */
export function answerCalls<Calls extends CallMap>(
  answers: Answers<Calls>,
  signal: AbortSignal,
  isMine: (ask: unknown) => boolean = () => true,
): void {
  const listen = (message: unknown, sender: Runtime.MessageSender, respond: (answer: unknown) => void) => {
    if (!isCall(message) || !Object.hasOwn(answers, message.call)) return undefined;
    const answer = answers[message.call];
    if (!answer || !isMine(message.ask)) return undefined;
    const asker = { tabId: sender.tab?.id, frameId: sender.frameId, url: sender.url };
    Promise.resolve()
      .then(() => answer(message.ask, asker))
      .catch((error: unknown): Failed => ({ callFailed: error instanceof Error ? error.message : String(error) }))
      .then(respond);
    // Chromium takes no promise for an answer: this says that one will come.
    return true;
  };
  if (signal.aborted) return;
  const { onMessage } = native().runtime;
  // `undefined` says "not mine"; the type has no such listener.
  onMessage.addListener(listen as Runtime.OnMessageListener);
  signal.addEventListener('abort', () => onMessage.removeListener(listen as Runtime.OnMessageListener));
}

function isCall(message: unknown): message is { readonly call: string; readonly ask: unknown } {
  return typeof message === 'object' && message !== null && 'call' in message && typeof message.call === 'string';
}
