import { describe, expect, it } from 'vitest';
import { aboutCoverage } from '../../src/answers/about-coverage/about-coverage.ts';
import { ask } from '../../src/answers/ask.ts';
import { MONEY, PRINTED } from '../../src/answers/kinds/patterns.ts';
import { buildCoverage } from '../../src/coverage.ts';
import { stem } from '../../src/language/stemming.ts';
import { derivedFrom } from '../../src/language/words/derivations.ts';
import { speechFrame } from '../../src/questions/reading/frames.ts';
import { article } from '../ranking/harbour.ts';

const holds = (pattern: RegExp | undefined, text: string) =>
  [...text.matchAll(pattern ?? /$^/g)].length;

describe('an answer as news prints it', () => {
  it('is a date with its month cut short', () => {
    expect(holds(PRINTED.when, 'the ferry’s Dec. 12 launch')).toBe(1);
    expect(holds(PRINTED.when, 'on Sept 5')).toBe(1);
    // a name that begins like a month is no date
    expect(holds(PRINTED.when, 'Jan Marlow rowed')).toBe(0);
  });

  it('is no age where somebody was born in a house', () => {
    expect(holds(PRINTED['how-old'], 'the quay house where she was born')).toBe(0);
    expect(holds(PRINTED['how-old'], 'she was born in 1961')).toBe(1);
  });

  it('is money in rupees, rand and naira too', () => {
    for (const sum of ['Rs 24 lakh', 'R4bn', 'N500m', 'two crore'])
      expect(holds(MONEY, sum)).toBeGreaterThan(0);
    expect(holds(MONEY, 'room 24')).toBe(0);
  });

  it('is spelt on both sides of an ocean', () => {
    for (const [own, other] of [
      ['favourite', 'favorite'],
      ['neighbourhood', 'neighborhood'],
    ] as const)
      expect(stem(own)).toBe(stem(other));
  });

  it('says the deed by the verb of it', () => {
    for (const [verb, deed] of [
      ['treat', 'treatment'],
      ['agree', 'agreement'],
      ['deliver', 'delivery'],
    ] as const) {
      expect(derivedFrom(stem(verb))).toContain(stem(deed));
      expect(derivedFrom(stem(deed))).toContain(stem(verb));
    }
  });
});

describe('what a question asks', () => {
  const coverage = buildCoverage([
    article('race', { date: '2025-08-15' }, [
      'Mara Quill won her third race at the quay on Friday.',
      '“It was a long one,” said the 36-year-old. Her rival Ivo Brandt will race in the match of the year.',
    ]),
    article('review', { date: '2025-08-16', byline: 'Ann Teal' }, [
      'The report on the quay was long.',
    ]),
  ]);

  it('is a day where somebody has to answer, and nobody’s words', () => {
    expect(speechFrame('when does Quill have to answer by')).toBeNull();
    expect(speechFrame('when did Quill answer')?.who).toBe('Quill');
  });

  it('is not the byline where “the report” is one that the news tells of', () => {
    expect(aboutCoverage('who wrote the report on the quay', coverage)).toBeNull();
    expect(aboutCoverage('who wrote about the quay', coverage)).toContain('Ann Teal');
    expect(aboutCoverage('who wrote the article about the quay', coverage)).toContain('Ann Teal');
  });

  it('is met with silence where how many of them there were is not told', () => {
    // “third race” counts races, and nobody counts fans
    expect(ask(coverage, 'how many fans watched Quill’s race?').outcome).not.toBe('answered');
  });
});
