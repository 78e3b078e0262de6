import { analysingWith } from './analyse.ts';
import type { Analysis } from './analysis.ts';
import { finished } from './finished.ts';
import type { Options } from './options.ts';
import { makingRulebook, type Rulebook } from './rulebook.ts';
import { sourcing } from './rules/index.ts';
import type { Signal } from './signal.ts';

let rulebook: Rulebook | null = null;

/** Every sourcing signal of an English text, in text order. Offsets are UTF-16 code units of `text`. */
export function analyse(text: string, options: Options = {}): readonly Signal[] {
  return finished(analysing(text, options)).signals;
}

/**
 * The same in small steps, for whoever shares a thread with others: between any two calls of `next()` something else can be
 * done, or the work given up. Where `before`, the analysis of the text as it was, is given, only what has changed is read
 * again and what rests on it. Its `options.phrases` and `options.speculation` have to be the very same objects for that.
 *
 *     const steps = analysing(text, { links }, before);
 *     let step = steps.next();
 *     while (!step.done) {
 *       if (timeIsUp()) await idle(signal);
 *       step = steps.next();
 *     }
 *     before = step.value;
 */
export function* analysing(text: string, options: Options = {}, before?: Analysis): Generator<undefined, Analysis> {
  rulebook ??= yield* makingRulebook(sourcing);
  return yield* analysingWith(rulebook, text, options, before);
}
