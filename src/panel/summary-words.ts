import { counted, message } from '../browser/extension.ts';
import type { Counts } from '../engine/index.ts';

/** What a ledger comes to, in one sentence of the reader's language. */
export function summaryWords(counts: Counts): string {
  const { attributions, headline } = counts;
  if (attributions === 0) return message('summary_none');
  const parts = PARTS.filter((part) => counts[part] > 0).map((part) => counted(`summary_${KEYS[part]}`, counts[part]));
  const list = new Intl.ListFormat(message('language') || 'en', { type: 'unit' }).format(parts);
  const all = counted('summary_attributions', attributions);
  const rests = headline === null ? '' : message(`summary_headline_${headline}`);
  return rests === '' ? message('summary', all, list) : message('summary_and_headline', all, list, rests);
}

const PARTS = ['named', 'withRole', 'withoutRole', 'vague', 'agentless', 'alleged'] as const;

const KEYS = {
  named: 'named',
  withRole: 'with_role',
  withoutRole: 'without_role',
  vague: 'vague',
  agentless: 'agentless',
  alleged: 'alleged',
} as const satisfies Record<(typeof PARTS)[number], string>;
