import { whenCommanded } from '../browser/commands.ts';
import { message } from '../browser/extension.ts';
import { offerMenu, whenChosen } from '../browser/menus.ts';
import { answerCalls } from '../browser/messaging.ts';
import { wakeAtStart, whenInstalled, whenUpdated } from '../browser/starting.ts';
import { colourBadges, showSign, signGone } from '../browser/toolbar.ts';
import { openOwnPage, openPanel } from '../browser/views.ts';
import { type BackgroundCalls, HAND_KINDS } from '../messages/index.ts';
import { readClaim, readFind, readKept, readVisit } from '../messages/schemas.ts';
import { putInOrder } from '../notes/recovery.ts';
import { forgetWatches } from '../notes/watch.ts';
import { bring } from './bringing.ts';
import { notesAt, openCard } from './cards.ts';
import { dress, dressFrames, followLook, toggleMarks } from './dressing.ts';
import { find } from './finding.ts';
import { followPolicy } from './obeying.ts';
import { markSelection, noteOnClaim, noteOnSelection, noteOnSelectionOrPage } from './selections.ts';
import { BADGE, signFor } from './signs.ts';
import { step } from './stepping.ts';
import { takeOverTabs } from './taking-over.ts';
import { isKept, visited } from './visits.ts';
import { welcome } from './welcoming.ts';

// The browser forgets a tab's sign when the tab goes to another page, so there is nothing to take back here, and the
// page itself tells its state anew when it comes back from the back/forward cache.
answerCalls<BackgroundCalls>(
  {
    state: async ({ state, count, more }, { tabId, frameId }) => {
      if (tabId === undefined || frameId !== 0) return null;
      // The first that a copy of the content script tells.
      if (state === 'reading') signGone(tabId);
      await Promise.all([showSign(tabId, signFor(state, count, more)), dress(tabId, state)]);
      return null;
    },
    find: (ask, { tabId, frameId }) => (tabId === undefined || frameId !== 0 ? null : find(readFind(ask), tabId)),
    framed: async (_, { tabId, frameId }) => {
      if (tabId !== undefined && frameId === 0) await dressFrames(tabId);
      return null;
    },
    kept: (ask) => isKept(readKept(ask)),
    visited: (ask) => visited(readVisit(ask)),
    // For views, if any is open.
    reached: () => null,
    note: async (ask, { tabId, frameId }) => {
      if (tabId === undefined || frameId !== 0) return null;
      await (ask.kind === 'claim' ? noteOnClaim(tabId, readClaim(ask.claim)) : noteOnSelection(tabId));
      return null;
    },
    bring: async (ask, { tabId, frameId }) => {
      if (tabId !== undefined && frameId === 0) await bring(ask, tabId);
      return null;
    },
    notesAt: (ask, { tabId }) => notesAt(readClaim(ask), tabId),
  },
  new AbortController().signal,
);

// The worker may have been killed in the midst of anything: whenever it starts it looks what is left to do.
wakeAtStart(forgetWatches);
whenInstalled(welcome);
whenUpdated(takeOverTabs);
colourBadges(BADGE.ground, BADGE.text);
putInOrder(new Date());
followLook();
followPolicy();

offerMenu(() => [
  { id: 'note', title: message('menu_note') },
  { id: 'mark', title: message('menu_mark') },
  ...HAND_KINDS.map((kind) => ({ id: `mark-${kind}`, title: message(`kind_${kind}`), under: 'mark' })),
]);

whenChosen((id, tabId) => {
  const kind = HAND_KINDS.find((each) => id === `mark-${each}`);
  if (kind) markSelection(tabId, kind);
  else if (id === 'note') noteOnSelection(tabId);
});

const COMMANDS: Readonly<Record<string, (tabId: number) => Promise<void>>> = {
  note: noteOnSelectionOrPage,
  next: (tabId) => step(tabId, 1),
  previous: (tabId) => step(tabId, -1),
  hide: toggleMarks,
  card: openCard,
};

whenCommanded((command, tabId) => {
  if (command === 'library') openOwnPage('src/library/index.html');
  else if (command === 'open-panel' && tabId !== undefined) openPanel(tabId);
  else if (tabId !== undefined) COMMANDS[command]?.(tabId);
});
