import { useState } from 'preact/hooks';

/** What a page was when it was looked at, and what changed in its attributions since it was first kept. */
export type Watched = {
  readonly url: string;
  readonly words: number;
  /** How many unsourced claims it had when it was last looked at. */
  readonly claims: number;
  /** When it was first looked at (ISO 8601). */
  readonly since: string;
  readonly changes: readonly {
    readonly kind: 'removed' | 'added' | 'changed';
    readonly before: string;
    readonly after: string;
    readonly since: string;
  }[];
};

/** What is known of pages, by page key. */
export type Watches = ReadonlyMap<string, Watched>;

/** What is known of the pages that something is kept on. */
export function useWatches(): Watches {
  const [watches] = useState<Watches>(new Map());
  return watches;
}
