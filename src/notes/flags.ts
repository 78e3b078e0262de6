import { read, type Written } from '../browser/storage.ts';
import { changeRecords } from './change.ts';
import { aloneWithNotes } from './lock.ts';
import { type Assessment, type Flag, laterThan, newId, type Target } from './note.ts';
import { judge } from './shelf.ts';
import { FLAGS } from './shelves.ts';

/** Flags a page. A flag that is there already stays as it is. `now` is when. */
export function flagPage(target: Target, now: Date): Promise<Written> {
  const created = now.toISOString();
  const { source, url, title, sourceDate } = target;
  return restoreFlag({
    version: 2,
    id: newId(),
    type: 'Annotation',
    created,
    modified: created,
    motivation: 'assessing',
    tags: [],
    assessment: { status: 'open', modified: created, link: '' },
    target: { source, url, title, sourceDate },
  });
}

/**
 * Changes the status, the link or the tags of a page's flag. Does nothing where there is no flag. `isMore`: it goes on with
 * a change that was counted for the reminder already, as another letter of a tag does.
 */
export function changeFlag(
  pageKey: string,
  { status, link, tags }: Partial<Pick<Assessment, 'status' | 'link'> & Pick<Flag, 'tags'>>,
  now: Date,
  isMore = false,
): Promise<Written> {
  return aloneWithNotes(async () => {
    const kept = judge(FLAGS, await read(FLAGS.prefix + pageKey));
    if (kept.kind !== 'readable') return { kind: 'written' };
    const { assessment, ...flag } = kept.value;
    const modified = laterThan(flag.modified, now);
    const isNew = status !== undefined && status !== assessment.status;
    const changed = {
      ...flag,
      modified,
      tags: tags ?? flag.tags,
      assessment: {
        status: status ?? assessment.status,
        modified: isNew ? modified : assessment.modified,
        link: link ?? assessment.link,
      },
    };
    return changeRecords({ put: { [FLAGS.prefix + pageKey]: changed }, count: isMore ? 0 : 1 });
  });
}

/** Puts a flag back that was taken away. One that is there meanwhile stays as it is. */
export function restoreFlag(flag: Flag): Promise<Written> {
  return aloneWithNotes(async () => {
    const key = FLAGS.prefix + flag.target.source;
    const kept = judge(FLAGS, await read(key));
    return kept.kind === 'nothing' ? changeRecords({ put: { [key]: flag }, count: 1 }) : { kind: 'written' };
  });
}

/** Takes a page's flag away. `pageKey` is as in `page-key.ts`. A record that cannot be read is never taken away. */
export function unflagPage(pageKey: string): Promise<Written> {
  return aloneWithNotes(async () => {
    const kept = judge(FLAGS, await read(FLAGS.prefix + pageKey));
    if (kept.kind !== 'readable') return { kind: 'written' };
    return changeRecords({ forget: [FLAGS.prefix + pageKey], count: 1 });
  });
}
