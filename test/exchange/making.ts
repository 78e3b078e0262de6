import * as v from 'valibot';
import texts from '../../src/assets/_locales/en/messages.json' with { type: 'json' };
import type { Format, Making, Reading, Records } from '../../src/exchange/index.ts';
import { FORMATS, readExchange } from '../../src/exchange/index.ts';
import { type Flag, flagSchema, type Note, noteSchema } from '../../src/notes/note.ts';
import { FLAG_2, NOTE_2 } from '../notes/samples.ts';

type Text = {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
};

const TEXTS = new Map<string, Text>(Object.entries(texts));

/** A text of `_locales`, filled in as the browser does it. */
export function message(key: string, ...words: readonly string[]): string {
  const text = TEXTS.get(key);
  if (!text) throw new Error(`There is no text ${key}.`);
  const places = Object.entries(text.placeholders ?? {});
  return text.message.replace(/\$(\w+)\$/g, (_, name: string) => {
    const content = places.find(([place]) => place.toLowerCase() === name.toLowerCase())?.[1].content ?? '';
    return words[Number(content.slice(1)) - 1] ?? '';
  });
}

/** The sample note and flag of this version, as storage gives them. */
export const NOTE: Note = v.parse(noteSchema, NOTE_2);
/** See `NOTE`. */
export const FLAG: Flag = v.parse(flagSchema, FLAG_2);

/** The sample note with something else in it. */
export function noteWith(changes: Partial<Note>, target: Partial<Note['target']> = {}): Note {
  return { ...NOTE, ...changes, target: { ...NOTE.target, ...target } };
}

/** The moment at which all files of the tests are made. */
const NOW = new Date('2026-11-22T12:00:00.000Z');

const MAKING: Making = { message, now: NOW };

/** A whole file of a format. */
export function fileOf(id: Format['id'], records: Records): string {
  const format = FORMATS.find((one) => one.id === id);
  if (!format) throw new Error(`There is no format ${id}.`);
  return [...format.write(records, MAKING)].join('');
}

/** What a file holds. */
export function readingOf(
  file: string | Uint8Array<ArrayBuffer>,
  signal = new AbortController().signal,
): Promise<Reading> {
  return readExchange(new Blob([file]), { now: NOW, signal });
}

/** What a file holds that can be read. */
export async function readOf(
  file: string | Uint8Array<ArrayBuffer>,
): Promise<Extract<Reading, { readonly kind: 'read' }>> {
  const reading = await readingOf(file);
  if (reading.kind !== 'read') throw new Error(`The file was not read: ${JSON.stringify(reading)}`);
  return reading;
}
