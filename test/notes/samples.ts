/**
 * Records as released versions wrote them. Frozen: readers have them in their browsers. A new shape gets a new sample
 * and a step in `versions.ts`; these stay.
 */
export const NOTE_1 = {
  version: 1,
  id: 'urn:uuid:5f0c8a34-9a4b-4b07-9d5e-0d9f1a2b3c4d',
  type: 'Annotation',
  created: '2026-11-20T08:15:00.000Z',
  modified: '2026-11-20T08:16:30.000Z',
  motivation: 'commenting',
  body: { type: 'TextualBody', format: 'text/plain', value: 'Ask the harbour office. 🦊' },
  target: {
    source: 'https://example.com/harbour',
    url: 'https://example.com/harbour?utm_source=mail#top',
    title: 'Harbour to close',
    kind: 'anonymous',
    selector: [
      { type: 'TextQuoteSelector', exact: 'It may close, officials said.', prefix: 'before ', suffix: ' after' },
      { type: 'TextPositionSelector', start: 7, end: 36 },
    ],
  },
} as const;

/** See `NOTE_1`. */
export const FLAG_1 = {
  version: 1,
  id: 'urn:uuid:0d9f1a2b-9a4b-4b07-9d5e-5f0c8a343c4d',
  type: 'Annotation',
  created: '2026-11-20T08:15:00.000Z',
  modified: '2026-11-20T08:15:00.000Z',
  motivation: 'assessing',
  status: 'open',
  target: { source: 'https://example.com/harbour', url: 'https://example.com/harbour', title: 'Harbour to close' },
} as const;

/** See `NOTE_1`. */
export const DRAFT_1 = {
  version: 1,
  id: 'urn:uuid:9d5e0d9f-9a4b-4b07-1a2b-5f0c8a343c4d',
  note: 'urn:uuid:5f0c8a34-9a4b-4b07-9d5e-0d9f1a2b3c4d',
  seen: '2026-11-20T08:16:30.000Z',
  modified: '2026-11-20T09:00:00.000Z',
  value: 'Ask the harbour office, and the',
  target: { source: 'https://example.com/harbour', url: 'https://example.com/harbour', title: 'Harbour to close' },
} as const;

/** See `NOTE_1`. Version 2 has tags, an author, a status, and the date and the sentence of what it is about. */
export const NOTE_2 = {
  version: 2,
  id: 'urn:uuid:1b7e9a52-3c1d-4f60-8a2b-5d4c3b2a1908',
  type: 'Annotation',
  created: '2026-11-22T08:15:00.000Z',
  modified: '2026-11-22T08:16:30.000Z',
  motivation: 'questioning',
  creator: 'A. K.',
  tags: ['harbour', 'to ask'],
  assessment: { status: 'source-found', modified: '2026-11-22T08:16:30.000Z', link: 'https://example.org/minutes' },
  body: { type: 'TextualBody', format: 'text/plain', value: 'Ask the harbour office. 🦊' },
  target: {
    source: 'https://example.com/harbour',
    url: 'https://example.com/harbour?utm_source=mail#top',
    title: 'Harbour to close',
    sourceDate: '2026-11-22T08:14:00.000Z',
    kind: 'anonymous',
    sentence: 'It may close, officials said.',
    selector: [
      { type: 'TextQuoteSelector', exact: 'It may close, officials said.', prefix: 'before ', suffix: ' after' },
      { type: 'TextPositionSelector', start: 7, end: 36 },
    ],
  },
} as const;

/** See `NOTE_2`. */
export const FLAG_2 = {
  version: 2,
  id: 'urn:uuid:2c8f0b63-4d2e-4071-9b3c-6e5d4c3b2a19',
  type: 'Annotation',
  created: '2026-11-22T08:15:00.000Z',
  modified: '2026-11-22T08:15:00.000Z',
  motivation: 'assessing',
  tags: ['harbour'],
  assessment: { status: 'open', modified: '2026-11-22T08:15:00.000Z', link: '' },
  target: {
    source: 'https://example.com/harbour',
    url: 'https://example.com/harbour',
    title: 'Harbour to close',
    sourceDate: '2026-11-22T08:14:00.000Z',
  },
} as const;

/** See `NOTE_2`. */
export const DRAFT_2 = {
  version: 2,
  id: 'urn:uuid:3d901c74-5e3f-4182-8c4d-7f6e5d4c3b2a',
  note: 'urn:uuid:1b7e9a52-3c1d-4f60-8a2b-5d4c3b2a1908',
  seen: '2026-11-22T08:16:30.000Z',
  modified: '2026-11-22T09:00:00.000Z',
  motivation: 'questioning',
  creator: '',
  tags: ['harbour'],
  assessment: null,
  value: 'Ask the harbour office, and the',
  target: {
    source: 'https://example.com/harbour',
    url: 'https://example.com/harbour',
    title: 'Harbour to close',
    sourceDate: '2026-11-22T08:14:00.000Z',
  },
} as const;

/** See `NOTE_1`. What a watched page is like. */
export const WATCH_1 = {
  version: 1,
  source: 'https://example.com/harbour',
  url: 'https://example.com/harbour?utm_source=mail#top',
  title: 'Harbour to close',
  first: {
    date: '2026-11-22T08:15:00.000Z',
    words: 5,
    unsourced: 1,
    attributions: [
      {
        words: 'officials said',
        kind: 'anonymous',
        verdict: 'unsourced',
        source: 'officials',
        sentence: 'It may close, officials said.',
        paragraph: 7,
      },
    ],
    paragraphs: [7],
  },
  last: { date: '2026-11-23T08:15:00.000Z', words: 3, unsourced: 0, attributions: [], paragraphs: [8] },
  changes: [
    {
      date: '2026-11-23T08:15:00.000Z',
      removed: [
        {
          words: 'officials said',
          kind: 'anonymous',
          verdict: 'unsourced',
          source: 'officials',
          sentence: 'It may close, officials said.',
          paragraph: 7,
        },
      ],
      added: [],
      changed: [],
    },
  ],
} as const;
