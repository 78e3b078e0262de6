import type { TextPositionSelector } from '../anchors/selectors.ts';
import type { Assessment, Target } from '../notes/note.ts';
import { csvRecords } from './csv-records.ts';
import { inOrder, inPieces, type Records } from './records.ts';

type Row = {
  readonly record: 'note' | 'flag';
  readonly id: string;
  readonly created: string;
  readonly modified: string;
  readonly motivation: string;
  readonly author: string;
  readonly text: string;
  readonly tags: readonly string[];
  readonly assessment: Assessment | null;
  readonly target: Target;
};

/** The columns, in an order that stays: new ones come last. Times are ISO 8601; several tags are parted by `; `. */
const COLUMNS = {
  record: ({ record }) => record,
  page: ({ target }) => target.source,
  address: ({ target }) => target.url,
  title: ({ target }) => target.title,
  words: ({ target }) => target.selector?.[0].exact ?? '',
  sentence: ({ target }) => target.sentence ?? '',
  kind: ({ target }) => target.kind ?? '',
  note: ({ text }) => text,
  tags: ({ tags }) => tags.join('; '),
  motivation: ({ motivation }) => motivation,
  status: ({ assessment }) => assessment?.status ?? '',
  status_changed: ({ assessment }) => assessment?.modified ?? '',
  source_found: ({ assessment }) => assessment?.link ?? '',
  author: ({ author }) => author,
  created: ({ created }) => created,
  modified: ({ modified }) => modified,
  seen: ({ target }) => target.sourceDate,
  start: ({ target }) => positionOf(target)?.start ?? '',
  end: ({ target }) => positionOf(target)?.end ?? '',
  id: ({ id }) => id,
} satisfies Readonly<Record<string, (row: Row) => string | number>>;

/** Spreadsheets take a file without it for one in the old character set of their system. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Records as CSV (RFC 4180, UTF-8), flags first. `words` and `sentence` are empty for a page as a whole. */
export function asCsv({ notes, flags }: Records): Iterable<string> {
  const rows: readonly Row[] = [
    ...inOrder(flags).map((flag) => ({ ...flag, record: 'flag' as const, author: '', text: '' })),
    ...inOrder(notes).map((note) => ({
      ...note,
      record: 'note' as const,
      author: note.creator,
      text: note.body.value,
    })),
  ];
  const cells = Object.values(COLUMNS);
  return inPieces(rows, (some) => csvRecords(some.map((row) => cells.map((cell) => cell(row)))), {
    head: BYTE_ORDER_MARK + csvRecords([Object.keys(COLUMNS)]),
    between: '',
    tail: '',
  });
}

/** A position without words in it is not known: see `from-hypothesis.ts`. */
function positionOf({ selector }: Target): TextPositionSelector | null {
  const position = selector?.[1];
  return position && position.end > position.start ? position : null;
}
