import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askedTerms, indexTerms, termsOf } from '../../src/language/terms.ts';

const same = (a: string, b: string) => expect(indexTerms(a)).toEqual(indexTerms(b));

describe('the folding that index and question share', () => {
  it('forgets case, accents, possessives, curly apostrophes and plurals', () => {
    same('ZELENSKYY', 'zelenskyy');
    same('Müller', 'muller');
    same('Radakin’s guarantee', "radakin's guarantees");
    same('O’Donnell', "o'donnell");
  });

  it('makes one of British and American spelling', () => {
    same('defence', 'defense');
    same('organisation', 'organization');
    same('labour', 'labor');
    same('centre', 'center');
    same('travelled', 'traveled');
  });

  it('makes one of irregular forms', () => {
    same('they began', 'they begin');
    same('women', 'woman');
  });

  it('keeps words apart that only look alike once their endings are cut', () => {
    const apart = (a: string, b: string) => expect(indexTerms(a)).not.toEqual(indexTerms(b));
    apart('general', 'generous');
    apart('news', 'new');
    apart('international', 'internal');
    apart('university', 'universe');
    apart('important', 'imported');
    apart('party', 'part');
    same('generals', 'General');
    same('universities', 'university');
  });

  it('writes one amount one way', () => {
    for (const amount of ['£200 million', '200m', '200,000,000', '£200m'])
      expect(askedTerms(amount).map(({ term }) => term)).toEqual(['200000000']);
    same('30,000', '30000');
    same('5 per cent', '5 per cent');
    expect(askedTerms('5%').map(({ term }) => term)).toEqual(
      askedTerms('five per cent').map(({ term }) => term),
    );
  });

  it('takes forms that mean the same for one: countries, offices, bodies', () => {
    for (const form of ['Britain', 'British', 'United Kingdom', 'U.K.', 'Great Britain'])
      expect(askedTerms(form).map(({ term }) => term)).toEqual(['uk']);
    expect(askedTerms('the PM').at(-1)?.term).toBe(askedTerms('prime minister')[0]?.term);
    expect(askedTerms('Nato')[0]?.term).toBe(askedTerms('NATO')[0]?.term);
  });

  it('tells the country US from the word us where case shows it', () => {
    expect(indexTerms('the US said so')).toContain('usa');
    expect(indexTerms('they told us so')).not.toContain('usa');
  });

  it('indexes a hyphenated word whole and in parts, and asks for the whole only where it is known', () => {
    expect(indexTerms('a cease-fire')).toEqual(expect.arrayContaining(indexTerms('ceasefire')));
    expect(indexTerms('counter-drone')).toEqual(expect.arrayContaining(['counter', 'drone']));
    const parts = askedTerms('counter-drone', () => false).map(({ term }) => term);
    expect(parts).toEqual(['counter', 'drone']);
  });

  it('gives spans that cut the words out of the text, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        let last = 0;
        for (const { start, end, words } of termsOf(text)) {
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
          if (words === 1) expect(start).toBeGreaterThanOrEqual(last);
          if (words === 1) last = end;
        }
      }),
    );
  });

  it('reads a megabyte of anything in one go', () => {
    for (const unit of ["'", 'a.', '1,', '1.1', 'a-', '’s', 'U.', '%', '\u0301'])
      expect(Array.isArray(termsOf(unit.repeat(1_000_000 / unit.length)))).toBe(true);
  });
});

it.each([
  ['beaten', 'beat'],
  ['withheld', 'withhold'],
  ['overthrown', 'overthrew'],
  ['undergone', 'underwent'],
])('%s and %s are one term, as forms of one verb', (one, other) => {
  expect(indexTerms(one)).toEqual(indexTerms(other));
});
