import { describe, expect, it } from 'vitest';
import { gatherSpeakers } from '../../../src/quotes/speakers.ts';
import { castOf, quoteBy } from '../entities/cast.ts';

type Casts = Parameters<typeof castOf>[0];

/** The canonical name of every figure, article by article. */
function namesIn(casts: Casts) {
  return gatherSpeakers(castOf(casts)).names;
}

describe('one person under several names', () => {
  it('joins a bare surname to the only person of that surname', () => {
    expect(
      namesIn({
        a: [{ name: 'Tony Radakin', forms: ['Admiral Sir Tony Radakin'] }],
        b: ['Radakin'],
      }),
    ).toEqual([['Tony Radakin'], ['Tony Radakin']]);
  });

  it('takes transliterations for one name', () => {
    const names = namesIn({
      a: ['Volodymyr Zelenskyy'],
      b: ['Volodymyr Zelenskyy'],
      c: ['Volodymyr Zelensky'],
      d: ['Zelenskiy'],
    });
    expect(names.flat()).toEqual(Array(4).fill('Volodymyr Zelenskyy'));
  });

  it('lets middle names and initials be missing', () => {
    expect(
      namesIn({
        a: ['Donald Trump'],
        b: ['Donald J. Trump'],
        c: ['Donald Trump'],
        d: [{ name: 'Trump', forms: ['Mr. Trump'] }],
      }).flat(),
    ).toEqual(Array(4).fill('Donald Trump'));
  });

  it('knows short given names', () => {
    expect(namesIn({ a: ['Bill Clinton'], b: ['William Clinton'], c: ['Bill Clinton'] })).toEqual(
      Array(3).fill(['Bill Clinton']),
    );
  });

  it('keeps particles with the surname', () => {
    expect(
      namesIn({
        a: ['Ursula von der Leyen', 'Bill de Blasio', 'Bashar al-Assad'],
        b: ['von der Leyen', 'De Blasio', 'Assad'],
      })[1],
    ).toEqual(['Ursula von der Leyen', 'Bill de Blasio', 'Bashar al-Assad']);
  });

  it('reads a hyphen, an apostrophe and an accent as most people type them', () => {
    expect(
      namesIn({
        a: ['Jacob Rees-Mogg', 'Martin O’Malley', 'Lech Wałęsa'],
        b: ['Rees Mogg', "O'Malley", 'Walesa'],
      })[1],
    ).toEqual(['Jacob Rees-Mogg', 'Martin O’Malley', 'Lech Wałęsa']);
  });

  it('takes a word that two articles call somebody by, though it is no surname', () => {
    const xi = { name: 'Xi Jinping', forms: ['Xi Jinping', 'President Xi', 'Xi'] };
    expect(namesIn({ a: [xi], b: [xi], c: ['Xi'] })[2]).toEqual(['Xi Jinping']);
    // one article that calls John Healey "John" does not make every John a Healey
    const healey = { name: 'John Healey', forms: ['John Healey', 'John'] };
    expect(namesIn({ a: [healey], b: ['John'] })[1]).toEqual(['John']);
  });
});

describe('two people of one name', () => {
  it('keeps different given names apart and leaves the bare surname alone', () => {
    expect(namesIn({ a: ['Boris Johnson'], b: ['Alan Johnson'], c: ['Johnson'] })).toEqual([
      ['Boris Johnson'],
      ['Alan Johnson'],
      ['Johnson'],
    ]);
  });

  it('does not take a prince’s given name for a surname', () => {
    const prince = { name: 'Harry', forms: ['Prince Harry', 'Harry'] };
    expect(namesIn({ a: [prince], b: ['Harry Kane'], c: ['Debbie Harry'], d: [prince] })).toEqual([
      ['Prince Harry'],
      ['Harry Kane'],
      ['Debbie Harry'],
      ['Prince Harry'],
    ]);
  });

  it('merges a name that fits two people with neither', () => {
    expect(
      namesIn({ a: ['George W. Bush'], b: ['George H. W. Bush'], c: ['George Bush'] }),
    ).toEqual([['George W. Bush'], ['George H. W. Bush'], ['George Bush']]);
  });

  it('keeps father and son apart', () => {
    expect(namesIn({ a: ['Donald Trump'], b: ['Donald Trump Jr.'] })).toEqual([
      ['Donald Trump'],
      ['Donald Trump Jr.'],
    ]);
  });

  it('lets a title of the other sex rule a person out', () => {
    expect(
      namesIn({
        a: [{ name: 'Denis Thatcher', forms: ['Mr Denis Thatcher'] }],
        b: [{ name: 'Thatcher', forms: ['Mrs Thatcher'] }],
      })[1],
    ).toEqual(['Thatcher']);
  });

  it('decides by a rank that is printed for only one of them', () => {
    const [, , c] = namesIn({
      a: [{ name: 'Donald Trump', forms: ['President Donald Trump', 'President Trump'] }],
      b: [{ name: 'Melania Trump', forms: ['Melania Trump', 'Mrs Trump'] }],
      c: [{ name: 'Trump', forms: ['President Trump', 'Trump'] }],
    });
    expect(c).toEqual(['Donald Trump']);
  });

  it('tells a man from a woman by the given name too', () => {
    const mr = { name: 'Obama', forms: ['Mr. Obama'] };
    expect(namesIn({ a: ['Barack Obama'], b: ['Michelle Obama'], c: [mr] })[2]).toEqual([
      'Barack Obama',
    ]);
  });

  it('takes the surname for a household name’s only where hardly anybody else has it', () => {
    const many = Object.fromEntries(
      Array.from({ length: 20 }, (_, n) => [`t${n}`, ['Theo Stone']]),
    );
    expect(namesIn({ ...many, b: ['Al Stone'], c: ['Stone'] }).at(-1)).toEqual(['Theo Stone']);
    expect(namesIn({ ...many, b: ['Al Stone'], b2: ['Al Stone'], c: ['Stone'] }).at(-1)).toEqual([
      'Stone',
    ]);
  });

  it('trusts the article that keeps a surname apart from a full name', () => {
    expect(namesIn({ a: ['Melania Trump', 'Trump'] })).toEqual([['Melania Trump', 'Trump']]);
  });
});

describe('bodies', () => {
  const body = (name: string, forms = [name]) => ({ name, forms, kind: 'body' as const });

  it('leaves out the article before a name and the stops of an acronym', () => {
    expect(
      namesIn({
        a: [body('the White House'), body('U.S. Senate')],
        b: [body('White House'), body('US Senate')],
      }),
    ).toEqual([
      ['White House', 'U.S. Senate'],
      ['White House', 'U.S. Senate'],
    ]);
  });

  it('joins an acronym to the body that an article prints it for', () => {
    const nato = body('North Atlantic Treaty Organization', ['NATO']);
    expect(namesIn({ a: [nato], b: [body('Nato')] })[1]).toEqual([
      'North Atlantic Treaty Organization',
    ]);
  });

  it('never lets a body take a person’s surname', () => {
    expect(namesIn({ a: ['Jack White'], b: [body('White House')] })[1]).toEqual(['White House']);
  });
});

describe('what is told of a speaker', () => {
  it('counts quotes, passages, articles and forms', () => {
    const { speakers } = gatherSpeakers(
      castOf({
        a: [{ name: 'Tony Radakin', forms: ['Admiral Sir Tony Radakin'], roles: ['the chief'] }],
        b: ['Ann Lee', { name: 'Radakin', quoted: 2 }],
      }),
    );
    expect(speakers.get('Tony Radakin')).toEqual({
      name: 'Tony Radakin',
      kind: 'person',
      forms: ['Admiral Sir Tony Radakin', 'Tony Radakin', 'Radakin'],
      roles: [{ text: 'the chief', articleId: 'a' }],
      quotedIn: [0, 2, 3],
      quotes: 3,
      articles: ['a', 'b'],
    });
  });

  it('shows no form with other words in it than name and titles', () => {
    const forms = ['remark President Ann Lee', 'former President Lee', 'Ann Lee'];
    const { speakers } = gatherSpeakers(castOf({ a: [{ name: 'Ann Lee', forms }] }));
    expect(speakers.get('Ann Lee')?.forms).toEqual(['former President Lee', 'Ann Lee']);
  });

  it('lists those named and never quoted apart', () => {
    const { speakers } = gatherSpeakers(castOf({ a: ['Ann Lee', { name: 'Jo Day', quoted: 0 }] }));
    expect(speakers.quoted.map(({ name }) => name)).toEqual(['Ann Lee']);
    expect(speakers.silent.map(({ name }) => name)).toEqual(['Jo Day']);
  });

  it('never merges the unnamed across articles, and lists no pronouns', () => {
    const official = { text: 'a British official', start: 20, end: 38 };
    const unnamed = quoteBy(null, { mention: official, basis: 'description' });
    const he = quoteBy(null, { mention: { text: 'he', start: 1, end: 3 }, basis: 'pronoun' });
    const of = (id: string) => ({
      article: { id },
      firstPassage: 0,
      analysis: { cast: [], quotes: [[unnamed, he, unnamed]] },
    });
    expect(gatherSpeakers([of('a'), of('b')]).speakers.unnamed).toEqual([
      { mention: 'a British official', articleId: 'a', quotes: 2 },
      { mention: 'a British official', articleId: 'b', quotes: 2 },
    ]);
  });

  it('comes out the same whatever the order of the articles', () => {
    const casts: Casts = {
      a: ['Bill Clinton', 'Hillary Rodham Clinton'],
      b: [{ name: 'Clinton', forms: ['Mrs. Clinton'] }, 'George Bush'],
      c: ['George W. Bush', 'William Clinton'],
      d: ['Hillary Clinton', 'Bush'],
    };
    const straight = gatherSpeakers(castOf(casts));
    const ids = Object.keys(casts).reverse();
    const turned = gatherSpeakers(
      castOf(Object.fromEntries(ids.map((id) => [id, casts[id] ?? []]))),
    );
    expect(turned.names.toReversed()).toEqual(straight.names);
    expect(turned.speakers.quoted.map(({ name }) => name)).toEqual(
      straight.speakers.quoted.map(({ name }) => name),
    );
  });
});

describe('hostile casts', () => {
  it('takes names of a thousand words and ten thousand namesakes', () => {
    const long = Array.from({ length: 1000 }, (_, at) => `Name${at}`).join(' ');
    const many = Array.from({ length: 10_000 }, (_, at) => `Given${at} Smith`);
    const { names } = gatherSpeakers(castOf({ a: [long, 'A'.repeat(1_000_000)], b: many }));
    expect(names[0]?.[0]).toBe(long);
    expect(new Set(names[1]).size).toBe(10_000);
  });
});
