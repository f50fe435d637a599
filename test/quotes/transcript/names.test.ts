import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spoken } from './said-in-turns.ts';

/** Names of many countries, put together at random: what is on a list of first names and what is not must not differ. */
const given = fc.constantFrom(
  ...'Priya Wei Tomasz Adaeze Björn Chidi Dzhamilya Eirlys Fatoumata Goran Hyun-ji Ioana Jesús Kwabena Liên Mbali Noor Özgür Pania Rūta Siobhán Tiago Ulugbek Vashti Wanjiru Xóchitl Yrsa Zdeněk Mary John'.split(
    ' ',
  ),
);
const family = fc.constantFrom(
  ...'Okafor Chen Wren Nwosu Lindqvist Anand Tõnisson Mbeki O’Daye Haraldsdóttir Nguyễn Petrović Al-Sayed Castellane Rautio Quispe Kaplan Tamihana Szabó Ferreira Smith Jones'.split(
    ' ',
  ),
);
const person = fc
  .tuple(given, family)
  .map(([first, last]) => ({ first, last, full: `${first} ${last}` }));
const two = fc
  .tuple(person, person)
  .filter(([one, other]) => one.last !== other.last && one.first !== other.first);

type Person = { first: string; last: string; full: string };

/** What is said, speakers told by which of the two they are. */
function who(lines: readonly string[], [one, other]: readonly [Person, Person]): string[] {
  return lines.map((line) =>
    line.replace(`${one.full}: `, 'ONE: ').replace(`${other.full}: `, 'OTHER: '),
  );
}

const SHAPES: Readonly<Record<string, (one: Person, other: Person) => string>> = {
  capitals: (one, other) =>
    `${one.full} met ${other.full} at the harbour.\n\n${one.last.toUpperCase()}: Will you sail, do you think?\n\n${other.last.toUpperCase()}: I will.\n\nI always do.\n\n${one.last.toUpperCase()}: And then?\n\n${other.last.toUpperCase()}: I come back.`,
  'full names': (one, other) =>
    `${one.full}: Will you sail, do you think?\n\n${other.full}: I will.\n\nI always do.\n\n${one.full}: And then?\n\n${other.full}: I come back.`,
  times: (one, other) =>
    `[00:01] ${one.full}: Will you sail, do you think?\n\n[00:02] ${other.full}: I will.\n\nI always do.\n\n[00:03] ${one.full}: And then?\n\n[00:04] ${other.full}: I come back.`,
  'seats, then surnames': (one, other) =>
    `${one.full} (Lower Fennick): Will you sail, do you think?\n\n${other.full} (Skarra East): I will.\n\nI always do.\n\n${one.full}: And then?\n\n${other.full}: I come back.`,
};

const SAID = [
  'ONE: Will you sail, do you think?',
  'OTHER: I will.',
  'OTHER: I always do.',
  'ONE: And then?',
  'OTHER: I come back.',
];

describe('whatever the names of those who talk', () => {
  it.each(Object.entries(SHAPES))('the turns are theirs: %s', (_, text) => {
    fc.assert(
      fc.property(two, ([one, other]) => {
        expect(who(spoken(text(one, other)), [one, other])).toEqual(SAID);
      }),
      { numRuns: 60 },
    );
  });

  it('an interview without labels is the one’s whom the headline names', () => {
    fc.assert(
      fc.property(person, ({ full }) => {
        const text = `${full} keeps the light on Skarra.\n\nWhere did you grow up?\n\nI grew up here.\n\nDo you like it?\n\nI do, and my family does.`;
        expect(spoken(text, { title: `An interview with ${full}` })).toEqual([
          `${full}: I grew up here.`,
          `${full}: I do, and my family does.`,
        ]);
      }),
      { numRuns: 60 },
    );
  });

  it('a sentence with marks gives the same words to the same place', () => {
    fc.assert(
      fc.property(two, ([one, other]) => {
        const text = `“We sail at dawn,” said ${one.full}, a pilot. ${other.full}, who owns the boat, replied: “Nobody told me of it.”`;
        expect(who(spoken(text), [one, other])).toEqual([
          'ONE: We sail at dawn,',
          'OTHER: Nobody told me of it.',
        ]);
      }),
      { numRuns: 60 },
    );
  });
});
