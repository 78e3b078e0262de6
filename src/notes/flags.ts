import { alone } from '../browser/locks.ts';
import { read, remove, type Written, write } from '../browser/storage.ts';
import { type Flag, newId, type Target } from './note.ts';
import { judge } from './shelf.ts';
import { FLAGS } from './shelves.ts';

/** Flags a page. A flag that is there already stays as it is. `now` is when. */
export function flagPage({ source, url, title }: Target, now: Date): Promise<Written> {
  const created = now.toISOString();
  return restoreFlag({
    version: 1,
    id: newId(),
    type: 'Annotation',
    created,
    modified: created,
    motivation: 'assessing',
    status: 'open',
    target: { source, url, title },
  });
}

/** Puts a flag back that was taken away. One that is there meanwhile stays as it is. */
export function restoreFlag(flag: Flag): Promise<Written> {
  return alone(FLAGS.prefix, async () => {
    const kept = judge(FLAGS, await read(FLAGS.prefix + flag.target.source));
    return kept.kind === 'nothing' ? write(FLAGS.prefix + flag.target.source, flag) : { kind: 'written' };
  });
}

/** Takes a page's flag away. `pageKey` is as in `page-key.ts`. */
export function unflagPage(pageKey: string): Promise<Written> {
  return alone(FLAGS.prefix, () => remove(FLAGS.prefix + pageKey));
}
