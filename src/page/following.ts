import { extensionIsHere } from '../browser/extension.ts';
import { analyse, claims, countWords, type Signal, type Span } from '../engine/index.ts';
import type { PageState, Report } from '../messages/index.ts';
import { siteSwitchedOff, watchSite } from '../settings/sites.ts';
import { watchAddress } from './address.ts';
import { canonicalOf } from './declared.ts';
import { startHappenings } from './happenings.ts';
import { nodesOf } from './nodes.ts';
import { startPainting } from './painting.ts';
import { type Reading, readPage } from './reading.ts';
import { startRhythm } from './rhythm.ts';
import { show } from './showing.ts';
import { idle } from './slices.ts';
import { startTelling } from './telling.ts';
import { keepPainted } from './upkeep.ts';
import { watchChanges } from './watching.ts';

/** A page that is read, marked and told about for as long as it lives. */
export type Following = {
  report(): Report;
  /** Scrolls to a stretch of the article's text and flashes it; false where the page no longer has it. */
  show(span: Span): boolean;
};

/** What is known of a page at a moment. */
type Known = {
  readonly state: PageState;
  readonly url: string;
  readonly reading: Reading | null;
  readonly signals: readonly Signal[];
  readonly error?: string;
};

/** Follows a page until `signal` aborts; then nothing of ours is left on it. Calls `gone` once the extension is. */
export function followPage(window: Window, gone: () => void, signal: AbortSignal): Following {
  const { document } = window;
  const painting = startPainting(signal);
  const tell = startTelling(signal);
  const happenings = startHappenings(signal);
  const changes = watchChanges(document, () => happenings.note('changed'), signal);
  let known: Known = { state: 'reading', url: window.location.href, reading: null, signals: [] };
  let kept = false;

  const become = (now: Known): void => {
    known = now;
    if (now.state !== 'article') painting.clear();
    tell({ state: now.state, count: claims(now.signals).length });
  };

  /** Reads, analyses and marks the page, each as a task of its own. Gives how long the main thread was busy with it. */
  const look = async (): Promise<number> => {
    const before = known;
    if (await siteSwitchedOff(window.location.host)) {
      changes.stop();
      become({ state: 'switched-off-here', url: window.location.href, reading: null, signals: [] });
      return 0;
    }
    await idle(signal);
    const start = performance.now();
    const url = window.location.href;
    const reading = readPage(document);
    // In the same task as the reading: no change can slip in between.
    changes.start(reading.state === 'article' ? 'text' : 'arrival');
    let busy = performance.now() - start;
    let { signals } = before;
    if (reading.text !== (before.reading?.text ?? '')) {
      if (!before.reading?.text) {
        // The first call builds the engine's tables, which takes longer than most articles: a task of its own.
        await idle(signal);
        analyse('');
      }
      await idle(signal);
      const start = performance.now();
      signals = analyse(reading.text, { links: reading.links });
      busy += performance.now() - start;
    }
    if (reading.state === 'article') {
      // Only where there are marks: on other pages nothing of ours shall ever wake up.
      if (!kept) keepPainted(painting, document, gone, signal);
      kept = true;
      await painting.mark(reading, signals);
    }
    become({ state: reading.state, url, reading, signals });
    return busy;
  };

  const follow = async (): Promise<void> => {
    await shown(document, signal);
    tell({ state: 'reading', count: 0 });
    const rhythm = startRhythm();
    while (!signal.aborted) {
      const { state, reading } = known;
      try {
        const busy = await look();
        rhythm.looked(busy, known.state === state && known.reading?.text === reading?.text);
      } catch (error) {
        if (signal.aborted) return;
        if (!extensionIsHere()) return gone();
        changes.stop();
        become({ state: 'error', url: window.location.href, reading: null, signals: [], error: String(error) });
      }
      if (known.state !== 'article' && rhythm.hopeless()) changes.stop();
      if ((await happenings.next(rhythm.wait(known.state))) !== 'changed') rhythm.begin();
    }
  };

  watchAddress(window, () => happenings.note('moved'), signal);
  watchSite(window.location.host, () => happenings.note('switched'), signal);
  window.addEventListener('pageshow', ({ persisted }) => persisted && happenings.note('returned'), { signal });
  follow().catch(() => {
    // Waiting ends with a rejection when the script is stopped; what goes wrong in a look is caught there.
  });

  return {
    report: () => reportOf(known, document),
    show: (span) => known.reading !== null && show(span, known.reading, painting),
  };
}

/** Waits until a page that the browser loads ahead of time is shown: until then its tab shows another page. */
function shown(document: Document, signal: AbortSignal): Promise<void> {
  if (!('prerendering' in document && document.prerendering)) return Promise.resolve();
  return new Promise((resolve) => {
    document.addEventListener('prerenderingchange', () => resolve(), { once: true, signal });
  });
}

function reportOf({ state, url, reading, signals, error }: Known, document: Document): Report {
  const text = reading?.text ?? '';
  // Not `document.title`: a page's form of that name would answer in its place.
  const nodes = nodesOf(document);
  return {
    state,
    url,
    canonical: nodes && canonicalOf(nodes),
    title: reading?.title ?? nodes?.title ?? '',
    type: nodes?.type ?? '',
    language: reading?.language ?? 'und',
    words: countWords(text),
    text,
    links: reading?.links ?? [],
    signals,
    dismissed: [],
    marked: [],
    ...(error === undefined ? {} : { error }),
  };
}
