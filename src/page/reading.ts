import { blocksOf, type Found } from './article-text.ts';
import { languageDeclared } from './declared.ts';
import { linksOf } from './links.ts';
import { withoutRelated } from './related.ts';
import { besideOf, type Changes, changedBlocks, type Where } from './rereading.ts';
import { finish, type Steps } from './slices.ts';
import { wayBack } from './way-back.ts';
import { NO_ARTICLE, type Reading } from './what-is-read.ts';
import { readingBy } from './where-in.ts';

export type { Place } from './way-back.ts';
export type { Reading } from './what-is-read.ts';

/** An article that has grown or shrunk by more than this part may begin and end elsewhere now, or have another below it. */
const MUCH = 0.1;

/** Reads the article of a document without changing it. */
export function readPage(document: Document): Reading {
  // At one go nothing changes in between.
  return finish(readingOf(document)) ?? NO_ARTICLE;
}

/** The same in steps; null where the page took away, in between, what was being read. */
export function readingOf(document: Document): Steps<Reading | null> {
  return readingBy(readingAt)(document);
}

/** Reads the article that stands there; null as above. */
export function* readingAt(where: Where): Steps<Reading | null> {
  const { nodes, leaves } = where;
  const found = yield* blocksOf(nodes, where, leaves);
  return found && (yield* readingIn(where, found, languageDeclared(nodes), null));
}

/** Makes a reading of blocks. `since` is what the last whole reading of the page came to, in UTF-16 code units. */
function* readingIn(where: Where, found: Found, language: string, since: number | null): Steps<Reading> {
  const { nodes, headline } = where;
  const raw = yield* withoutRelated(nodes, [...found.opening, ...found.body], headline);
  const back = wayBack(raw);
  const { length } = back.text;
  if (length === 0) {
    return NO_ARTICLE;
  }
  yield;
  const links = yield* linksOf(nodes, raw);
  const whole = since ?? length;
  let beside = 0;
  // The text is told when it is asked for.
  const reading: Reading = Object.assign(back, {
    state: 'article' as const,
    language,
    links,
    *reread(changes: Changes): Steps<Reading | null> {
      beside += besideOf(where, changes);
      if (!(beside * where.parts.length < MUCH * whole)) return null;
      const blocks = yield* changedBlocks(where, found, changes);
      if (!blocks) return null;
      if (blocks === found) return reading;
      const again = yield* readingIn(where, blocks, language, whole);
      return Math.abs(again.text.length - whole) < MUCH * whole ? again : null;
    },
  });
  return reading;
}
