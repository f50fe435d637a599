import { describe, expect, it } from 'vitest';
import { analyseArticle } from '../../../src/quotes/analyse.ts';
import { written } from '../written.ts';

/** The roles that an article gives somebody. */
function rolesOf(name: string, text: string): readonly string[] | undefined {
  return analyseArticle(written(text)).cast.find((figure) => figure.name === name)?.roles;
}

/** The roles of a man before whose name these words stand, as he speaks. */
function before(words: string): readonly string[] | undefined {
  return rolesOf('Robert Hale', `“The bridge will open in May,” said ${words} Robert Hale.`);
}

describe('titles are no roles', () => {
  it.each([
    ['Mr', 'a form of address'],
    ['Sir', 'a knight’s style'],
    ['Dr', 'a degree'],
    ['Lord', 'a peer’s style'],
    ['General', 'a rank'],
    ['Lt. Gen.', 'a rank, shortened'],
    ['Rear Admiral', 'a rank of two words'],
    ['Admiral Sir', 'a rank and a style'],
    ['retired General', 'a rank, and that it was held once'],
    ['former', 'says nothing of what he was'],
  ])('%s: %s', (words) => {
    expect(before(words)).toEqual([]);
  });
});

describe('a role', () => {
  it('is shown without whose it is: nobody could tell from it', () => {
    const text = 'His envoy, Robert Hale, said the bridge would open.';
    expect(rolesOf('Robert Hale', text)).toEqual(['envoy']);
  });
});

describe('the role in what stands before a name', () => {
  it.each([
    ['Defence Secretary', 'Defence Secretary', 'an office'],
    ['President', 'President', 'an office in one word'],
    ['Attorney General', 'Attorney General', 'an office that ends in a word for a rank'],
    ['Prime Minister Sir', 'Prime Minister', 'the style after the office is no part of it'],
    ['army spokesman Lt. Col.', 'army spokesman', 'nor is the rank'],
    ['Leeds Police Sgt.', 'Leeds Police Sgt.', 'a rank in a force tells who he is'],
    ['former Governor', 'former Governor', 'what was held once is told by its noun'],
    ['both President', 'President', '"both" counts two, and is part of neither’s role'],
    [
      'former neurosurgeon',
      'former neurosurgeon',
      'a trade that no list holds is told by its ending',
    ],
    [
      'presumptive Republican nominee',
      'presumptive Republican nominee',
      'so is whose nominee he is',
    ],
    ['embarrass Republican nominee', 'Republican nominee', 'a verb before it is not'],
    ['defeat Senator', 'Senator', 'a verb taken for part of the phrase is no part of the role'],
    ['the CIA director', 'CIA director', 'the body belongs to the role'],
    ['Okafor’s campaign manager', 'campaign manager', 'whoever owns it does not'],
  ])('%s', (words, role) => {
    expect(before(words)).toEqual([role]);
  });
});

describe('the role in apposition', () => {
  it('is the whole description', () => {
    const text =
      'Robert Hale, the chief of the defence staff, said the bridge was “on time and safe”.';
    expect(rolesOf('Robert Hale', text)).toEqual(['the chief of the defence staff']);
  });

  it('belongs to the person, not to the committee that the description ends with', () => {
    const text =
      'Robert Hale, chairman of the House Transport Committee, said the bridge was “on time and safe”.';
    expect(rolesOf('Robert Hale', text)).toEqual(['chairman of the House Transport Committee']);
  });
});

it('still knows by a title whom a description means', () => {
  const text =
    'Admiral Sir Robert Hale came to Leeds, where Maria Okafor met him.\n“The bridge will open in May,” the admiral said.';
  const { quotes, cast } = analyseArticle(written(text));
  expect(quotes.flat().map(({ figure }) => cast[figure ?? -1]?.name)).toEqual(['Robert Hale']);
});
