import type { Flag, Note } from '../../src/notes/note.ts';
import type { Extension } from './fixture.ts';

/** Storage as the extension keeps it: records by key. */
export type Stored = Readonly<Record<string, unknown>>;

/** The fields of a note that a test is about. */
export type NoteFields = Partial<Omit<Note, 'body' | 'target'>> & {
  readonly text?: string;
  readonly words?: string;
  readonly target?: Partial<Note['target']>;
};

const DAY = 86_400_000;
const FIRST = Date.parse('2026-03-02T08:00:00.000Z');

/** An id by number. */
export function idOf(number: number): string {
  return `urn:uuid:00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

/** A note on a page of `url`, whole and valid. `words` are the words that it is on. */
export function noteOn(url: string, number: number, fields: NoteFields = {}): Note {
  const { text = `Note ${number}`, words, target, ...others } = fields;
  const created = new Date(FIRST + number * DAY).toISOString();
  const selector =
    words === undefined
      ? {}
      : {
          selector: [
            { type: 'TextQuoteSelector', exact: words, prefix: '', suffix: '' },
            { type: 'TextPositionSelector', start: 0, end: [...words].length },
          ] as const,
          sentence: words,
        };
  return {
    version: 2,
    id: idOf(number),
    type: 'Annotation',
    created,
    modified: created,
    motivation: 'commenting',
    creator: '',
    tags: [],
    assessment: null,
    body: { type: 'TextualBody', format: 'text/plain', value: text },
    ...others,
    target: { source: url, url, title: `Page ${url}`, sourceDate: created, ...selector, ...target } as Note['target'],
  };
}

/** A flag on a page of `url`, whole and valid. */
export function flagOn(url: string, number: number, title: string): Flag {
  const created = new Date(FIRST + number * DAY).toISOString();
  return {
    version: 2,
    id: idOf(number),
    type: 'Annotation',
    created,
    modified: created,
    motivation: 'assessing',
    tags: [],
    assessment: { status: 'open', modified: created, link: '' },
    target: { source: url, url, title, sourceDate: created },
  };
}

/** Records under their storage keys. */
export function stored(...records: readonly (Note | Flag)[]): Stored {
  return Object.fromEntries(
    records.map((record) => {
      const { source } = record.target;
      return ['body' in record ? `note:${source}#${record.id.slice('urn:uuid:'.length)}` : `flag:${source}`, record];
    }),
  );
}

/** Puts records into the storage of the extension. */
export async function keep(extension: Extension, records: Stored): Promise<void> {
  await (await extension.worker()).evaluate((values) => chrome.storage.local.set(values), records);
}

/** Everything in the storage of the extension. */
export async function keptIn(extension: Extension): Promise<Stored> {
  return (await extension.worker()).evaluate(() => chrome.storage.local.get(null));
}

const PLACES = ['harbour', 'station', 'hospital', 'school', 'reservoir', 'market', 'airfield', 'quarry', 'theatre'];
const CROWDS = ['Critics say', 'Two officials said', 'It is believed', 'Insiders claim', 'Reportedly', 'Sources said'];
const ENDS = ['closes in spring', 'costs twice as much', 'was never inspected', 'has no owner', 'opens a year late'];
const KINDS = ['vague', 'anonymous', 'agentless', 'anonymous', 'agentless', 'anonymous'] as const;
const SITES = ['callan-courier', 'veldhoven-post', 'north-quay-herald', 'the-lantern', 'bay-tribune', 'morning-ledger'];
const TEXTS = [
  'Who says so? The council’s own minutes have nothing of the kind.',
  'Asked the press office on Tuesday; no answer yet.',
  'The agency report names the same figure, so somebody counted. Look at the annex before calling anybody.',
  'Same words in three papers: where did they start?',
];
const STATUSES = ['open', 'source-found', 'confirmed', 'disputed', 'no-issue'] as const;

/** Notes on pages that are as unlike as those of a year of work. The same numbers give the same notes. */
export function manyNotes(pages: number, notesOnEach: number): readonly (Note | Flag)[] {
  const records: (Note | Flag)[] = [];
  const pick = <Value>(list: readonly Value[], number: number): Value => list[number % list.length] as Value;
  for (let page = 0; page < pages; page += 1) {
    const place = pick(PLACES, page * 7);
    const url = `https://${pick(SITES, page * 5 + Math.floor(page / 11))}.example/${place}-${page}`;
    const title = `The ${place} that nobody ordered, part ${page}`;
    if (page % 4 === 0) records.push({ ...flagOn(url, page % 200, title), id: idOf(1_000_000 + page) });
    for (let note = 0; note < notesOnEach; note += 1) {
      const number = page * notesOnEach + note;
      const words = `${pick(CROWDS, number)} the ${place} number ${number} ${pick(ENDS, number * 3)}.`;
      const status = pick(STATUSES, number);
      const made = noteOn(url, number, {
        text: `${pick(TEXTS, number)} (${number})`,
        tags: number % 3 === 0 ? [place, pick(['budget', 'health', 'follow up'], number)] : [],
        creator: number % 5 === 0 ? 'A. K.' : '',
        ...(note > 0 ? { words } : {}),
        target: { title, ...(note > 0 ? { kind: pick(KINDS, number) } : {}) },
      });
      const day = new Date(FIRST + ((number * 37) % 260) * DAY + number * 1000).toISOString();
      records.push({
        ...made,
        created: day,
        modified: day,
        assessment: number % 2 === 0 ? { status, modified: day, link: '' } : null,
      });
    }
  }
  return records;
}
