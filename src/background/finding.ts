import { type Analysis, analysing, compilePhrases, languageOf, type OwnPhrases } from '../engine/index.ts';
import { edited } from '../messages/edit.ts';
import type { BackgroundCalls, Found } from '../messages/index.ts';

type Find = BackgroundCalls['find'];

/** The text of a page, as far as it was sent, and what was found in it the last time. */
type Known = { readonly id: string; readonly text: string; readonly before?: Analysis };

/** With so many signals it is enough: no article has them, and no list shall be without end. */
const MOST = 5_000;

/** As many texts are remembered, and as many of their UTF-16 code units: those that were asked about last. */
const KEPT = { texts: 8, units: 5_000_000 } as const;

/** So many milliseconds something else may have to wait, a popup of Firefox too. */
const SLICE = 16;

const NOTHING: Found = { language: 'und', signals: [], readTo: 0, busy: 0 };

/** By tab. All of it may be forgotten at any moment: then a page sends its text anew. */
const texts = new Map<number, Known>();

let own = '';
let compiled: OwnPhrases | undefined;

/**
 * Finds the signals in the text of a tab's page, of which only what has changed is sent and read again. Null where the rest
 * is not known any more. Where more of the text is to come, nothing is found yet.
 */
export async function find(ask: Find['ask'], tabId: number): Promise<Find['answer']> {
  const { id, was, links, phrases, language: said } = ask;
  const known = texts.get(tabId);
  const isKnown = known?.id === id && known.text.length === was;
  if (!isKnown && was > 0) return null;
  const text = edited(isKnown ? known.text : '', ask);
  const before = isKnown ? known.before : undefined;
  keep(tabId, { id, text, ...(before && { before }) });
  if (!links || phrases === undefined) return NOTHING;
  const language = languageOf(text, said);
  if (language !== 'en') return { ...NOTHING, language };
  if (phrases !== own) compiled = phrases === '' ? undefined : compilePhrases(phrases);
  own = phrases;
  const { result, busy } = await inSlices(
    analysing(text, { links, most: MOST, ...(compiled && { phrases: compiled }) }, before),
  );
  // Another page may have come into the tab meanwhile, or a newer text of this one.
  if (texts.get(tabId)?.id === id && texts.get(tabId)?.text === text) keep(tabId, { id, text, before: result });
  return { language, signals: result.signals, readTo: result.sections.at(-1)?.end ?? 0, busy };
}

function keep(tabId: number, known: Known): void {
  texts.delete(tabId);
  texts.set(tabId, known);
  let units = 0;
  for (const { text } of texts.values()) units += text.length;
  for (const [other, { text }] of texts) {
    if (other === tabId || (texts.size <= KEPT.texts && units <= KEPT.units)) return;
    texts.delete(other);
    units -= text.length;
  }
}

async function inSlices<Result>(
  steps: Generator<undefined, Result>,
): Promise<{ readonly result: Result; readonly busy: number }> {
  let busy = 0;
  for (;;) {
    const start = performance.now();
    let step = steps.next();
    while (!step.done && performance.now() - start < SLICE) step = steps.next();
    busy += performance.now() - start;
    if (step.done) return { result: step.value, busy };
    await new Promise((resolve) => setTimeout(resolve));
  }
}
