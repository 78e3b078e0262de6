import { annotationOfFlag, annotationOfNote } from './annotation.ts';
import type { Making } from './making.ts';
import { inOrder, inPieces, type Records } from './records.ts';

/**
 * The W3C context, and ours for what W3C has no word for. `says:more` is a JSON literal, so that whatever it holds
 * survives every JSON-LD processor.
 */
const CONTEXT = [
  'http://www.w3.org/ns/anno.jsonld',
  {
    '@version': 1.1,
    says: 'urn:says-who:ns#',
    'says:url': { '@id': 'says:url', '@type': 'xsd:anyURI' },
    'says:link': { '@id': 'says:link', '@type': 'xsd:anyURI' },
    'says:modified': { '@id': 'says:modified', '@type': 'xsd:dateTime' },
    'says:more': { '@id': 'says:more', '@type': '@json' },
  },
];

/**
 * Records as a W3C `AnnotationCollection` (https://www.w3.org/TR/annotation-model/), an annotation a line: the one
 * format that holds everything. Positions count code points, as they do in notes.
 */
export function* asJsonLd(records: Records, { now }: Making): Iterable<string> {
  const annotations = [
    ...inOrder(records.flags).map((flag) => () => annotationOfFlag(flag)),
    ...inOrder(records.notes).map((note) => () => annotationOfNote(note)),
  ];
  const id = `urn:says-who:collection:${now.toISOString()}`;
  const collection = {
    '@context': CONTEXT,
    id,
    type: 'AnnotationCollection',
    label: 'Says Who?',
    created: now.toISOString(),
    generator: { type: 'Software', name: 'Says Who?' },
    total: annotations.length,
    first: { id: `${id}#1`, type: 'AnnotationPage', partOf: id, startIndex: 0, items: [] },
  };
  const whole = JSON.stringify(collection);
  yield* inPieces(annotations, (some) => some.map((annotation) => JSON.stringify(annotation())).join(',\n'), {
    head: `${whole.slice(0, -ITEMS_END.length)}\n`,
    between: ',\n',
    tail: `\n${ITEMS_END}\n`,
  });
}

/** How the collection ends behind its empty list. */
const ITEMS_END = ']}}';
