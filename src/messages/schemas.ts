import * as v from 'valibot';
import { KINDS, type Span } from '../engine/index.ts';
import type { BackgroundCalls, ClaimAt, PanelCalls, Selected, Visit } from './index.ts';
import { type Report, STATES } from './report.ts';

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const span = v.object({ start: offset, end: offset });

const signal = v.object({
  start: offset,
  end: offset,
  kind: v.picklist(KINDS),
  verdict: v.picklist(['unsourced', 'sourced']),
  rule: v.string(),
  cue: span,
  source: v.nullable(span),
  sentence: span,
});

/** What a content script may answer to `report`. For views only: the page must not carry the weight of a schema. */
export const reportSchema = v.object({
  state: v.picklist(STATES),
  url: v.string(),
  canonical: v.nullable(v.string()),
  title: v.string(),
  type: v.string(),
  language: v.string(),
  text: v.string(),
  readTo: offset,
  links: v.array(span),
  signals: v.array(signal),
  kinds: v.array(v.picklist(KINDS)),
  dismissed: v.array(span),
  marked: v.array(v.object({ ...span.entries, kind: v.picklist(KINDS) })),
  error: v.exactOptional(v.string()),
}) satisfies v.GenericSchema<unknown, Report>;

const seenPage = { url: v.string(), canonical: v.nullable(v.string()), title: v.string() };

const selectedSchema = v.nullable(
  v.object({
    text: v.picklist(['article', 'document']),
    span,
    words: v.string(),
    sentence: v.nullable(span),
    whole: v.string(),
    page: v.object(seenPage),
  }),
) satisfies v.GenericSchema<unknown, Selected | null>;

const keptSchema = v.object({ url: seenPage.url, canonical: seenPage.canonical });

const findSchema = v.object({
  ...span.entries,
  id: v.string(),
  was: offset,
  words: v.string(),
  links: v.exactOptional(v.array(span)),
  phrases: v.exactOptional(v.string()),
  language: v.exactOptional(v.string()),
}) satisfies v.GenericSchema<unknown, BackgroundCalls['find']['ask']>;

const reachedSchema = v.object({
  ...span.entries,
  tabId: v.exactOptional(offset),
  around: v.exactOptional(v.boolean()),
}) satisfies v.GenericSchema<unknown, BackgroundCalls['reached']['ask']>;

const takeUpSchema = v.object({ tabId: offset }) satisfies v.GenericSchema<unknown, PanelCalls['takeUp']['ask']>;

const visitSchema = v.object({
  ...seenPage,
  text: v.string(),
  signals: v.array(signal),
}) satisfies v.GenericSchema<unknown, Visit>;

const claimSchema = v.object({
  ...seenPage,
  text: v.string(),
  sentence: span,
  kind: v.picklist(KINDS),
}) satisfies v.GenericSchema<unknown, ClaimAt>;

/** A claim that a content script tells of. Throws where it is something else. */
export function readClaim(ask: unknown): ClaimAt {
  return v.parse(claimSchema, ask);
}

/** What a content script asks with `find`. Throws where it is something else. */
export function readFind(ask: unknown): BackgroundCalls['find']['ask'] {
  return v.parse(findSchema, ask);
}

/** What a content script asks with `kept`. Throws where it is something else. */
export function readKept(ask: unknown): BackgroundCalls['kept']['ask'] {
  return v.parse(keptSchema, ask);
}

/** What a content script tells with `visited`. Throws where it is something else. */
export function readVisit(ask: unknown): Visit {
  return v.parse(visitSchema, ask);
}

/** What a content script answers to `selection`. Throws where it is something else. */
export function readSelected(answer: unknown): Selected | null {
  return v.parse(selectedSchema, answer);
}

/** What a content script answers to `report`. Throws, with the place, where it is something else. */
export function readReport(answer: unknown): Report {
  const parsed = v.safeParse(reportSchema, answer);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  throw new Error(`report: ${v.getDotPath(issue) ?? ''} ${issue.message}`);
}

/** What a content script answers to `sight`. Throws where it is something else. */
export function readSight(answer: unknown): Span {
  return v.parse(span, answer);
}

/** What is told with `reached`. Throws where it is something else. */
export function readReached(ask: unknown): BackgroundCalls['reached']['ask'] {
  return v.parse(reachedSchema, ask);
}

/** What is asked with `takeUp`. Throws where it is something else. */
export function readTakeUp(ask: unknown): PanelCalls['takeUp']['ask'] {
  return v.parse(takeUpSchema, ask);
}
