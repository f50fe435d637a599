import fc from 'fast-check';
import { expect, it } from 'vitest';
import { highlightsIn } from '../../../src/answers/evidence/highlights.ts';
import { contextFor } from '../../../src/answers/ranking/retrieve.ts';
import { termsOf } from '../../../src/language/terms.ts';
import { readQuestion } from '../../../src/questions/read.ts';
import { coverageOf } from '../written.ts';

/** The marked words of the only passage. */
function marked(text: string, question: string): string[] {
  const coverage = coverageOf({ a: [text] });
  const context = contextFor(coverage, readQuestion(question, { ...coverage, today: null }));
  return highlightsIn(0, text, context).map(({ start, end }) => text.slice(start, end));
}

it('marks a word in every form, and nothing else', () =>
  expect(marked('The ferries sailed; a ferry sails again.', 'When did the ferry sail?')).toEqual([
    'ferries',
    'sailed',
    'ferry',
    'sails',
  ]));

it('marks several words that are one term as one stretch', () =>
  expect(marked('Then the prime minister spoke.', 'Where is the prime minister?')).toEqual([
    'prime minister',
  ]));

it('marks a short form where the question has the words', () =>
  expect(
    marked('The CoW met: a coalition of the willing.', 'Where is the coalition of the willing?'),
  ).toEqual(['CoW', 'coalition', 'willing']));

it('marks what cutting the text into terms finds, whatever the words', () => {
  const word = fc.constantFrom(
    'ferry',
    'ferries',
    'Port',
    'port',
    'of',
    'the',
    'strike',
    '14',
    'x',
  );
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), (words) => {
      const text = `${words.join(' ')}.`;
      const asked = new Set(['ferri', 'port', 'strike'].flatMap((w) => termsOf(w)[0]?.term ?? []));
      const expected = termsOf(text).filter(({ term }) => asked.has(term));
      expect(marked(text, 'Where is the ferry strike of the port?')).toEqual(
        expected.map(({ start, end }) => text.slice(start, end)),
      );
    }),
    { numRuns: 60 },
  );
});
