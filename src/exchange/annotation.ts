import type { Assessment, Flag, Note, Target } from '../notes/note.ts';
import { type Fields, isFields, listOf } from './fields.ts';

/** What a flagged page is in JSON-LD, beside an annotation. */
const PAGE_FLAG = 'says:PageFlag';

/**
 * A note as a W3C Web Annotation. What W3C has no word for is under our own prefix; fields that we do not know
 * ourselves are one JSON literal, `says:more`, wherever they stood.
 */
export function annotationOfNote(note: Note): Fields {
  const { version, id, type, created, modified, motivation, creator, tags, assessment, body, target, ...more } = note;
  return {
    id,
    type,
    created,
    modified,
    motivation,
    ...(creator === '' ? {} : { creator: { type: 'Person', name: creator } }),
    body: [...textBodies(body), ...tagBodies(tags)],
    target: resourceOf(target),
    'says:version': version,
    ...(assessment === null ? {} : { 'says:assessment': judgementOf(assessment) }),
    ...moreOf(more),
  };
}

/** A flagged page as a W3C Web Annotation that assesses the page. */
export function annotationOfFlag(flag: Flag): Fields {
  const { version, id, type, created, modified, motivation, tags, assessment, target, ...more } = flag;
  return {
    id,
    type: [type, PAGE_FLAG],
    created,
    modified,
    motivation,
    body: tagBodies(tags),
    target: resourceOf(target),
    'says:version': version,
    'says:assessment': judgementOf(assessment),
    ...moreOf(more),
  };
}

/** Whether an annotation was made by us: it says which version of a record it holds. */
export function isOurs(annotation: Fields): boolean {
  return typeof annotation['says:version'] === 'number';
}

/** Whether one of our annotations is a flagged page. */
export function isPageFlag({ type }: Fields): boolean {
  return listOf(type).includes(PAGE_FLAG);
}

/** The record in one of our annotations, of the version that it was made with and not validated. */
export function recordOf(annotation: Fields): Fields {
  const { id, created, modified, motivation, creator, target } = annotation;
  const bodies = listOf(annotation.body).filter(isFields);
  const tags = bodies.filter(isTag).map(({ value }) => value);
  const text = bodies.find((body) => !isTag(body));
  const person = listOf(creator).find(isFields);
  const ofNote = isPageFlag(annotation)
    ? {}
    : {
        creator: person?.name ?? '',
        body: text ? withMore(text) : { type: 'TextualBody', format: 'text/plain', value: '' },
      };
  const record = {
    ...more(annotation),
    version: annotation['says:version'],
    id,
    type: 'Annotation',
    created,
    modified,
    motivation,
    tags,
    assessment: assessmentOf(annotation['says:assessment']),
    target: targetOf(listOf(target)[0]),
  };
  return { ...record, ...ofNote };
}

function textBodies({ type, format, value, ...more }: Note['body']): readonly Fields[] {
  if (value === '' && Object.keys(more).length === 0) return [];
  return [{ type, format, value, ...moreOf(more) }];
}

function tagBodies(tags: readonly string[]): readonly Fields[] {
  return tags.map((value) => ({ type: 'TextualBody', purpose: 'tagging', value }));
}

function resourceOf({ source, url, title, sourceDate, selector, sentence, kind }: Target): Fields {
  return {
    type: 'SpecificResource',
    source,
    state: { type: 'TimeState', sourceDate },
    ...(selector === undefined ? {} : { selector }),
    'says:url': url,
    'says:title': title,
    ...(sentence === undefined ? {} : { 'says:sentence': sentence }),
    ...(kind === undefined ? {} : { 'says:kind': kind }),
  };
}

function judgementOf({ status, modified, link }: Assessment): Fields {
  return { 'says:status': status, 'says:modified': modified, 'says:link': link };
}

function moreOf(unknown: Fields): Fields {
  return Object.keys(unknown).length === 0 ? {} : { 'says:more': unknown };
}

function isTag({ purpose }: Fields): boolean {
  return purpose === 'tagging';
}

function withMore({ 'says:more': _, ...body }: Fields): Fields {
  return { ...more({ 'says:more': _ }), ...body };
}

function more({ 'says:more': unknown }: Fields): Fields {
  return isFields(unknown) ? unknown : {};
}

function assessmentOf(judgement: unknown): unknown {
  if (!isFields(judgement)) return null;
  const { 'says:status': status, 'says:modified': modified, 'says:link': link } = judgement;
  return { status, modified, link };
}

function targetOf(resource: unknown): unknown {
  if (!isFields(resource)) return resource;
  const { source, state, selector, 'says:url': url, 'says:title': title } = resource;
  const { 'says:sentence': sentence, 'says:kind': kind } = resource;
  const time = listOf(state).find(isFields);
  return {
    source,
    url,
    title,
    ...(time === undefined ? {} : { sourceDate: time.sourceDate }),
    ...(selector === undefined ? {} : { selector }),
    ...(sentence === undefined ? {} : { sentence }),
    ...(kind === undefined ? {} : { kind }),
  };
}
