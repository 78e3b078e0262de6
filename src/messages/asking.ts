/** How a key asked for the card; `around`: it led past one end of the article to the claim at the other. */
export type KeyAsking = 'keyboard' | 'around';

/** How the reader asked for the card. */
export type Asking = 'hover' | 'tap' | KeyAsking;

/** Whether a key asked. */
export function isByKey(asking: Asking): asking is KeyAsking {
  return asking === 'keyboard' || asking === 'around';
}
