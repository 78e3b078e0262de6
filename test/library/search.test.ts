import { expect, test } from 'vitest';
import { noteEntry } from '../../src/library/entry.ts';
import { newIndex } from '../../src/library/search.ts';
import { idOf, noteOn } from '../extension/kept-notes.ts';

const entry = (number: number, text: string) =>
  noteEntry(noteOn('https://a.example/x', number, { text, target: { title: '' } }), 'a.example');

function indexOf(...texts: readonly string[]) {
  const index = newIndex();
  texts.forEach((text, number) => {
    index.put(entry(number, text));
  });
  const find = (query: string) => {
    const hits = index.find(query);
    return hits && [...hits.ids].sort();
  };
  return { index, find };
}

test('every word must be there, whole or as the beginning of one, whatever its case and accents', () => {
  const { find } = indexOf('The café closes', 'The harbour closes', 'Closing time');
  expect(find('CAFE clos')).toEqual([idOf(0)]);
  expect(find('clos')).toEqual([idOf(0), idOf(1), idOf(2)]);
  expect(find('closes harb')).toEqual([idOf(1)]);
});

test('a last word of one or two letters that is nowhere is one that is still being typed', () => {
  const { find } = indexOf('The EU said', 'The union said');
  expect(find('ha')).toBeNull();
  expect(find('said un')).toEqual([idOf(0), idOf(1)]);
  expect(find('eu')).toEqual([idOf(0)]);
});

test('where nothing has the words, words like them are taken, and that is told', () => {
  const { index } = indexOf('Ask the council', 'Ask the mayor');
  expect(index.find('councel')).toEqual({ ids: new Set([idOf(0)]), similar: true });
  expect(index.find('xylophone')).toEqual({ ids: new Set(), similar: true });
  expect(index.find('  …  ')).toBeNull();
});

test('an entry that changes or goes is found no more by what it was', () => {
  const { index, find } = indexOf('first words', 'others');
  index.put(entry(0, 'second words'));
  expect([find('first'), find('second')]).toEqual([[], [idOf(0)]]);
  index.drop(idOf(0));
  index.drop(idOf(0));
  expect(find('second')).toEqual([]);
});

test('nothing that is typed can break the search', () => {
  const { index } = indexOf('words');
  for (const query of ['"', '*', '\\', '(((', '__proto__', 'constructor', '💥', 'a'.repeat(10_000), 'שלום', '\u0000']) {
    expect(() => index.find(query)).not.toThrow();
  }
});
