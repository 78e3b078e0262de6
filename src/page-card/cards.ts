import { message } from '../browser/extension.ts';
import { callsToExtension } from '../browser/messaging.ts';
import { type Asking, isByKey } from '../messages/asking.ts';
import type { CARD, CardWorld, Pointed } from '../messages/card.ts';
import type { BackgroundCalls, NoteLine } from '../messages/index.ts';
import { LOOK, USUAL_LOOK } from '../settings/look.ts';
import { contentOf } from './content.ts';
import { raise } from './frame.ts';
import { sayingOf } from './saying.ts';
import { stayOpen } from './staying.ts';
import { styleOf } from './style.ts';

/** How long the card waits for the notes on its claim, in milliseconds: they come at once, unless nobody answers. */
const PATIENCE = 1000;

type Open = {
  readonly key: string;
  readonly end: AbortController;
  readonly focus: () => void;
  /** False where the page took the card away. */
  readonly isThere: () => boolean;
};

/** A function that opens the card of a mark. There is never more than one. */
export function startCards(): NonNullable<CardWorld[typeof CARD]> {
  const call = callsToExtension<BackgroundCalls>();
  let open: Open | null = null;

  const card = async (pointed: Pointed, asking: Asking, end: AbortController): Promise<void> => {
    const { window, mark, text, page, boxes, show, wanted } = pointed;
    const claim = { ...page, text, sentence: mark.sentence, kind: mark.kind };
    const [notes, look] = await Promise.all([
      atMost<readonly NoteLine[] | null>(call('notesAt', claim), []),
      atMost(LOOK.read(), USUAL_LOOK),
    ]);
    // Marks that are hidden have no card, but for who asks for one by the keyboard.
    if (end.signal.aborted || !wanted() || (!notes && !isByKey(asking))) return end.abort();
    if (boxes().length === 0) return end.abort();
    const close = (): void => end.abort();
    const content = contentOf(mark.kind, sayingOf(pointed), notes ?? [], asking === 'around', {
      close,
      note: () => {
        close();
        call('note', { kind: 'claim', claim }).catch(() => {});
      },
      show: (span) => {
        close();
        show(span);
      },
    });
    content.dir = /^(ar|fa|he|ur)\b/.test(message('language')) ? 'rtl' : 'ltr';
    const frame = raise(window, content, styleOf(mark.kind, look));
    stayOpen(window, frame, boxes, asking, end);
    end.signal.addEventListener('abort', frame.remove);
    // Nobody hears it where no view is open.
    call('reached', { start: mark.start, end: mark.end }).catch(() => {});
    const focus = (): void => content.focus({ preventScroll: true });
    if (isByKey(asking)) focus();
    if (open?.end === end) open = { ...open, focus, isThere: () => frame.host.isConnected };
  };

  return (pointed, asking) => {
    const { start, end: last, rule } = pointed.mark;
    const key = `${start} ${last} ${rule}`;
    if (open?.key === key && !open.end.signal.aborted && open.isThere()) {
      if (isByKey(asking)) open.focus();
      return;
    }
    open?.end.abort();
    const end = new AbortController();
    open = { key, end, focus: () => {}, isThere: () => true };
    pointed.signal.addEventListener('abort', () => end.abort(), { signal: end.signal });
    // What goes wrong leaves no card, and the next one is not in its way.
    card(pointed, asking, end).catch(() => end.abort());
  };
}

/** What something comes to, or something else where it fails or takes too long. */
function atMost<T>(something: Promise<T>, otherwise: T): Promise<T> {
  const late = new Promise<T>((resolve) => setTimeout(resolve, PATIENCE, otherwise));
  return Promise.race([something.catch(() => otherwise), late]);
}
