import { answerCalls } from '../browser/messaging.ts';
import { wakeAtStart } from '../browser/starting.ts';
import { showSign } from '../browser/toolbar.ts';
import type { BackgroundCalls } from '../messages/index.ts';
import { putInOrder } from '../notes/recovery.ts';
import { signFor } from './signs.ts';

// The browser forgets a tab's sign when the tab goes to another page, so there is nothing to take back here, and the
// page itself tells its state anew when it comes back from the back/forward cache.
answerCalls<Pick<BackgroundCalls, 'state'>>(
  {
    state: async ({ state, count }, { tabId, frameId }) => {
      if (tabId !== undefined && frameId === 0) await showSign(tabId, signFor(state, count));
      return null;
    },
  },
  new AbortController().signal,
);

// The worker may have been killed in the midst of anything: whenever it starts it looks what is left to do.
wakeAtStart();
putInOrder(new Date());
