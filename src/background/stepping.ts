import { callsToExtension, callsToTab } from '../browser/messaging.ts';
import { pass, peek } from '../browser/passing.ts';
import { flashBadge } from '../browser/toolbar.ts';
import { claims, type Span } from '../engine/index.ts';
import type { BackgroundCalls, PageCalls } from '../messages/index.ts';
import { readReport, readSight } from '../messages/schemas.ts';
import { shownOf } from '../settings/kinds.ts';
import { openCardThere } from './cards.ts';

const call = callsToTab<PageCalls>();
const tell = callsToExtension<BackgroundCalls>();

/** For so long a page may still be scrolling to the claim before, in milliseconds. */
const SCROLLING = 1500;

/** Stands on the badge for a moment where the claims begin anew. */
const AROUND = '↻';

/**
 * Shows the next unsourced claim in a tab's page, or the one before, and opens its card: seen from the one shown last
 * while that is in sight, else from what is. After the last comes the first; the card says so, and for a moment the badge. Claims
 * that the page keeps out of sight are passed over.
 */
export async function step(tabId: number, by: 1 | -1): Promise<void> {
  const answer = await call(tabId, 'report', null).catch(() => null);
  // A tab without a content script has no claims to go to.
  if (answer === null) return;
  const { state, signals, kinds, url } = readReport(answer);
  if (state !== 'article') return;
  const seen = await call(tabId, 'sight', null).catch(() => null);
  // The page may not be entered any more.
  if (seen === null) return;
  const sight = readSight(seen);
  const spans = claims(shownOf(signals, kinds)).map(({ signals: [first] }) => first);
  const last = readShown(await peek(keyOf(tabId)));
  const isAtLast = last?.url === url && (isIn(sight, last.start) || Date.now() - last.time < SCROLLING);
  const at = isAtLast ? last.start : by > 0 ? sight.start - 1 : sight.start;
  for (const { span, around } of inTurn(spans, at, by)) {
    const { start, end } = span;
    if (!(await call(tabId, 'show', { start, end }).catch(() => false))) continue;
    await pass(keyOf(tabId), { url, start, time: Date.now() });
    // Nobody hears it where no view is open.
    tell('reached', { start, end, tabId, around }).catch(() => {});
    await openCardThere(tabId, around ? 'around' : 'keyboard');
    if (around) await flashBadge(tabId, AROUND);
    return;
  }
}

/** Stretches in the order in which a reader at an offset comes to them, and which of them are beyond the end. */
function inTurn<S extends Span>(
  spans: readonly S[],
  at: number,
  by: 1 | -1,
): readonly { readonly span: S; readonly around: boolean }[] {
  const turned = spans.map((span) => ({ span, around: by > 0 ? span.start <= at : span.start >= at }));
  const inOrder = by > 0 ? turned : turned.reverse();
  return [...inOrder.filter(({ around }) => !around), ...inOrder.filter(({ around }) => around)];
}

function isIn({ start, end }: Span, at: number): boolean {
  return start <= at && at < end;
}

/** The claim shown last in a tab, and when: milliseconds since 1970. */
type Shown = { readonly url: string; readonly start: number; readonly time: number };

function readShown(passed: unknown): Shown | null {
  const { url, start, time } = Object(passed) as Partial<Shown>;
  return typeof url === 'string' && typeof start === 'number' && typeof time === 'number' ? { url, start, time } : null;
}

function keyOf(tabId: number): string {
  return `shown-claim:${tabId}`;
}
