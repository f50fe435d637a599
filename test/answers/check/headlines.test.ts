import { describe, expect, it } from 'vitest';
import { ask } from '../../../src/answers/ask.ts';
import { checkQuote } from '../../../src/answers/check/check.ts';
import { buildCoverage } from '../../../src/coverage.ts';
import { articleOf } from '../../quotes/article-of.ts';

const coverage = buildCoverage([
  {
    ...articleOf(
      [
        'Oskar Lindqvist has owned the mill for years.',
        'It has two floors.',
        '“I am old,” Lindqvist said.',
      ],
      null,
      'mill',
    ),
    title: 'Lindqvist: ‘I will not sell the mill’',
  },
]);

describe('words in a headline', () => {
  it('are found by check, as whoever the headline’s form names', () => {
    const check = checkQuote(coverage, 'I will not sell the mill', { speaker: 'Lindqvist' });
    expect(check).toMatchObject({
      verdict: 'exact',
      reason: 'Printed in a headline: Lindqvist: ‘I will not sell the mill’',
      matches: [
        { passageId: 'mill#0', text: 'I will not sell the mill', speaker: 'Oskar Lindqvist' },
      ],
    });
  });

  it('are altered where the words are', () => {
    expect(checkQuote(coverage, 'I will never sell the mill').verdict).toBe('altered');
  });

  it('answer who said them, with nothing that does not say so', () => {
    const { outcome, passages } = ask(coverage, 'who said “I will not sell the mill”?');
    expect(outcome).toBe('answered');
    expect(passages.map(({ passage }) => passage.id)).toEqual(['mill#1']);
  });

  it('give way to a passage that prints them', () => {
    const { matches } = checkQuote(coverage, 'I am old');
    expect(matches[0]?.passageId).toBe('mill#3');
  });
});

describe('words of a turn', () => {
  const talk = buildCoverage([
    {
      ...articleOf(
        [
          'Q: Who pays for the cranes?',
          'MS. FALK:  The port pays for the cranes.',
          'That will not change before spring.',
          'Q: Not ever?',
          'MS. FALK:  Not ever.',
        ],
        null,
        'talk',
      ),
      title: 'Press briefing by Ruta Falk',
    },
  ]);

  it('are exact as words in marks are, in each paragraph of the turn', () => {
    for (const words of ['The port pays for the cranes', 'That will not change before spring'])
      expect(checkQuote(talk, words, { speaker: 'Ruta Falk' }).verdict).toBe('exact');
  });

  it('are another’s where a question is asked for as an answer', () => {
    expect(checkQuote(talk, 'Who pays for the cranes?', { speaker: 'Falk' }).verdict).toBe(
      'other-speaker',
    );
  });
});
