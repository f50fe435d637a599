import { expect, it } from 'vitest';
import { checkQuote } from '../../../src/answers/check/check.ts';
import { coverageOf } from '../written.ts';

it('shows a “not” that is left out after a reporting clause in the middle', () => {
  const coverage = coverageOf({
    echo: [
      'There was a one in three chance, the engineer in charge said, that the gates would "not hold until spring".',
    ],
  });
  const { verdict, matches } = checkQuote(
    coverage,
    'a one in three chance the gates would hold until spring',
  );
  expect(verdict).toBe('altered');
  const dropped = matches[0]?.difference.flatMap(({ op, printed }) =>
    op === 'dropped' ? [printed] : [],
  );
  // who said so is left out by whoever quotes; the "not" is what turns the meaning
  expect(dropped).toEqual(['the engineer in charge said, that', 'not']);
});
