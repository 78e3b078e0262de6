import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { vi } from 'vitest';
import { WebSocket } from 'ws';
import { browserPath, FLAGS } from '../browser.ts';
import { PATIENCE } from './fixture.ts';

/**
 * The built extension in a Chromium whose pages nobody looks into: a browser that is driven, as all others here are, loads no
 * page ahead of time. What there is to see is seen from the service worker.
 */
export type Unattended = {
  /** Runs a function in the service worker: JSON values go in and come out. */
  inWorker<Result, Given extends readonly unknown[]>(
    run: (...given: Given) => Result | Promise<Result>,
    ...given: Given
  ): Promise<Result>;
  close(): Promise<void>;
};

type Told = { readonly id?: number; readonly result?: never; readonly error?: { readonly message: string } };

type Evaluated = { readonly result: { readonly value: never }; readonly exceptionDetails?: unknown };

type Targets = {
  readonly targetInfos: readonly { readonly type: string; readonly url: string; readonly targetId: string }[];
};

/** Starts it, with a profile of its own, and waits until its welcome page is there. */
export async function startUnattended(): Promise<Unattended> {
  const profile = await mkdtemp(join(tmpdir(), 'says-who-'));
  const folder = resolve('dist/chrome');
  const own = [`--user-data-dir=${profile}`, '--headless', '--remote-debugging-port=0'];
  const loading = [`--disable-extensions-except=${folder}`, `--load-extension=${folder}`];
  const chromium = spawn(browserPath(), [...FLAGS, ...own, ...loading], { stdio: ['ignore', 'ignore', 'pipe'] });
  const gone = once(chromium, 'exit');
  const close = async (): Promise<void> => {
    chromium.kill();
    await gone;
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    return { inWorker: await workerOf(await addressOf(chromium)), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Runs functions in the service worker of the browser that listens at an address, once the welcome page is there. */
async function workerOf(address: string): Promise<Unattended['inWorker']> {
  const socket = new WebSocket(address);
  await once(socket, 'open');
  const send = sender(socket);
  const find = async (end: string): Promise<string> => {
    const { targetInfos } = await send<Targets>('Target.getTargets', {});
    const found = targetInfos.find(({ url }) => url.endsWith(end));
    if (!found) throw new Error(`${end} is not there.`);
    return found.targetId;
  };
  await vi.waitFor(() => find('/src/welcome/index.html'), PATIENCE);
  const targetId = await vi.waitFor(() => find('/service-worker-loader.js'), PATIENCE);
  const { sessionId } = await send<{ readonly sessionId: string }>('Target.attachToTarget', {
    targetId,
    flatten: true,
  });
  return async (run, ...given) => {
    const expression = `(${run})(...${JSON.stringify(given)})`;
    const asked = { expression, awaitPromise: true, returnByValue: true };
    const { result, exceptionDetails } = await send<Evaluated>('Runtime.evaluate', asked, sessionId);
    if (exceptionDetails) throw new Error(JSON.stringify(exceptionDetails));
    return result.value;
  };
}

/** The way to speak the DevTools protocol over a socket. */
function sender(socket: WebSocket) {
  const waiting = new Map<number, (told: Told) => void>();
  let count = 0;
  socket.on('message', (data) => {
    const told = JSON.parse(String(data)) as Told;
    if (told.id !== undefined) waiting.get(told.id)?.(told);
  });
  return <Result>(method: string, params: object, sessionId?: string): Promise<Result> => {
    count += 1;
    const id = count;
    return new Promise((resolve, reject) => {
      waiting.set(id, ({ result, error }) => {
        waiting.delete(id);
        if (error) reject(new Error(error.message));
        else resolve(result as Result);
      });
      socket.send(JSON.stringify({ id, method, params, sessionId }));
    });
  };
}

async function addressOf({ stderr }: ChildProcess): Promise<string> {
  if (!stderr) throw new Error('Chromium says nothing.');
  const said: string[] = [];
  for await (const line of createInterface(stderr)) {
    const [, address] = line.match(/DevTools listening on (ws:\S+)/) ?? [];
    if (address) {
      // Nobody reads on, and a full pipe would stop it.
      stderr.resume();
      return address;
    }
    said.push(line);
  }
  throw new Error(`Chromium did not start.\n${said.join('\n')}`);
}
