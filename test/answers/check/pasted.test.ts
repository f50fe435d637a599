import { describe, expect, it } from 'vitest';
import { checkQuote } from '../../../src/answers/check/check.ts';
import { buildCoverage } from '../../../src/coverage.ts';
import { flatEngine } from '../../../src/search/flat/engine.ts';
import { articleOf } from '../../quotes/article-of.ts';

const coverage = buildCoverage(
  [
    articleOf(
      [
        'The mayor, Edda Rowe, spoke on Monday. “We shall close the gate at noon,” Rowe said.',
        '“I do not believe the wall is safe,” said Anton Reeve, an engineer. “Not every stone will hold.”',
        '“They [the wardens] kept the keys, and nobody who saw them thinks that they lost any,” Reeve said.',
        'Reeve never said “tear it down”. The wall was built in the year of the flood.',
        '“You must not on any account open the sluice,” Rowe warned.',
        '“I doubt that the lower gate will hold,” Reeve said. “I do not doubt that the keys were lost.”',
        'Rowe was not “going to sell the mill” to anybody, she told the council.',
      ],
      '2025-05-01',
    ),
  ],
  { engine: flatEngine },
);
const check = (quote: string, speaker: string | null = null) =>
  checkQuote(coverage, quote, { speaker });
const verdict = (quote: string, speaker: string | null = null) => check(quote, speaker).verdict;
const dropped = (quote: string) =>
  check(quote).matches[0]?.difference.flatMap(({ op, printed }) =>
    op === 'dropped' ? printed : [],
  );

describe('a quotation in the sentence it was pasted with', () => {
  it.each([
    'did she really say “We shall close the gate at noon”??',
    'Rowe: “We shall close the gate at noon”',
    'Edda Rowe says "We shall close the gate at noon" and that is that',
    '“We shall close the gate at noon,” Rowe said on Monday.',
    '> “We shall close the gate at noon”',
    '<@300000000000000009> **We shall close the gate at noon** :wave:',
    '[We shall close the gate at noon](https://example.org/a_(b))',
    '<https://example.org/a|We shall close the gate at noon>',
  ])('is checked alone: %s', (quote) => {
    expect(check(quote)).toMatchObject({ verdict: 'exact', quote });
    expect(check(quote).matches[0]?.speaker).toBe('Edda Rowe');
  });

  it('is whose name stands in brackets after it', () => {
    const two =
      '“We shall close the gate at noon” (Rowe), “I do not believe the wall is safe” (Reeve)';
    expect([check(two), ...(check(two).also ?? [])].map((own) => own.verdict)).toEqual([
      'exact',
      'exact',
    ]);
  });

  it('says the opposite where it is doubted, and not where the doubt is denied', () => {
    expect(verdict('the lower gate will hold')).toBe('altered');
    expect(verdict('the keys were lost')).toBe('exact');
  });

  it('is held to who the sentence says said it', () => {
    expect(verdict('Reeve said “We shall close the gate at noon”')).toBe('other-speaker');
  });

  it.each([
    '> We shall close the gate at noon.\n> — Edda Rowe, mayor',
    'We shall close the gate at noon\n-- Rowe',
    'We shall close the gate at noon. – Rowe',
    '“We shall close the gate at noon” — Edda Rowe',
    '"We shall close the gate at noon."\n\n– Mayor Edda Rowe, 1 May 2025',
  ])('is held to who signs it: %j', (quote) => {
    expect(check(quote)).toMatchObject({ verdict: 'exact', quote });
    const other = quote.replace(/(?:Mayor |Edda )?(?:Edda )?Rowe/u, 'Anton Reeve');
    expect(verdict(other)).toBe('other-speaker');
  });

  it('may end in words behind a dash, which nobody signs with', () => {
    expect(verdict('We shall close the gate — at noon')).toBe('exact');
    expect(verdict('— I do not believe the wall is safe.\n— Not every stone will hold.')).toBe(
      'exact',
    );
    expect(verdict('We shall close the gate at noon. — Not every stone will hold')).not.toBe(
      'exact',
    );
  });

  it('is one of several, each with a verdict of its own', () => {
    const { also, ...first } = check(
      'Rowe said “We shall close the gate at noon” and Reeve said “every stone will hold”.',
    );
    expect(first.verdict).toBe('exact');
    expect(also?.map((own) => [own.quote, own.verdict])).toEqual([
      ['every stone will hold', 'altered'],
    ]);
  });

  it('takes nothing for markup that a speaker may say', () => {
    expect(verdict('They [the wardens] kept the keys')).toBe('exact');
  });

  it('reads a megabyte of half links in no time', () => {
    const began = performance.now();
    expect(verdict('[a](https://'.repeat(80_000))).toBe('not-in-coverage');
    expect(performance.now() - began).toBeLessThan(20_000);
  });
});

describe('a speaker by role', () => {
  it('is whoever is printed with it', () => {
    expect(verdict('We shall close the gate at noon', 'the mayor')).toBe('exact');
    expect(verdict('We shall close the gate at noon', 'the engineer')).toBe('other-speaker');
  });
});

describe('words whose meaning turns on what stands before them', () => {
  it.each([
    ['every stone will hold', ['Not']],
    ['the wall is safe', ['not believe']],
    ['going to sell the mill', ['not']],
    ['they lost any', ['nobody who saw them thinks that']],
  ])('“%s” are altered, and the negation is shown as left out', (quote, left) => {
    expect(verdict(quote)).toBe('altered');
    expect(dropped(quote)).toEqual(left.map((one) => expect.stringContaining(one)));
  });

  it('are exact with it, and where it is of another clause', () => {
    expect(verdict('Not every stone will hold')).toBe('exact');
    expect(verdict('kept the keys')).toBe('exact');
  });

  it('are altered where an ellipsis swallows a “not”', () => {
    expect(verdict('You must … open the sluice')).toBe('altered');
    expect(dropped('You must … open the sluice')).toEqual(['not on any account']);
  });

  it('are altered where an editor’s word becomes the speaker’s', () => {
    expect(verdict('The wardens kept the keys')).toBe('altered');
  });
});

describe('words that nobody said', () => {
  it('are not quoted, and the reason shows the sentence', () => {
    const { verdict: own, reason } = check('tear it down', 'Reeve');
    expect(own).toBe('not-quoted');
    expect(reason).toContain('denied');
    expect(reason).toContain('Reeve never said “tear it down”.');
  });

  it('are told from reported ones and the article’s own', () => {
    expect(check('built in the year of the flood').reason).toContain('own words');
  });
});
