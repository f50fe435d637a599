import { describe, expect, it } from 'vitest';
import { analyseArticle } from '../../src/quotes/analyse.ts';
import { saidIn, written } from './written.ts';

/** Speaker and attitude of every direct quotation. */
function direct(text: string) {
  const { quotes, cast } = analyseArticle(written(text));
  return quotes
    .flat()
    .flatMap(({ kind, figure, attitude, mention }) =>
      kind === 'direct'
        ? [{ speaker: figure === null ? null : cast[figure]?.name, attitude, mention }]
        : [],
    );
}

describe('words that an article says were not spoken', () => {
  it.each([
    'Edda Rowe never said “burn the boats”.',
    'Edda Rowe did not call the plan “a swindle”.',
    'Edda Rowe has denied that she called the plan “a swindle”.',
    'Edda Rowe denied calling the plan “a swindle”.',
    'Edda Rowe refused to say “I am sorry”.',
    'Edda Rowe declined to call it “a crisis”.',
    'Edda Rowe stopped short of calling it “a crisis”.',
    'Edda Rowe could have said “I was wrong”.',
    'If Edda Rowe says “I resign”, the council will fall.',
    'There is no evidence that Edda Rowe said “burn the boats”.',
    'It is false that Edda Rowe said “burn the boats”.',
    'A video wrongly claimed that Edda Rowe had said “burn the boats”.',
    'Edda Rowe dismissed reports that she had called the plan “a swindle”.',
    'Edda Rowe was misquoted as saying “burn the boats”.',
    '“Burn the boats” was wrongly attributed to Edda Rowe.',
    '“Burn the boats,” Edda Rowe never said.',
    'Edda Rowe denied that at the long meeting with the other members of the board last June she had said “burn the boats”.',
    'Edda Rowe denied ever having told the old board of the northern harbour that it would be “burnt”.',
    'There is no proof that in the weeks after the fire Edda Rowe said “burn the boats”.',
  ])('have no speaker: %s', (text) => {
    for (const { speaker, attitude } of direct(text)) {
      expect(speaker).toBeNull();
      expect(attitude).toBe('denied');
    }
  });

  it('are listed as denied, so that a check can say so', () => {
    expect(direct('Edda Rowe never said “burn the boats”.')).toEqual([
      { speaker: null, attitude: 'denied', mention: null },
    ]);
  });

  it.each([
    'Edda Rowe did not hesitate. “We go on,” she said.',
    'Edda Rowe never promised a bridge: “I promised a ferry,” Rowe said.',
    'Edda Rowe denied it. “I was at home,” Rowe said.',
    'Edda Rowe denied “any wrongdoing”.',
    '“I never liked the plan,” Edda Rowe said.',
    'Edda Rowe, who did not vote, said: “We go on.”',
    'Edda Rowe would say: “We go on.”',
    'Anton Reeve denied the dam leaked, and Edda Rowe said it was “safe as houses”.',
  ])('are told from words beside a denial: %s', (text) => {
    const [quote] = direct(text);
    expect(quote).toMatchObject({ speaker: 'Edda Rowe', attitude: null });
  });
});

describe('people described by somebody they are not', () => {
  it.each([
    'Friends of Edda Rowe said: “She is tired.”',
    '“She is tired,” a person close to Edda Rowe said.',
    'A solicitor acting for Edda Rowe said: “She is tired.”',
    'The men around Edda Rowe said: “She is tired.”',
    'A donor linked to Edda Rowe said: “She is tired.”',
    'A firm that once employed Edda Rowe said: “She is tired.”',
    'Edda Rowe’s lawyer said: “She is tired.”',
    '“She is tired,” said the son of Edda Rowe and Anton Reeve.',
  ])('have no name: %s', (text) => {
    expect(direct(text).map(({ speaker }) => speaker)).toEqual([null]);
  });

  it('have one where it is printed', () => {
    expect(saidIn('A solicitor acting for Edda Rowe, Ines Falk, said: “She is tired.”')).toEqual([
      'She is tired. — Ines Falk',
    ]);
  });
});

describe('words that somebody else hands on', () => {
  it.each([
    'Edda Rowe remembered Anton Reeve saying: “Close the gate.”',
    '“Close the gate,” Edda Rowe recalled Anton Reeve telling her.',
    'Edda Rowe quoted Anton Reeve as saying “close the gate”.',
    'Edda Rowe mocked Anton Reeve for saying “close the gate”.',
    'Edda Rowe was told by Anton Reeve: “Close the gate.”',
    'Edda Rowe quoted Anton Reeve: “Close the gate.”',
    'Edda Rowe read out a letter from Anton Reeve: “Close the gate.”',
    'Edda Rowe recalled her uncle, Anton Reeve, warning her: “Close the gate.”',
    'Edda Rowe met Anton Reeve, who said: “Close the gate.”',
  ])('are theirs who spoke them: %s', (text) => {
    expect(direct(text).map(({ speaker }) => speaker)).toEqual(['Anton Reeve']);
  });

  it('stay with whoever cites a source in passing', () => {
    const text = 'Edda Rowe, citing a study by Anton Reeve, said: “The gate must close.”';
    expect(direct(text).map(({ speaker }) => speaker)).toEqual(['Edda Rowe']);
  });
});
