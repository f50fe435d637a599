import { describe, expect, it } from 'vitest';
import { saidIn } from '../written.ts';

/** What a paragraph's first quotation is attributed to. */
function speakerOf(text: string): string | undefined {
  return saidIn(text)[0]?.split(' — ').at(-1);
}

describe('names with small words in them', () => {
  it.each([
    'Lotte van den Broek',
    'Carmen de los Ríos',
    'Otto von der Heyde',
    'Jeanne d’Aubigny',
    'Wim ’t Veld',
    'Hamid el-Tayeb',
    'Karim al-Rashid',
    'Yusuf bin Hamad',
    'Beatriz da Rocha e Lima',
    'Margarethe zu Solms',
    'Seán Ó Briain',
    'Ruaridh Mac Aoidh',
  ])('%s is one name', (name) => {
    expect(speakerOf(`“The bridge is safe,” said ${name}, who built it.`)).toBe(name);
  });

  it('joins a surname with its small word to the full name, whatever its capital', () => {
    const text =
      '“It rains in,” said Lotte van den Broek.\n“We mop,” Van den Broek added.\n“Daily,” Van den Broek said.';
    expect(saidIn(text).map((line) => line.split(' — ')[1])).toEqual([
      'Lotte van den Broek',
      'Lotte van den Broek',
      'Lotte van den Broek',
    ]);
  });

  it('takes no preposition for a part of a name', () => {
    const text = 'Lena Marsh in Dover said: “The ferry is late.”';
    expect(speakerOf(text)).toBe('Lena Marsh');
  });
});

describe('names that are another word elsewhere', () => {
  it.each([
    ['April Dunmore', '“We close at noon,” said April Dunmore.'],
    ['June Abara', 'June Abara said: “We close at noon.”'],
    ['Will Osgood', 'The shop is old. Will Osgood, its owner, said: “We close at noon.”'],
    ['May Thornbury', '“We close at noon,” May Thornbury, who owns the shop, said.'],
    ['August Lindner', 'August Lindner keeps the shop. “We close at noon,” Lindner said.'],
    ['Rosa May', 'Rosa May keeps the shop. “We close at noon,” May said.'],
  ])('%s is a person where a name goes on after it', (name, text) => {
    expect(speakerOf(text)).toBe(name);
  });

  it.each([
    ['Ines Falk', '“We close at noon,” Ines Falk said Friday.'],
    ['Ines Falk', 'In May Ines Falk said: “We close at noon.”'],
    ['Ines Falk', '“We close at noon,” Ines Falk said on Monday.'],
  ])('a day or a month is none where it tells when: %s', (name, text) => {
    expect(speakerOf(text)).toBe(name);
  });
});

describe('where a name begins and ends', () => {
  it.each([
    ['Edda Rowe', 'The minister for Health and Sport Edda Rowe said: “It is done.”'],
    ['Edda Rowe', 'The mayor of Westhaven Edda Rowe said: “It is done.”'],
    ['Edda Rowe', '“It is done,” said Edda Rowe QC.'],
    ['Edda Rowe', 'In a note to the committee Edda Rowe wrote: “It is done.”'],
    ['Anton “Tug” Reeve', '“It is done,” said Anton “Tug” Reeve, a docker.'],
    ['Prof Edda Rowe', '“It is done,” said Prof Edda Rowe.'],
  ])('%s', (name, text) => {
    expect(speakerOf(text)).toBe(name.replace(/^Prof /, ''));
  });

  it('is in apposition, at the end of a sentence too', () => {
    expect(speakerOf('“It is done,” said the harbourmaster, Edda Rowe.')).toBe('Edda Rowe');
    expect(speakerOf('“It is done,” said her brother, Tomasz Wren.')).toBe('Tomasz Wren');
    expect(speakerOf('“It is done,” said the clerk of Westhaven, Ohio.')).toBe(
      '(the clerk of Westhaven)',
    );
  });
});

describe('a gender that no list of names tells', () => {
  it('is told by kin', () => {
    const text =
      'Ode Fenn met his mother, Tuva Fenn, and Brage Holt on Monday.\n“It is cold,” she said.';
    expect(speakerOf(text)).toBe('Tuva Fenn');
  });

  it('is told by the pronoun that takes a name up', () => {
    const text =
      'Tuva Rask runs the mill with her sons. Brage Holt sold his share.\nHe has gone. “It is cold,” she said.';
    expect(speakerOf(text)).toBe('Tuva Rask');
  });
});

describe('two people of one name', () => {
  const text =
    'Ines Falk, a baker, is not to be confused with Ines Falk, the coach of the rowing club.\n“I sell bread,” said Ines Falk, the baker.\n“We row at dawn,” said Ines Falk, the coach.\n“Both of us are tired,” said Ines Falk.';

  it('stay two, told apart by the role beside the name; without one nobody is meant', () => {
    expect(saidIn(text)).toEqual([
      'I sell bread, — Ines Falk (baker)',
      'We row at dawn, — Ines Falk (coach)',
      'Both of us are tired, — (Ines Falk)',
    ]);
  });

  it('are one where the article does not say that they are two', () => {
    const one =
      'Ines Falk, a former baker, won.\n“I sold bread,” said Ines Falk, the baker.\n“I row,” said Ines Falk, the new mayor.';
    expect(saidIn(one).map((line) => line.split(' — ')[1])).toEqual(['Ines Falk', 'Ines Falk']);
  });

  it('speak together as neither', () => {
    expect(saidIn('“We are tired,” said Paul and Ines Falk.')).toEqual(['We are tired, — (Paul)']);
  });
});
