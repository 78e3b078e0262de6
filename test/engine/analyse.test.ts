import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse, claims, languageOf, type Signal } from '../../src/engine/index.ts';
import { unmarked } from '../marks.ts';

/** The unsourced extents of a text, as words. */
function marked(text: string): readonly string[] {
  return analyse(text)
    .filter(({ verdict }) => verdict === 'unsourced')
    .map(({ start, end }) => text.slice(start, end));
}

/** A text in which ⟦…⟧ stands round every unsourced signal is marked so. */
function expectMarked(written: string): void {
  const { text, spans } = unmarked(written);
  expect(marked(text)).toEqual(spans.map(({ start, end }) => text.slice(start, end)));
}

describe('who is credited', () => {
  test.each([
    ['before the verb', 'Two ⟦officials said⟧ the bridge would close.'],
    ['behind the verb', '“It will close,” ⟦said an official⟧ at the port.'],
    ['over what hangs on the noun', 'Several ⟦residents of the village told⟧ the paper that the well was dry.'],
    ['over an aside', 'An ⟦aide, asked twice about the letter, said⟧ it was lost.'],
    ['before a relative clause', 'An ⟦official who watched said⟧ the bridge would close.'],
    ['by a passive', 'The report was ⟦described by officials⟧ as a draft.'],
    ['by a participle', 'The paper, ⟦citing two officials⟧, printed the letter.'],
    ['with an adverb between', '⟦Officials have repeatedly said⟧ the bridge is safe.'],
    ['where no poll is named', 'Forty percent came. Most ⟦voters said⟧ he was too old.'],
    ['that no poll asks', 'A Gallup poll found him behind, at 40 percent. ⟦Critics say⟧ he is too old.'],
    ['in an aside of its own', 'The driver’s ⟦rivals, who accused⟧ him of theft, left.'],
    ['in the present', 'The bridge is safe, ⟦analysts say⟧.'],
    ['of a crowd that some belong to', 'Some of the ⟦critics argue⟧ that the bridge is ugly.'],
    [
      'by a pronoun that stands for somebody unnamed',
      '⟦Officials said⟧ the bridge is safe. ⟦They added⟧ that it is old.',
    ],
    ['by those with access', 'Two ⟦people briefed on the talks said⟧ they had failed.'],
  ])('%s', (_, text) => expectMarked(text));

  test.each([
    ['a name', 'Maria Voss said the bridge would close.'],
    ['a name behind the verb', '“It will close,” said Maria Voss.'],
    ['a name behind a description', 'A witness, Tom Reed, said the bridge shook.'],
    ['a name before a description', 'Tom Reed, a senior official, said the bridge shook.'],
    ['an office', 'The mayor said the bridge would close.'],
    ['an institution', 'Police said the bridge would close.'],
    ['a spokeswoman', 'A spokeswoman for the ministry said the bridge would close.'],
    ['a publication', 'The Harbour Times reported that the bridge would close.'],
    ['a named poll', 'A Gallup poll found that few use the bridge.'],
    ['a pronoun for a name', 'Maria Voss opened the bridge. She said it was safe.'],
    ['the writer', 'I believe the bridge is safe.'],
    ['one of them by name', 'Sailors left. One of them, Tom Reed, said so.'],
    ['a name that is a people’s, too', 'Mark Cuban, the owner of the bridge, says it is safe.'],
    ['one of several', 'Several engineers, including Maria Voss, said the bridge was safe.'],
    ['a name behind an initial', '“It is safe,” said another leading engineer, Maria K. Voss of the university.'],
    ['a publication that is called after somebody', 'As the Harbour Caller reported, the bridge is safe.'],
    [
      'a poll that the next sentence names',
      'A new poll shows a close race. The survey, by the Harbour Institute, ended on Monday.',
    ],
    ['whom a named poll has asked', 'A Gallup poll found him behind, at 40 percent. Most voters said he was too old.'],
    ['findings that have been told of', 'Gallup asked 900 people. The findings underscore how unpopular he is.'],
    ['an owner in -s', 'He left, as Sanders’ campaign manager suggested.'],
    ['a report by an institution', 'A police report indicates he was asleep. He fell, according to a federal report.'],
    ['he for the name of an aside', 'One voter, Tom Reed, 35, came late. “It shook,” he said.'],
  ])('%s is identifiable', (_, text) => expect(marked(text)).toEqual([]));
});

describe('whom a pronoun stands for', () => {
  test.each([
    ['they for two names', 'Two ⟦officials said⟧ it was safe. Voss and Reed wrote a book. In it, they say it leaks.'],
    ['he for no crowd', 'Maria Voss left. Several ⟦people said⟧ they believed Tom Reed was ill. He denied it.'],
    ['he for whom somebody asked', 'A reporter asked Tom Reed why. He replied that it was late.'],
    ['they for an institution', 'Two ⟦officials said⟧ it was safe. The ministry closed it. They say it leaks.'],
  ])('%s', (_, text) => expectMarked(text));
});

describe('what is no signal', () => {
  test.each([
    'Sources of energy are scarce on the island.',
    'The firm reported earnings of $3bn and jobless claims fell.',
    'She claimed the title in straight sets.',
    'The fire claimed 12 lives.',
    'The suspect was arrested on May 3.',
    'The train was supposed to arrive at noon.',
    'Experts in the field met in Oslo, according to plan.',
    'Officials asked residents to leave.',
    'Officials told residents to leave the valley.',
    'Voters want change.',
    'Nobody has alleged fraud.',
    'She declined to name her sources.',
    'She is a citizen of the United States and may return to the United States.',
    'The Republican states voted first, and three early states followed.',
    'Refugees admitted to the United States found work; articles related to them were read.',
    'Critics pointed at no groups; residents accused of nothing left.',
    'Two women declared their allegiance to the king.',
    'The shooter’s friend denied bail is a boy of ten.',
    'The money went to a number of research projects.',
    'He won the coastal states, and built organizations in other states.',
    'Politicians fired back at the mayor’s comments.',
    'An Egyptian textbook explains the war.',
    'Outside groups reported spending a million on signs.',
    'When a man tells a woman to be quiet, he is rude.',
    'She spoke of the women who accused him of theft.',
    'The Voss-related case is closed, said Maria Voss.',
    'It was a good night for a man who conceded that he was late.',
    'She has the support of all the mayors in the state, and of the sailors in corners of the state.',
    'They know how many people are reading the paper, and want a candidate who thinks as they do.',
    'The storm makes voters fear the worst.',
    'Her supporters boo at the mention of his name.',
    'Nor have they warned the mayor of the flood.',
    'Eight years ago he crossed the bridge and said, “It is safe.”',
  ])('%s', (text) => expect(marked(text)).toEqual([]));
});

describe('quotations', () => {
  test('of somebody identifiable hide what they hold', () => {
    expect(marked('“They say critics believe he allegedly cheated,” Maria Voss said.')).toEqual([]);
  });
  test('of nobody identifiable hide no doubt in their own words', () => {
    expect(marked('“He allegedly cheated,” said an aide.')).toEqual(['allegedly', 'said an aide']);
  });
  test('hide nothing of indirect speech', () => {
    expect(marked('The Times reported that officials believed the bridge was safe.')).toEqual(['officials believed']);
  });
  test.each(['“He allegedly', '"He allegedly', '‘He allegedly', "'He allegedly", '«He allegedly', '”He allegedly'])(
    'that are never closed end with their paragraph: %s',
    (opening) => {
      expect(marked(`${opening} left, Maria Voss said.\n\n⟨⟩ Officials said he stayed.`)).toEqual(['Officials said']);
    },
  );
});

describe('verdicts', () => {
  test('an accusation with an accuser in the sentence is sourced', () => {
    const [first] = analyse('Prosecutors say he allegedly took the money.').filter(({ kind }) => kind === 'alleged');
    expect(first?.verdict).toBe('sourced');
  });
  test('a report with its publication in the sentence is sourced', () => {
    expect(marked('He reportedly told the court, according to the Harbour Times, that he was ill.')).toEqual([]);
  });
});

describe('claims', () => {
  test('a sentence counts once, under its first unsourced signal', () => {
    const signals = analyse('Sources said he was believed to have fled. Critics say he allegedly lied.');
    expect(claims(signals).map(({ signals: [first] }) => first.kind)).toEqual(['anonymous', 'vague']);
    expect(signals.length).toBeGreaterThan(2);
  });
});

describe('difficult text', () => {
  test.each([
    ['soft hyphens', 'He al\u00adleg\u00aded\u00adly left.', 'al\u00adleg\u00aded\u00adly'],
    ['zero-width spaces', 'He alleg\u200bedly left.', 'alleg\u200bedly'],
    ['non-breaking spaces', 'The bridge is safe, according\u00a0to\u00a0sources.', 'according\u00a0to\u00a0sources'],
    ['a headline in capitals', 'OFFICIALS SAY BRIDGE WILL CLOSE', 'OFFICIALS SAY'],
    ['no full stop', 'The bridge is safe, officials said\n\nThe next story', 'officials said'],
    ['emoji around', '🌉 Officials said 🙂 the bridge is safe', 'Officials said'],
    ['a curly apostrophe', 'The mayor’s critics say it is ugly.', 'critics say'],
  ])('%s', (_, text, expected) => expect(marked(text)).toEqual([expected]));

  const words = fc.constantFrom(
    ...[
      'said',
      'officials',
      'according to',
      'critics',
      'allegedly',
      'the',
      'who',
      ',',
      '.',
      '“',
      '”',
      '"',
      "'",
      '\n\n',
    ],
    ...['is believed to', 'Smith', 'of', 'and', '—', 'é', '\u00ad', '\ud800', '🙂', 'they', 'that', '30%', 'by'],
  );
  const texts = fc.oneof(
    fc.array(words, { maxLength: 60 }).map((list) => list.join(' ')),
    fc.string({ unit: 'binary' }),
  );

  test('every signal lies in the text, is not blank and comes in order', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let last = 0;
        for (const { start, end, cue, source, sentence } of analyse(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(text.slice(start, end).trim()).not.toBe('');
          for (const span of [cue, source ?? cue]) {
            expect(span.start).toBeGreaterThanOrEqual(sentence.start);
            expect(span.end).toBeLessThanOrEqual(sentence.end);
            expect(span.end).toBeGreaterThan(span.start);
          }
          expect(end).toBeLessThanOrEqual(text.length);
          last = start;
        }
      }),
    );
  });

  test('the same text gives the same answer, and a paragraph in front only shifts it', () => {
    const front = 'The bridge was built in stone.\n\n';
    const shifted = ({ start, end, kind, rule }: Signal, by: number) => ({
      start: start + by,
      end: end + by,
      kind,
      rule,
    });
    fc.assert(
      fc.property(texts, (text) => {
        expect(analyse(text)).toEqual(analyse(text));
        const plain = analyse(text.trimStart()).map((signal) => shifted(signal, front.length));
        expect(analyse(front + text.trimStart()).map((signal) => shifted(signal, 0))).toEqual(plain);
      }),
    );
  });
});

describe('language', () => {
  test.each([
    ['en', 'The mayor said on Monday that the bridge would be closed for repairs and that it was not safe.'],
    ['fr', 'Le maire a déclaré lundi que le pont serait fermé pour des travaux et qu’il n’est pas sûr.'],
    ['de', 'Der Bürgermeister sagte am Montag, dass die Brücke für die Arbeiten gesperrt wird und nicht sicher ist.'],
    ['es', 'El alcalde dijo el lunes que el puente se cerrará por las obras y que no es seguro para los coches.'],
    ['ja', '市長は月曜日、橋を閉鎖すると発表した。'],
    ['ar', 'قال رئيس البلدية يوم الاثنين إن الجسر سيغلق.'],
    ['ru', 'Мэр сообщил в понедельник, что мост будет закрыт.'],
    ['und', 'Bridge closed.'],
    ['und', ''],
  ])('%s: %s', (language, text) => expect(languageOf(text)).toBe(language));
});
