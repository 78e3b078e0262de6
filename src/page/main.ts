import { answerCalls } from '../browser/messaging.ts';
import type { PageCalls } from '../messages/index.ts';
import { forgetBrought } from './brought.ts';
import { followPage } from './following.ts';

// A tab may get this script a second time: the popup starts it in tabs that were open before the extension was. Both
// copies share this world's globals, and only the younger one stays.
const RUNNING = Symbol.for('says-who');
const world = globalThis as { [RUNNING]?: AbortController };

world[RUNNING]?.abort();
const running = new AbortController();
world[RUNNING] = running;

forgetBrought();
const page = followPage(window, () => running.abort(), running.signal);
answerCalls<PageCalls>(
  {
    report: () => page().report(),
    show: (span) => page().show(span, span.in ?? 'article'),
    read: () => page().read(),
    card: async (asking) => (await page().acts()).openCard(asking),
    selection: async () => (await page().acts()).selection(),
    sight: async () => (await page().acts()).sight(),
    documentText: async () => (await page().acts()).documentText(),
    declared: async () => (await page().acts()).declared(),
  },
  running.signal,
);
