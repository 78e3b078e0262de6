import { extensionIsHere } from '../browser/extension.ts';
import { claims } from '../engine/index.ts';
import { shownOf } from '../settings/kinds.ts';
import { settingsFor, watchSettingsFor } from '../settings/page-settings.ts';
import { addressOf, watchAddress } from './address.ts';
import { brought } from './brought.ts';
import type { Following } from './followed.ts';
import { type Happening, startHappenings } from './happenings.ts';
import type { View } from './highlights.ts';
import { startInFrame } from './in-frame.ts';
import { type Known, nothingKnown, reportOf, seenIn } from './known.ts';
import { startLooking } from './looking.ts';
import type { Marks } from './marks.ts';
import { shown } from './prerendering.ts';
import { startRhythm } from './rhythm.ts';
import { finish, type Slices, startSlices } from './slices.ts';
import { startTelling, type Told } from './telling.ts';
import { watchChanges } from './watching.ts';
import { whereIn } from './where-in.ts';

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
  const happenings = startHappenings(signal);
  const { note } = happenings;
  const changes = watchChanges(document, () => note('changed'), signal);
  const lookAt = startLooking(document, changes, () => note('changed'));
  const inFrame = startInFrame(
    window,
    (view, signal) => followPage(view, gone, signal, tell),
    () => note('changed'),
    signal,
  );
  let known = nothingKnown('reading', seenIn(page));
  /** What is followed in place of the page. */
  let within: (() => Following) | null = null;
  /** What marks the article, once there is one, or the reader wants something of the page. */
  let marks: Marks | null = null;
  /** The address that the reader asked to have read. */
  let wanted = '';

  const begun = async (): Promise<Marks> => {
    const { startMarks } = await brought('marks');
    const know = (now: Known): void => {
      known = now;
    };
    const isChanged = changes.any;
    const where = () => finish(whereIn(document));
    marks ??= startMarks({ window, page, known: () => known, know, note, isChanged, where, gone, signal });
    return marks;
  };

  const become = (now: Known): void => {
    known = now;
    marks?.became(now);
    const { state, signals, kinds, reading, readTo } = now;
    const count = claims(shownOf(signals, kinds)).length;
    if (!within) tell({ state, count, more: readTo < (reading?.text.length ?? 0) });
  };

  /** Reads, analyses and marks the page. */
  const look = async (slices: Slices): Promise<void> => {
    const before = known;
    const { location } = page;
    const settings = await settingsFor(location.host);
    const { bar } = settings;
    // For a frame the page obeys.
    if (bar && page === window && (bar === 'switched-off-here' || wanted !== addressOf(location.href))) {
      within = await inFrame(false, slices);
      changes.stop();
      return become(nothingKnown(bar, seenIn(page)));
    }
    const reading = await lookAt(slices, before.reading);
    if (!reading) return pause(slices);
    within = await inFrame(reading.state === 'not-an-article', slices);
    if (reading.state === 'article') return become(await (await begun()).look(slices, before, reading, settings));
    const seen = seenIn(page);
    become({ ...nothingKnown(reading.state, marks?.pageOf(seen, reading) ?? seen), reading });
  };

  /** Takes up what became known of the reader's corrections since the page was read. */
  const correct = async (): Promise<void> => {
    const { reading } = known;
    if (marks && known.state === 'article' && reading)
      become(await marks.correct(startSlices(signal), { ...known, reading }));
  };

  /** Looks no more, until the reader says so or the page is another one. */
  const pause = async (slices: Slices): Promise<void> => {
    const lately = changes.take();
    changes.stop();
    become(await (await begun()).pause(slices, known, lately));
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
        else if (happening === 'noted') {
          if (marks && known.state === 'article') known = marks.askAgain(known);
        } else if (happening !== 'changed' || known.state !== 'paused') {
          const { state, reading } = known;
          if (happening !== 'changed') rhythm.begin();
          // Nothing was heard of the reader's notes while the page was away.
          if (happening === 'returned') known = { ...known, asked: null };
          const slices = startSlices(signal);
          await look(slices);
          const busy = slices.busy() + (marks?.took() ?? 0);
          rhythm.looked(busy, known.state === state && known.reading?.text === reading?.text);
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

  watchAddress(page, () => note('moved'), signal);
  watchSettingsFor(page.location.host, () => note('switched'), signal);
  window.addEventListener('pageshow', (event) => event.isTrusted && event.persisted && note('returned'), { signal });
  // Waiting ends with a rejection when the script is stopped; what goes wrong in a look is caught there.
  follow().catch(() => {});

  const own: Following = {
    report: () => reportOf(known, document),
    acts: async () => (await begun()).acts(),
    show: async (span, text) => (await (await begun()).acts(span.start)).show(span, text),
    read: () => {
      wanted = addressOf(page.location.href);
      become(nothingKnown('reading', seenIn(page)));
      note('switched');
      return null;
    },
  };
  return () => within?.() ?? own;
}
