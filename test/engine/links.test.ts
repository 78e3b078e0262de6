import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse, type Signal } from '../../src/engine/index.ts';
import { unmarked } from '../marks.ts';

/** The signals of a text in which ⟦…⟧ stands round every link. */
function signalsOf(written: string): readonly Signal[] {
  const { text, spans } = unmarked(written);
  return analyse(text, { links: spans });
}

const verdictsOf = (written: string) => signalsOf(written).map(({ verdict }) => verdict);

describe('a link to the document it comes from', () => {
  test.each([
    ['on the cue', 'Two officials ⟦said⟧ the bridge would close.'],
    ['on the source', 'Two ⟦officials⟧ said the bridge would close.'],
    ['on both and more', 'On Monday two ⟦officials said the bridge⟧ would close.'],
    ['on part of a passive', 'The bridge is ⟦believed to be unsafe⟧ by now.'],
    ['on a report without a name', 'The bridge would close, according to ⟦media reports⟧ on Monday.'],
    ['behind another link', '⟦In May⟧ two officials ⟦said⟧ the bridge would close.'],
  ])('%s tells who says so', (_, text) => expect(verdictsOf(text)).toEqual(['sourced']));

  test.each([
    ['on the claim', 'Two officials said ⟦the bridge⟧ would close.'],
    ['between source and cue', 'Two officials at ⟦the port⟧ said the bridge would close.'],
    ['right beside', '⟦Two ⟧officials said⟦ the bridge would close⟧.'],
    ['over the whole sentence', '⟦Two officials said the bridge would close.⟧'],
    ['over the whole sentence but its stop', '⟦Two officials said the bridge would close⟧.'],
    ['in another sentence', 'He ⟦left⟧. Two officials said the bridge would close.'],
  ])('%s tells nothing', (_, text) => expect(verdictsOf(text)).toEqual(['unsourced']));

  test('keeps the kind: what the words say has not changed', () => {
    expect(signalsOf('Two officials ⟦said⟧ the bridge would close.').map(({ kind }) => kind)).toEqual(['anonymous']);
  });

  test('stands behind what the same sentence alleges', () => {
    const alleged = (text: string) => signalsOf(text).find(({ kind }) => kind === 'alleged')?.verdict;
    expect(alleged('Officials ⟦say⟧ he allegedly took the money.')).toBe('sourced');
    expect(alleged('Officials say he allegedly took the money.')).toBe('unsourced');
  });

  test('makes the speaker of a quotation somebody who can be found', () => {
    expect(signalsOf('“He allegedly left,” ⟦said⟧ an aide.').map(({ kind }) => kind)).toEqual(['anonymous']);
    expect(signalsOf('“He allegedly left,” said an aide.').map(({ kind }) => kind)).toEqual(['alleged', 'anonymous']);
  });

  test('changes nothing but verdicts, wherever links are said to be', () => {
    const text = 'Two officials said the bridge would close. Critics say it is believed to be old.';
    const plain = analyse(text).map(({ verdict: _, ...rest }) => rest);
    const offset = fc.oneof(fc.integer({ min: -5, max: text.length + 5 }), fc.constant(Number.NaN));
    fc.assert(
      fc.property(fc.array(fc.record({ start: offset, end: offset })), (links) => {
        expect(analyse(text, { links }).map(({ verdict: _, ...rest }) => rest)).toEqual(plain);
      }),
    );
  });
});
