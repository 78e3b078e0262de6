import { once } from 'node:events';
import { WebSocket } from 'ws';

/** What the browser is told, and answers: WebDriver BiDi, without any of its own types. */
export type Bidi = {
  /** Gives a command. Rejects with what the browser says where it cannot. */
  send<Result>(method: string, parameters: object): Promise<Result>;
  close(): void;
};

type Answer = {
  readonly id: number | null;
  readonly type: 'success' | 'error' | 'event';
  readonly result?: unknown;
  readonly error?: string;
  readonly message?: string;
};

type Waiting = { readonly resolve: (result: never) => void; readonly reject: (error: Error) => void };

/** Connects to a browser that listens at an address and begins a session there. */
export async function connect(address: string): Promise<Bidi> {
  const socket = new WebSocket(`${address}/session`);
  const waiting = new Map<number, Waiting>();
  let count = 0;
  await once(socket, 'open');
  socket.on('message', (data) => {
    const { id, type, result, error, message } = JSON.parse(String(data)) as Answer;
    const asked = id === null ? undefined : waiting.get(id);
    if (id === null || !asked) return;
    waiting.delete(id);
    if (type === 'success') asked.resolve(result as never);
    else asked.reject(new Error(`${error}: ${message}`));
  });
  socket.on('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('The browser is gone.'));
  });
  const send = <Result>(method: string, params: object): Promise<Result> => {
    count += 1;
    const id = count;
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      socket.send(JSON.stringify({ id, method, params }));
    });
  };
  await send('session.new', { capabilities: {} });
  return { send, close: () => socket.close() };
}

/** A function that runs in a browsing context: JSON values go in and come out. */
export type InContext = <Result, Arguments extends readonly unknown[]>(
  run: (...given: Arguments) => Result | Promise<Result>,
  ...given: Arguments
) => Promise<Result>;

type Evaluated =
  | { readonly type: 'success'; readonly result: { readonly value?: string } }
  | { readonly type: 'exception'; readonly exceptionDetails: { readonly text: string } };

/** Runs functions in the context of that id. `more` is what else the browser needs to know of it. */
export function runIn(bidi: Bidi, context: string, more: object = {}): InContext {
  return async (run, ...given) => {
    const answer = await bidi.send<Evaluated>('script.callFunction', {
      ...more,
      functionDeclaration: `async (given) => JSON.stringify(await (${run})(...JSON.parse(given)))`,
      arguments: [{ type: 'string', value: JSON.stringify(given) }],
      target: { context },
      awaitPromise: true,
      // What the reader does, not the page: some calls want it.
      userActivation: true,
    });
    if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
    const { value } = answer.result;
    return value === undefined ? undefined : JSON.parse(value);
  };
}
