import { describe, expect, it } from 'vitest';
import { gatherSpeakers } from '../../../src/quotes/speakers.ts';
import { castOf } from '../entities/cast.ts';

const { speakers } = gatherSpeakers(
  castOf({
    a: [
      {
        name: 'Tony Radakin',
        forms: ['Admiral Sir Tony Radakin', 'Radakin'],
        roles: ['the chief of the defence staff'],
      },
      { name: 'John Healey', roles: ['the defence secretary'], quoted: 3 },
      { name: 'Volodymyr Zelenskyy', quoted: 2 },
      { name: 'White House', kind: 'body', forms: ['the White House'] },
    ],
    b: [{ name: 'Boris Johnson', quoted: 2 }, 'Alan Johnson', 'Theresa May', 'Tom Price'],
    c: [
      { name: 'Pat Smith', forms: ['Mrs Smith'] },
      { name: 'Al Smith', forms: ['Mr Smith'] },
    ],
  }),
);
const found = (typed: string) => speakers.find(typed).map(({ name }) => name);

describe('find', () => {
  it.each([
    ['Tony Radakin', 'the full name'],
    ['radakin', 'a surname without its capital'],
    ['Admiral Sir Tony Radakin', 'a form as printed'],
    ['Sir Tony', 'a title and a given name'],
    ['General Radakin', 'a title that nobody printed'],
    ['Radakin, Tony', 'words in another order'],
    ['radakn', 'a letter left out'],
    ['Toni Radakin', 'a misspelt given name'],
    ['Tony Radakni', 'two letters swapped'],
    ['chief of the defence staff', 'a role that only he has'],
  ])('finds Radakin by %s: %s', (typed) => expect(found(typed)).toEqual(['Tony Radakin']));

  it('takes every transliteration', () => {
    for (const typed of ['Zelensky', 'ZELENSKIY', 'Zélenskyy', 'Zelenski', 'Wolodymyr Zelensky'])
      expect(found(typed)).toEqual(['Volodymyr Zelenskyy']);
  });

  it('gives all who share a surname, the most quoted first', () => {
    expect(found('Johnson')).toEqual(['Boris Johnson', 'Alan Johnson']);
    expect(found('Alan Johnson')).toEqual(['Alan Johnson']);
  });

  it('finds one person by a misspelt full name, though others carry all its words', () => {
    const family = gatherSpeakers(
      castOf({ a: [{ name: 'Theo Stone Jr.', quoted: 9 }, 'Theo Stone'] }),
    );
    expect(family.speakers.find('Theo Stonne').map(({ name }) => name)).toEqual(['Theo Stone']);
  });

  it('lets a title part namesakes', () => expect(found('Mrs. Smith')).toEqual(['Pat Smith']));

  it('finds a body with and without its article', () => {
    expect(found('the white house')).toEqual(['White House']);
    expect(found('White House')).toEqual(['White House']);
  });

  it('finds nobody for a name that is not there, for nothing, and for a book', () => {
    for (const typed of [
      'Angela Merkel',
      '',
      ' … ',
      'word '.repeat(200_000),
      'x'.repeat(1_000_000),
    ])
      expect(found(typed)).toEqual([]);
  });
});

describe('mentionsIn', () => {
  it.each(['’', "'", 'ʼ', '‘', '`', '´'])('reads %s as an apostrophe, as find does', (sign) => {
    const { speakers: own } = gatherSpeakers(castOf({ a: [{ name: 'Kate O’Brien' }] }));
    const typed = `O${sign}Brien`;
    expect(own.find(typed).map(({ name }) => name)).toEqual(['Kate O’Brien']);
    const [mention] = own.mentionsIn(`what did ${typed}${sign}s friend say`);
    expect(mention?.speakers.map(({ name }) => name)).toEqual(['Kate O’Brien']);
  });

  const isWord = (word: string) =>
    ['what', 'did', 'say', 'about', 'troops', 'price'].includes(word);
  const seen = (text: string) =>
    speakers
      .mentionsIn(text, isWord)
      .map(({ start, end, speakers: of, how }) => [text.slice(start, end), of[0]?.name, how]);

  it('finds names in their longest form, without the possessive', () => {
    expect(seen('what did Tony Radakin say about healey’s troops?')).toEqual([
      ['Tony Radakin', 'Tony Radakin', 'form'],
      ['healey', 'John Healey', 'form'],
    ]);
  });

  it('finds a role that only one has', () => {
    expect(seen('What did the Chief of the Defence Staff say?')).toEqual([
      ['Chief of the Defence Staff', 'Tony Radakin', 'form'],
    ]);
  });

  it('reads a word that the coverage does not know as a misspelt name', () => {
    expect(seen('what did Tony Radakn say')).toEqual([['Tony Radakn', 'Tony Radakin', 'misspelt']]);
  });

  it('leaves words of the coverage and words alone in lower case be', () => {
    expect(seen('what may troops say')).toEqual([]);
    expect(seen('What did May say')).toEqual([['May', 'Theresa May', 'form']]);
  });

  it('says whether a name was typed with a capital', () => {
    const capitals = speakers.mentionsIn('the price that Price paid').map(({ capital }) => capital);
    expect(capitals).toEqual([false, true]);
  });

  it('takes a megabyte of anything', () => {
    for (const hostile of ['radakin '.repeat(125_000), "'".repeat(1_000_000), 'a’'.repeat(500_000)])
      expect(() => speakers.mentionsIn(hostile, isWord)).not.toThrow();
  });
});
