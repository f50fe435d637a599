import { describe, expect, it } from 'vitest';
import { INTERVIEWS } from './interviews.ts';
import { RECORDS } from './records.ts';
import { spoken } from './said-in-turns.ts';

describe('labels of turns', () => {
  it.each([...RECORDS, ...INTERVIEWS])('$shape', ({ text, stated, said }) => {
    expect(spoken(text, stated)).toEqual(said);
  });

  it.each([
    ['a box of facts', 'Name: Ilse Mwangi\n\nAge: 40\n\nName: Tor Bellanger\n\nAge: 51'],
    [
      'merits',
      'Pros: You can fold it.\n\nCons: It is loud.\n\nPros: It is cheap.\n\nCons: I broke mine.',
    ],
    [
      'datelines',
      'SKARRA: The boats sailed.\n\nLEITH: The boats stayed.\n\nSKARRA: They came back.',
    ],
    [
      'a sentence with a colon',
      'First: we wait. I like that.\n\nSecond: we go.\n\nThird: we come back.',
    ],
    [
      'letters',
      'DEAR ABBA: I lost my hat.\n\nDEAR HATLESS: You will find it.\n\nDEAR ABBA: I did.',
    ],
  ])('%s holds none', (_, text) => {
    expect(spoken(text)).toEqual([]);
  });
});
