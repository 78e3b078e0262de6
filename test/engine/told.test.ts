import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse, type Kind, type Span, type Told, type ToldSignal, tell } from '../../src/engine/index.ts';

type Words = { role: string | null; count: number | null; reason: string | null; boilerplate: boolean | null };

const signalsOf = (text: string): readonly ToldSignal[] => tell(text, analyse(text));

const wordsAt = (text: string, span: Span | null): string | null => (span ? text.slice(span.start, span.end) : null);

/** What the text tells of the source of its first unsourced signal. */
function firstTold(text: string): Told {
  const told = signalsOf(text).find(({ verdict }) => verdict === 'unsourced')?.told;
  if (!told) throw new Error(`nothing is told in: ${text}`);
  return told;
}

function inWords(text: string, { role, count, reason }: Told): Words {
  return {
    role: wordsAt(text, role),
    count,
    reason: wordsAt(text, reason),
    boilerplate: reason?.boilerplate ?? null,
  };
}

describe('the role', () => {
  test.each([
    ['A senior Treasury official said the plan was dead.', 'senior Treasury official'],
    ['Two people familiar with the matter said the plan was dead.', 'people familiar with the matter'],
    ['The plan is dead, according to a dozen officials in the ministry.', 'officials in the ministry'],
    ['“It was chaos,” said an aide who was in the room.', 'aide who was in the room'],
    ['“It was chaos,” said one person close to the family.', 'person close to the family'],
    ['The plan is dead, said three diplomats briefed on the talks.', 'diplomats briefed on the talks'],
    ['At least four of the nurses said the ward was full.', 'nurses'],
    ['A man who lives on the street said he had seen a van.', 'man who lives on the street'],
    ['The plan was described by officials at the port as a draft.', 'officials at the port'],
    ['“It is over,” said an official in an interview on Monday.', 'official'],
    ['The deal is dead, a law enforcement source said.', 'law enforcement source'],
    ['Critics of the law say it goes too far.', 'Critics of the law'],
    ['More than a dozen residents said the well was dry.', 'residents'],
  ])('%s', (text, role) => expect(wordsAt(text, firstTold(text).role)).toBe(role));

  test.each(['Sources said the plan was dead.', 'A source said the plan was dead.', 'One man said it was cold.'])(
    'is not told: %s',
    (text) => expect(firstTold(text).role).toBeNull(),
  );

  test('of a pronoun or a short description is the one of whom it stands for', () => {
    const text = 'A senior Treasury official said it was over. The official added that it was late. He said no more.';
    const roles = signalsOf(text).map(({ told }) => wordsAt(text, told?.role ?? null));
    expect(roles).toEqual(['senior Treasury official', 'senior Treasury official', 'senior Treasury official']);
  });
});

describe('the number', () => {
  test.each([
    ['Two people briefed on the talks said so.', 2],
    ['A dozen officials said so.', 12],
    ['Half a dozen officials said so.', 6],
    ['Two dozen residents said so.', 24],
    ['A couple of aides said so.', 2],
    ['An aide said so.', 1],
    ['One of the aides said so.', 1],
    ['Two of the officials said so.', 2],
    ['At least three residents said so.', 3],
    ['Some 40 residents said so.', 40],
    ['A senior official and two aides said so.', 3],
    ['Officials said so.', null],
    ['Several officials said so.', null],
    ['Dozens of residents said so.', null],
    ['Officials and two aides said so.', null],
  ])('%s %s', (text, count) => expect(firstTold(text).count).toBe(count));

  test('of "one of them" is one, and they are as many as before', () => {
    const signals = signalsOf('Two port guards said so. One of them added that it was late. They said no more.');
    expect(signals.map(({ told }) => told?.count)).toEqual([2, 1, 2]);
  });

  test('of whom "they" stands for', () => {
    const [, second] = signalsOf('Two officials said so. They added that it was late.');
    expect(second?.told?.count).toBe(2);
  });
});

describe('the reason for anonymity', () => {
  const reasons: readonly (readonly [text: string, reason: string])[] = [
    [
      'An aide, who spoke on condition of anonymity because she feared losing her post, said it failed.',
      'because she feared losing her post',
    ],
    [
      'An employee said the plant was unsafe. She asked not to be identified for fear of losing her job.',
      'for fear of losing her job',
    ],
    ['“We are done,” said one driver, who, fearing retaliation, asked not to be named.', 'fearing retaliation'],
    [
      'A nurse, who declined to be named, citing fears for her family’s safety, said it was worse at night.',
      'citing fears for her family’s safety',
    ],
    [
      '“It is grim,” said a former executive who requested anonymity to avoid damaging his business.',
      'to avoid damaging his business',
    ],
    [
      'A clerk, speaking on condition of anonymity because his brother still lives in the town, said it was lost.',
      'because his brother still lives in the town',
    ],
    [
      'A guard who asked not to be named because the gangs had threatened him said the gate was open.',
      'because the gangs had threatened him',
    ],
  ];
  test.each(reasons)('is given: %s', (text, reason) => {
    expect(inWords(text, firstTold(text))).toMatchObject({ reason, boilerplate: false });
  });

  const boilerplate: readonly (readonly [text: string, reason: string])[] = [
    ['An aide, who was not authorized to speak publicly, said it failed.', 'not authorized to speak publicly'],
    [
      'An aide who was not authorised to speak publicly about the case said it failed.',
      'not authorised to speak publicly about the case',
    ],
    ['According to an aide who wasn’t authorized to speak publicly, it failed.', 'wasn’t authorized to speak publicly'],
    ['An employee who was not permitted to comment said it failed.', 'not permitted to comment'],
    ['Officials said it was safe. They were not allowed to speak to the press.', 'not allowed to speak to the press'],
    [
      'An aide, speaking on condition of anonymity to discuss internal deliberations, said it failed.',
      'to discuss internal deliberations',
    ],
    [
      'Two people, who asked not to be named because the talks are private, said it failed.',
      'because the talks are private',
    ],
    [
      '“It failed,” said an official who spoke anonymously because of the sensitivity of the talks.',
      'because of the sensitivity of the talks',
    ],
    [
      'Speaking on condition of anonymity in line with the rules of the palace, an official said it failed.',
      'in line with the rules of the palace',
    ],
    [
      'An official said it failed, requesting anonymity to share private conversations.',
      'to share private conversations',
    ],
    [
      'An officer said it failed. The officer lacked authority to speak to reporters.',
      'lacked authority to speak to reporters',
    ],
    [
      'An aide, who asked not to be identified discussing a confidential report, said it failed.',
      'discussing a confidential report',
    ],
  ];
  test.each(boilerplate)('is boilerplate: %s', (text, reason) => {
    expect(inWords(text, firstTold(text))).toMatchObject({ reason, boilerplate: true });
  });

  test.each([
    'An aide said it failed because nobody had come.',
    'Witnesses said it failed. The man had left, said an official, who asked not to be named because he feared the mob.',
    'Speaking on condition of anonymity, an aide said it failed because nobody had come.',
    'An aide said it failed. Maria Voss was not authorized to speak publicly.',
    'A witness said the guards were not allowed to speak to the driver.',
    'An aide said it failed. The mayor asked not to be named because she feared the mob.',
  ])('is not given: %s', (text) => expect(firstTold(text).reason).toBeNull());

  test('of several is told by "both" of them, and ends with its clause', () => {
    const text = 'Two teachers said it failed. Both asked not to be named because they had not yet told their school.';
    const reasons = signalsOf(text).map(({ told }) => wordsAt(text, told?.reason ?? null));
    expect(reasons).toEqual(Array(2).fill('because they had not yet told their school'));
    expect(signalsOf(text).map(({ told }) => told?.count)).toEqual([2, 2]);
  });

  test('is no signal of its own', () => {
    const text = 'An aide, who spoke on condition of anonymity because she feared the mob, said it failed.';
    expect(signalsOf(text).map(({ cue }) => wordsAt(text, cue))).toEqual(['said', 'spoke on condition of anonymity']);
  });

  test('of its owner, where a sentence credits two', () => {
    const text = 'An aide, who asked not to be named because the talks are private, said one voter said it failed.';
    const byHead = signalsOf(text).map(({ told }) => [
      wordsAt(text, told?.role ?? null),
      wordsAt(text, told?.reason ?? null),
    ]);
    expect(byHead).toContainEqual(['aide', 'because the talks are private']);
    expect(byHead).toContainEqual(['voter', null]);
  });
});

describe('who is named later', () => {
  const later = (text: string): string | null => wordsAt(text, firstTold(text).namedLater);

  test.each([
    ['A witness said he had seen smoke. It was noon. The witness, Tom Reed, ran.', 'Tom Reed'],
    ['A witness said he had seen smoke. It was noon. The witness (Tom Reed) ran.', 'Tom Reed'],
    ['An adviser said it was over. It was noon. The adviser, John Smith, left.', 'John Smith'],
    ['An adviser said it was over. It was noon. Then the adviser John Smith left.', 'John Smith'],
    ['A driver said it was dark. The driver was later identified as Paul Okoro.', 'Paul Okoro'],
    ['A driver said it was dark. Police identified the driver as Paul Okoro.', 'Paul Okoro'],
    ['A driver said it was dark. It was noon. Paul Okoro, the driver, left.', 'Paul Okoro'],
  ])('%s', (text, name) => expect(later(text)).toBe(name));

  test.each([
    'A witness said he had seen smoke. The witness, a teacher, ran.',
    'A witness said he had seen smoke. Another witness, Tom Reed, ran.',
    'A witness said he had seen smoke. A second witness left. The driver, Tom Reed, ran.',
    'One witness said he had seen smoke. Another witness ran. The witness, Tom Reed, fell.',
    'Tom Reed, the witness, left. A witness said he had seen smoke.',
    'One Republican said it was over. The Republican National Committee met.',
    'People said it was over. Those people, I’m told, left.',
  ])('nobody: %s', (text) => expect(later(text)).toBeNull());
});

describe('of whom something is told', () => {
  const told = (text: string): readonly (readonly [Kind, boolean])[] =>
    signalsOf(text).map(({ kind, told }) => [kind, told !== null]);

  test('of people without a name, and of nothing else', () => {
    expect(told('Officials said it failed.')).toEqual([['anonymous', true]]);
    expect(told('Critics say it failed.')).toEqual([['vague', true]]);
    expect(told('Studies show that it failed.')).toEqual([['vague', false]]);
    expect(told('It reportedly failed.')).toEqual([['agentless', false]]);
    expect(told('Maria Voss said it failed.')).toEqual([['named', false]]);
  });
});

describe('any text', () => {
  const words = fc.constantFrom(
    ...[
      'officials said',
      'an aide said',
      'who asked not to be named',
      'on condition of anonymity',
      'because',
      'she',
      '.',
    ],
    ...[
      'fearing',
      'not authorized to',
      'speak publicly',
      'The aide',
      ', Tom Reed,',
      'critics',
      'say',
      ',',
      '“',
      '”',
      'two',
    ],
    ...[
      'identified as',
      'a dozen',
      'and',
      '\n\n',
      'n’t',
      '\u00ad',
      '\ud800',
      '🙂',
      '30%',
      'the',
      'people familiar with',
    ],
  );
  const texts = fc.array(words, { maxLength: 60 }).map((list) => list.join(' '));

  test('what is told lies in the text, and every number is one', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const { told, kind } of signalsOf(text)) {
          expect(told !== null).toBe(kind === 'anonymous' || (kind === 'vague' && told !== null));
          for (const span of [told?.role, told?.reason, told?.namedLater]) {
            if (!span) continue;
            expect(span.start).toBeGreaterThanOrEqual(0);
            expect(span.end).toBeLessThanOrEqual(text.length);
            expect(text.slice(span.start, span.end).trim()).not.toBe('');
          }
          if (told && told.count !== null) expect(told.count).toBeGreaterThanOrEqual(1);
        }
      }),
    );
  });
});
