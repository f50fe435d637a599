import { describe, expect, it } from 'vitest';
import { imprintOf, saysTheSame } from '../../src/alerts/sameness.ts';

const same = (one: string, other: string, altered = false) =>
  saysTheSame(imprintOf(one), imprintOf(other), altered);

const PRINTED = 'The ferry will not sail before Easter, whatever the owner has promised.';

describe('words that were found', () => {
  it('are known again in another outlet, marks and case aside', () => {
    expect(same(PRINTED, `“${PRINTED.toUpperCase()}”`)).toBe(true);
  });

  it('are known again with a word more or another one', () => {
    expect(same(PRINTED, PRINTED.replace('promised', 'announced'))).toBe(true);
  });

  it('are others where elsewhere a “not” or a number differs: that may be news', () => {
    expect(same(PRINTED, PRINTED.replace('not ', ''))).toBe(false);
    expect(
      same('It will cost 12 million pounds a year.', 'It will cost 14 million pounds a year.'),
    ).toBe(false);
  });

  it('are the same where the article itself was altered: its alert is changed, not doubled', () => {
    expect(same(PRINTED, PRINTED.replace('not ', ''), true)).toBe(true);
  });

  it('are others where little is shared', () => {
    expect(same(PRINTED, 'The ferry is for sale.', true)).toBe(false);
  });
});
