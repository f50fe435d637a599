import { expect, it } from 'vitest';
import { coverageOf } from '../answers/written.ts';

const { quotes, quoteColumns } = coverageOf({
  a: ['“We sail at dawn,” said Ada Müller.“We sail at dawn”<Ada Müller>', 'Nobody spoke.'],
  b: ['Some call it “a wreck”<>. {that it would sail}<Sean O’Neill>'],
});

it('says of every quote whose it is and of which kind, as the quote does', () => {
  const { starts, speakers, kinds, speakerNumber, kindNumber, within, confidence } = quoteColumns;
  expect([...starts]).toEqual([0, 1, 1, 3]); // one, none and two quotes in the three passages
  for (const [at, quote] of quotes.flat().entries()) {
    expect(speakers[at]).toBe(speakerNumber(quote.speaker));
    expect(kinds[at]).toBe(kindNumber(quote.kind));
    expect([within[at], confidence[at]]).toEqual([-1, quote.confidence]);
  }
});

it('has a number for quotes of nobody, and none for names and kinds that no quote has', () => {
  expect(quoteColumns.speakerNumber(null)).toBeGreaterThanOrEqual(0); // “a wreck”
  expect(quoteColumns.speakerNumber('Ada')).toBe(-1);
  expect(quoteColumns.kindNumber('mixed')).toBe(-1);
});
