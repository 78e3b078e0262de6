import { callsToExtension } from '../browser/messaging.ts';
import type { BackgroundCalls, SeenPage } from '../messages/index.ts';
import type { Acts } from './acts.ts';
import { addressOf } from './address.ts';
import { brought } from './brought.ts';
import { startCorrecting } from './correcting.ts';
import { isNone, NONE } from './corrections.ts';
import { startFinding } from './finding.ts';
import { onFirstSelection } from './first-selection.ts';
import { startHiding } from './hiding.ts';
import { nothingKnown, seenIn } from './known.ts';
import { markArticle, tellOf } from './marking.ts';
import type { Marked, Marks } from './marks.ts';
import { startPainting } from './painting.ts';
import { offerCards } from './pointing.ts';
import { readingAt } from './reading.ts';
import { finish } from './slices.ts';
import { startStanding } from './standing.ts';
import { keepPainted } from './upkeep.ts';
import { NO_ARTICLE, type Reading } from './what-is-read.ts';

/** Starts with nothing marked; once the signal aborts nothing of ours is left on the page. */
export function startMarks({ window, page, known, know, note, isChanged, where, gone, signal }: Marked): Marks {
  const { document } = window;
  const painting = startPainting(window, signal);
  const pageOf = startStanding(() => note('moved'), signal);
  const ask = startCorrecting(() => note('noted'), signal);
  const finding = startFinding();
  const hiding = startHiding(document);
  const cards = offerCards(
    window,
    known,
    (span) => {
      acts(span.start).then(
        ({ show }) => show(span, 'article'),
        () => {},
      );
    },
    signal,
  );
  let begun = false;
  let isCardWanted = true;
  /** Where the mark begins that was shown last. */
  let shownAt = -1;

  /** Only where there is an article: on other pages nothing of ours shall ever wake up. */
  const begin = (): void => {
    begun = true;
    const look = (): void => {
      const found = hiding.late();
      if (!found) return;
      know({ ...known(), found });
      note('corrected');
    };
    keepPainted(painting, document, look, gone, signal);
    const call = callsToExtension<BackgroundCalls>();
    const take = (): void => {
      call('note', { kind: 'selection' }).catch(() => {});
    };
    const offer = async (): Promise<void> => {
      const { offerButton } = await brought('later');
      if (!signal.aborted) offerButton(window, () => known().state === 'article', take, signal);
    };
    // Nobody brings anything while the extension is being updated.
    onFirstSelection(window, () => offer().catch(() => {}), signal);
  };

  const readNow = (): Reading => {
    const { state, reading } = known();
    if (state === 'language-not-supported') return NO_ARTICLE;
    if (reading && !isChanged()) return reading;
    const at = where();
    // At one go nothing changes in between.
    return (at && finish(readingAt(at))) ?? NO_ARTICLE;
  };
  const acts = async (start = shownAt): Promise<Acts> => {
    shownAt = start;
    const { actsOn } = await brought('later');
    return actsOn({ window, known: known(), readNow, pageOf, painting, cards, shownAt });
  };

  return {
    look: async (slices, before, reading, { kinds, phrases, card }) => {
      isCardWanted = card;
      const seen = pageOf(seenIn(page), reading);
      const isSameText = reading.text === before.reading?.text;
      const isSamePage = isSame(seen, before.page);
      const isAnalysed = isSameText && finding.knows(phrases);
      const earlier = isSameText && isSamePage && before.asked?.failed() === false ? before.asked : null;
      const isAsIt = reading === before.reading && before.state === 'article' && isAnalysed && earlier !== null;
      if (isAsIt && String(kinds) === String(before.kinds)) return before;
      // Asked before the analysis and answered, with luck, by its end.
      const asked = earlier ?? ask(seen);
      if (!isAnalysed) slices.rest();
      const all = isAnalysed ? hiding.all() : await finding.find(reading, phrases);
      const language = finding.language();
      if (language !== 'en') return { ...nothingKnown('language-not-supported', seen), language };
      const found = await slices.run(hiding.seenOf(reading, all));
      const { corrections: last } = before;
      if (!earlier) await tellOf(asked, { page: seen, reading, found, corrections: last }, () => note('corrected'));
      if (!begun) begin();
      const corrections =
        isSamePage && !isNone(before.corrections)
          ? (await brought('later')).carried(before.corrections, before.reading?.text ?? '', reading.text)
          : NONE;
      return markArticle(painting, slices, {
        ...nothingKnown('article', seen),
        language,
        reading,
        readTo: finding.readTo(),
        found,
        kinds,
        corrections,
        asked,
      });
    },
    pageOf,
    became: ({ state, signals }) => {
      if (state !== 'article' && state !== 'paused') painting.clear();
      cards.turn(isCardWanted && signals.length > 0);
    },
    correct: (slices, now) => markArticle(painting, slices, now),
    askAgain: (now) => {
      const asked = ask(now.page);
      void tellOf(asked, now, () => note('corrected'));
      return { ...now, asked };
    },
    pause: async (slices, now, lately) => (await brought('later')).leaveMarks(painting, slices, now, lately),
    took: finding.took,
    acts,
  };
}

function isSame(one: SeenPage, other: SeenPage): boolean {
  return addressOf(one.url) === addressOf(other.url) && one.canonical === other.canonical;
}
