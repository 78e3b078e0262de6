import { counted, message } from '../browser/extension.ts';
import type { Entry, Source, Told } from '../engine/index.ts';
import { ruleWords } from '../messages/rule-words.ts';
import { type Row, shadeOf } from './rows.ts';

/** What an attribution is and where it stands: *Anonymous · in the headline*. */
export function kindWords({ kind, verdict, place }: Entry): readonly [kind: string, place: string] {
  const words = verdict === 'sourced' && kind !== 'named' ? 'kind_but_sourced' : null;
  const name = message(`kind_${kind}`);
  return [words === null ? name : message(words, name), message(`place_${place}`)];
}

/** Which of all rows one is, for who does not see it: *Anonymous, in the lead, 3 of 14.* */
export function placeWords({ number, entry }: Row, all: number): string {
  const [kind, place] = kindWords(entry);
  return message('row_reached', kind, place, String(number), String(all));
}

/** The role that the article tells of an unnamed source, and how many they are; empty where it tells neither. */
export function toldWords(text: string, { signal: { told } }: Entry): string {
  if (!told) return '';
  const role = roleWords(text, told);
  const number = told.count === null ? '' : counted('source_people', told.count);
  return role && number ? message('told_both', role, number) : role || number;
}

/** The same for a line beside the source: empty where the source's own words tell the role already. */
export function toldBeside(text: string, { signal: { told } }: Entry, source: Source | null): string {
  const role = told ? roleWords(text, told) : '';
  return source?.name.toLowerCase().includes(role.toLowerCase()) ? '' : role;
}

function roleWords(text: string, { role }: Told): string {
  return role ? text.slice(role.start, role.end).replace(/\s+/g, ' ') : '';
}

/** Why a row is in the ledger, in one sentence. */
export function whyWords(entry: Entry): string {
  return shadeOf(entry) === 'named' && entry.kind !== 'named' ? message('sourced_here') : ruleWords(entry.signal.rule);
}
