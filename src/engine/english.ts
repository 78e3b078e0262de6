import { analyseWith } from './analyse.ts';
import type { Options } from './options.ts';
import { type Rulebook, rulebookOf } from './rulebook.ts';
import { sourcing } from './rules/index.ts';
import type { Signal } from './signal.ts';

let rulebook: Rulebook | null = null;

/** Every sourcing signal of an English text, in text order. Offsets are UTF-16 code units of `text`. */
export function analyse(text: string, options: Options = {}): readonly Signal[] {
  rulebook ??= rulebookOf(sourcing);
  return analyseWith(rulebook, text, options);
}
