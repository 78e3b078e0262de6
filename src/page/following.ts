import { extensionIsHere } from '../browser/extension.ts';
import { callsToExtension } from '../browser/messaging.ts';
import { analyse, claims, compilePhrases, countWords, type OwnPhrases } from '../engine/index.ts';
import type { BackgroundCalls, Report, SeenPage } from '../messages/index.ts';
import { shownOf } from '../settings/kinds.ts';
import { settingsFor, watchSettingsFor } from '../settings/page-settings.ts';
import { type Acts, actsOn } from './acts.ts';
import { addressOf, watchAddress } from './address.ts';
import { forgetBrought } from './brought.ts';
import { type Asked, startCorrecting } from './correcting.ts';
import { carried, corrected, NONE } from './corrections.ts';
import { type Happening, startHappenings } from './happenings.ts';
import { type Known, nothingKnown, reportOf, seenIn } from './known.ts';
import { offerButton } from './offering.ts';
import { startPainting } from './painting.ts';
import { offerCards } from './pointing.ts';
import { shown } from './prerendering.ts';
import { type Reading, readPage } from './reading.ts';
import { startRhythm } from './rhythm.ts';
import { atMost, idle } from './slices.ts';
import { startStanding } from './standing.ts';
import { startTelling } from './telling.ts';
import { keepPainted } from './upkeep.ts';
import { watchChanges } from './watching.ts';

/** How long the first marks wait for corrections, in milliseconds, where there are some: so that none comes and goes. */
const PATIENCE = 200;

/** A page that is read, marked and told about for as long as it lives. */
export type Following = Acts & {
  report(): Report;
  /** Reads the page although it waits for the reader's word, until it goes elsewhere. */
  read(): null;
  /** Opens the card of the mark that was shown last, or of the first in sight; false where nothing is marked. */
  openCard(): boolean;
};

/** Follows a page until `signal` aborts; then nothing of ours is left on it. Calls `gone` once the extension is. */
export function followPage(window: Window, gone: () => void, signal: AbortSignal): Following {
  const { document } = window;
  forgetBrought();
  const painting = startPainting(document, signal);
  const tell = startTelling(signal);
  const happenings = startHappenings(signal);
  const changes = watchChanges(document, () => happenings.note('changed'), signal);
  const pageOf = startStanding(() => happenings.note('moved'), signal);
  const ask = startCorrecting(() => happenings.note('noted'), signal);
  let known = nothingKnown('reading', seenIn(window));
  const cards = offerCards(
    window,
    () => known,
    (span) => {
      shownAt = span.start;
      acts.show(span, 'article').catch(() => {});
    },
    signal,
  );
  let begun = false;
  let isCardWanted = true;
  /** Where the mark begins that was shown last. */
  let shownAt = -1;
  /** The address that the reader asked to have read. */
  let wanted = '';
  let own = '';
  let compiled: OwnPhrases | undefined;

  const become = (now: Known): void => {
    known = now;
    if (now.state !== 'article') painting.clear();
    cards.turn(isCardWanted && now.signals.length > 0);
    tell({ state: now.state, count: claims(shownOf(now.signals, now.kinds)).length });
  };

  /** Tells the background of an article; what comes back is taken up in the loop below, after whatever is going on. */
  const visit = async (asked: Asked, { page, reading, found }: Pick<Known, 'page' | 'found' | 'reading'>) => {
    const text = reading?.text ?? '';
    await asked.visit({ ...page, words: countWords(text), text, signals: found });
    happenings.note('corrected');
  };

  /** Marks an article as the reader corrected it. */
  const mark = async (now: Known & { readonly reading: Reading }): Promise<void> => {
    const corrections = now.asked?.answer() ?? now.corrections;
    const signals = corrected(now.reading.text, now.found, corrections);
    await painting.mark(now.reading, shownOf(signals, now.kinds));
    become({ ...now, signals, corrections });
  };

  /** Reads, analyses and marks the page, each as a task of its own. Gives how long the main thread was busy with it. */
  const look = async (): Promise<number> => {
    const before = known;
    const { location } = window;
    const { bar, kinds, phrases, card } = await settingsFor(location.host);
    isCardWanted = card;
    if (bar && (bar === 'switched-off-here' || wanted !== addressOf(location.href))) {
      changes.stop();
      become(nothingKnown(bar, seenIn(window)));
      return 0;
    }
    await idle(signal);
    const start = performance.now();
    const reading = readPage(document);
    const page = pageOf(seenIn(window), reading.text);
    // In the same task as the reading: no change can slip in between.
    changes.start(reading.state === 'article' ? 'text' : 'arrival');
    let busy = performance.now() - start;
    const isSameText = reading.text === (before.reading?.text ?? '');
    const isSamePage = isSame(page, before.page);
    const asked = isSameText && isSamePage && before.asked?.failed() === false ? before.asked : null;
    // Asked before the analysis and answered, with luck, by its end.
    const newly = reading.state === 'article' && !asked ? ask(page) : null;
    let { found } = before;
    if (!isSameText || phrases !== own) {
      if (!before.reading?.text) {
        // The first call builds the engine's tables, which takes longer than most articles: a task of its own.
        await idle(signal);
        analyse('');
      }
      await idle(signal);
      const start = performance.now();
      if (phrases !== own) compiled = phrases === '' ? undefined : compilePhrases(phrases);
      own = phrases;
      found = analyse(reading.text, { links: reading.links, ...(compiled && { phrases: compiled }) });
      busy += performance.now() - start;
    }
    if (reading.state !== 'article') {
      become({ ...nothingKnown(reading.state, page), reading });
      return busy;
    }
    if (newly) {
      const visited = visit(newly, { page, reading, found });
      if (newly.isKept()) await atMost(PATIENCE, visited);
    }
    if (!begun) begin();
    const corrections = isSamePage ? carried(before.corrections, before.reading?.text ?? '', reading.text) : NONE;
    await mark({ state: 'article', page, reading, found, signals: [], kinds, corrections, asked: asked ?? newly });
    return busy;
  };

  /** Only where there is an article: on other pages nothing of ours shall ever wake up. */
  const begin = (): void => {
    begun = true;
    keepPainted(painting, document, gone, signal);
    const call = callsToExtension<BackgroundCalls>();
    const note = (): void => {
      call('note', { kind: 'selection' }).catch(() => {});
    };
    offerButton(window, () => known.state === 'article', note, signal);
  };

  /** Takes up what became known of the reader's corrections since the page was read. */
  const correct = async (): Promise<void> => {
    const { reading } = known;
    if (known.state === 'article' && reading) await mark({ ...known, reading });
  };

  const askAgain = (): void => {
    if (known.state !== 'article') return;
    const asked = ask(known.page);
    known = { ...known, asked };
    visit(asked, known);
  };

  const follow = async (): Promise<void> => {
    await shown(document, signal);
    tell({ state: 'reading', count: 0 });
    const rhythm = startRhythm();
    let happening: Happening = 'moved';
    while (!signal.aborted) {
      try {
        if (happening === 'corrected') await correct();
        else if (happening === 'noted') askAgain();
        else {
          const { state, reading } = known;
          if (happening !== 'changed') rhythm.begin();
          // Nothing was heard of the reader's notes while the page was away.
          if (happening === 'returned') known = { ...known, asked: null };
          const busy = await look();
          rhythm.looked(busy, known.state === state && known.reading?.text === reading?.text);
        }
      } catch (error) {
        if (signal.aborted) return;
        if (!extensionIsHere()) return gone();
        changes.stop();
        become({ ...nothingKnown('error', seenIn(window)), error: String(error) });
      }
      if (known.state !== 'article' && rhythm.hopeless()) changes.stop();
      happening = await happenings.next(rhythm.wait(known.state));
    }
  };

  watchAddress(window, () => happenings.note('moved'), signal);
  watchSettingsFor(window.location.host, () => happenings.note('switched'), signal);
  window.addEventListener('pageshow', ({ persisted }) => persisted && happenings.note('returned'), { signal });
  follow().catch(() => {
    // Waiting ends with a rejection when the script is stopped; what goes wrong in a look is caught there.
  });

  const acts = actsOn(window, () => known, pageOf, painting);

  return {
    report: () => reportOf(known, document),
    ...acts,
    show: (span, text) => {
      shownAt = span.start;
      return acts.show(span, text);
    },
    openCard: () => cards.open(shownAt),
    read: () => {
      wanted = addressOf(window.location.href);
      become(nothingKnown('reading', seenIn(window)));
      happenings.note('switched');
      return null;
    },
  };
}

function isSame(one: SeenPage, other: SeenPage): boolean {
  return addressOf(one.url) === addressOf(other.url) && one.canonical === other.canonical;
}
