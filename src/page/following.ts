import { extensionIsHere } from '../browser/extension.ts';
import { callsToExtension } from '../browser/messaging.ts';
import { claims } from '../engine/index.ts';
import type { BackgroundCalls, SeenPage } from '../messages/index.ts';
import { shownOf } from '../settings/kinds.ts';
import { settingsFor, watchSettingsFor } from '../settings/page-settings.ts';
import type { Acts } from './acts.ts';
import { addressOf, watchAddress } from './address.ts';
import { brought } from './brought.ts';
import { startCorrecting } from './correcting.ts';
import { isNone, NONE } from './corrections.ts';
import { startFinding } from './finding.ts';
import { onFirstSelection } from './first-selection.ts';
import type { Following } from './followed.ts';
import { type Happening, startHappenings } from './happenings.ts';
import { startHiding } from './hiding.ts';
import type { View } from './highlights.ts';
import { startInFrame } from './in-frame.ts';
import { type Known, nothingKnown, reportOf, seenIn } from './known.ts';
import { startLooking } from './looking.ts';
import { markArticle, tellOf } from './marking.ts';
import { startPainting } from './painting.ts';
import { offerCards } from './pointing.ts';
import { shown } from './prerendering.ts';
import { NO_ARTICLE, type Reading, readPage } from './reading.ts';
import { startRhythm } from './rhythm.ts';
import { type Slices, startSlices } from './slices.ts';
import { startStanding } from './standing.ts';
import { startTelling, type Told } from './telling.ts';
import { keepPainted } from './upkeep.ts';
import { watchChanges } from './watching.ts';

/**
 * Follows a page until `signal` aborts; then nothing of ours is left on it. Calls `gone` once the extension is. The window
 * may be that of a frame, which is read in place of the page that it stands in. Gives what answers at a moment.
 */
export function followPage(
  window: View,
  gone: () => void,
  signal: AbortSignal,
  tell: (told: Told) => void = startTelling(signal),
): () => Following {
  const { document } = window;
  const page = window.top ?? window;
  const painting = startPainting(window, signal);
  const happenings = startHappenings(signal);
  const changes = watchChanges(document, () => happenings.note('changed'), signal);
  const pageOf = startStanding(() => happenings.note('moved'), signal);
  const ask = startCorrecting(() => happenings.note('noted'), signal);
  const inFrame = startInFrame(
    window,
    (view, signal) => followPage(view, gone, signal, tell),
    () => happenings.note('changed'),
    signal,
  );
  let known = nothingKnown('reading', seenIn(page));
  /** What is followed in place of the page. */
  let within: (() => Following) | null = null;
  const cards = offerCards(
    window,
    () => known,
    (span) => {
      shownAt = span.start;
      acts().then(
        ({ show }) => show(span, 'article'),
        () => {},
      );
    },
    signal,
  );
  const lookAt = startLooking(document, changes, () => happenings.note('changed'));
  const finding = startFinding();
  const hiding = startHiding(document);
  let begun = false;
  let isCardWanted = true;
  /** Where the mark begins that was shown last. */
  let shownAt = -1;
  /** The address that the reader asked to have read. */
  let wanted = '';

  const become = (now: Known): void => {
    known = now;
    if (now.state !== 'article' && now.state !== 'paused') painting.clear();
    cards.turn(isCardWanted && now.signals.length > 0);
    const { state, reading, readTo } = now;
    const count = claims(shownOf(now.signals, now.kinds)).length;
    if (!within) tell({ state, count, more: readTo < (reading?.text.length ?? 0) });
  };

  /** Reads, analyses and marks the page. */
  const look = async (slices: Slices): Promise<void> => {
    const before = known;
    const { location } = page;
    const { bar, kinds, phrases, card } = await settingsFor(location.host);
    isCardWanted = card;
    // For a frame the page obeys.
    if (bar && page === window && (bar === 'switched-off-here' || wanted !== addressOf(location.href))) {
      within = await inFrame(false, slices);
      changes.stop();
      return become(nothingKnown(bar, seenIn(page)));
    }
    const reading = await lookAt(slices, before.reading);
    if (!reading) return pause(slices);
    within = await inFrame(reading.state === 'not-an-article', slices);
    const seen = pageOf(seenIn(page), reading);
    if (reading.state !== 'article') return become({ ...nothingKnown(reading.state, seen), reading });
    const isSameText = reading.text === before.reading?.text;
    const isSamePage = isSame(seen, before.page);
    const isAnalysed = isSameText && finding.knows(phrases);
    const earlier = isSameText && isSamePage && before.asked?.failed() === false ? before.asked : null;
    const isAsIt = reading === before.reading && before.state === 'article' && isAnalysed && earlier !== null;
    if (isAsIt && String(kinds) === String(before.kinds)) return become(before);
    // Asked before the analysis and answered, with luck, by its end.
    const asked = earlier ?? ask(seen);
    if (!isAnalysed) slices.rest();
    const all = isAnalysed ? hiding.all() : await finding.find(reading, phrases);
    const language = finding.language();
    if (language !== 'en') return become({ ...nothingKnown('language-not-supported', seen), language });
    const found = await slices.run(hiding.seenOf(reading, all));
    if (!earlier) await tellOf(asked, { page: seen, reading, found }, () => happenings.note('corrected'));
    if (!begun) begin();
    const corrections =
      isSamePage && !isNone(before.corrections)
        ? (await brought('later')).carried(before.corrections, before.reading?.text ?? '', reading.text)
        : NONE;
    const now = {
      ...nothingKnown('article', seen),
      language,
      reading,
      readTo: finding.readTo(),
      found,
      kinds,
      corrections,
      asked,
    };
    become(await markArticle(painting, slices, now));
  };

  /** Only where there is an article: on other pages nothing of ours shall ever wake up. */
  const begin = (): void => {
    begun = true;
    const look = (): void => {
      const found = hiding.late();
      if (!found) return;
      known = { ...known, found };
      happenings.note('corrected');
    };
    keepPainted(painting, document, look, gone, signal);
    const call = callsToExtension<BackgroundCalls>();
    const note = (): void => void call('note', { kind: 'selection' }).catch(() => {});
    const begin = async (): Promise<void> => {
      const { offerButton } = await brought('later');
      if (!signal.aborted) offerButton(window, () => known.state === 'article', note, signal);
    };
    // Nobody brings anything while the extension is being updated.
    onFirstSelection(window, () => begin().catch(() => {}), signal);
  };

  /** Takes up what became known of the reader's corrections since the page was read. */
  const correct = async (): Promise<void> => {
    const { reading } = known;
    if (known.state === 'article' && reading)
      become(await markArticle(painting, startSlices(signal), { ...known, reading }));
  };

  const askAgain = (): void => {
    if (known.state !== 'article') return;
    const asked = ask(known.page);
    known = { ...known, asked };
    void tellOf(asked, known, () => happenings.note('corrected'));
  };

  /** Looks no more, until the reader says so or the page is another one. */
  const pause = async (slices: Slices): Promise<void> => {
    const lately = changes.take();
    changes.stop();
    const { leaveMarks } = await brought('later');
    become(await leaveMarks(painting, slices, known, lately));
  };

  /** Looks at the page as often as it may change, so that it costs next to nothing. */
  const follow = async (): Promise<void> => {
    await shown(document, signal);
    tell({ state: 'reading', count: 0 });
    const rhythm = startRhythm();
    let happening: Happening = 'moved';
    while (!signal.aborted) {
      try {
        if (happening === 'corrected') await correct();
        else if (happening === 'noted') askAgain();
        else if (happening !== 'changed' || known.state !== 'paused') {
          const { state, reading } = known;
          if (happening !== 'changed') rhythm.begin();
          // Nothing was heard of the reader's notes while the page was away.
          if (happening === 'returned') known = { ...known, asked: null };
          const slices = startSlices(signal);
          await look(slices);
          rhythm.looked(slices.busy() + finding.took(), known.state === state && known.reading?.text === reading?.text);
          if (known.state === 'article' && rhythm.spent()) await pause(slices);
        }
      } catch (error) {
        if (signal.aborted) return;
        if (!extensionIsHere()) return gone();
        changes.stop();
        become({ ...nothingKnown('error', seenIn(page)), error: String(error) });
      }
      if (known.state !== 'article' && rhythm.hopeless()) changes.stop();
      happening = await happenings.next(rhythm.wait(known.state));
    }
  };

  watchAddress(page, () => happenings.note('moved'), signal);
  watchSettingsFor(page.location.host, () => happenings.note('switched'), signal);
  window.addEventListener('pageshow', (event) => event.isTrusted && event.persisted && happenings.note('returned'), {
    signal,
  });
  // Waiting ends with a rejection when the script is stopped; what goes wrong in a look is caught there.
  follow().catch(() => {});

  const readNow = (): Reading => {
    if (known.state === 'language-not-supported') return NO_ARTICLE;
    return known.reading && !changes.any() ? known.reading : readPage(document);
  };
  const acts = async (): Promise<Acts> => {
    const { actsOn } = await brought('later');
    return actsOn({ window, known, readNow, pageOf, painting, cards, shownAt });
  };

  const own: Following = {
    report: () => reportOf(known, document),
    acts,
    show: async (span, text) => {
      shownAt = span.start;
      return (await acts()).show(span, text);
    },
    read: () => {
      wanted = addressOf(page.location.href);
      become(nothingKnown('reading', seenIn(page)));
      happenings.note('switched');
      return null;
    },
  };
  return () => within?.() ?? own;
}

function isSame(one: SeenPage, other: SeenPage): boolean {
  return addressOf(one.url) === addressOf(other.url) && one.canonical === other.canonical;
}
