import { describe, expect, it } from 'vitest';
import { ask } from '../../../src/answers/ask.ts';
import { buildCoverage } from '../../../src/coverage.ts';
import { article } from '../../ranking/harbour.ts';

// Three articles of one spring, and one that states no date.
const coverage = buildCoverage([
  article('late', { date: '2024-05-06', published: '6 May 2024' }, [
    '“The locks hold,” said Orla Venn. “The new gates are heavy.”',
  ]),
  article('early', { date: '2024-03-04', published: '4 March 2024' }, [
    '“The locks leak,” said Orla Venn.',
    '“We will not close the canal,” said Piet Drost.',
  ]),
  article('middle', { date: '2024-04-05', published: '5 April 2024' }, [
    'Orla Venn told the town hall that the gates would be paid for.',
  ]),
]);
const given = (question: string, today: string | null = '2026-02-02') => {
  const { outcome, message, passages } = ask(coverage, question, { today });
  return { outcome, message, ids: passages.map(({ passage }) => passage.articleId) };
};

describe('words in order of their articles’ dates', () => {
  it.each([
    ['what did Venn say last', ['late', 'middle', 'early']],
    ['what did Venn last say?', ['late', 'middle', 'early']],
    ['the latest from Venn', ['late', 'middle', 'early']],
    ["what is Venn's latest?", ['late', 'middle', 'early']],
    ['latest Venn quote', ['late', 'middle', 'early']],
    ['what was the first thing Venn said', ['early', 'middle', 'late']],
    ['what did Venn say first', ['early', 'middle', 'late']],
  ])('“%s”', (question, ids) => {
    const answer = given(question);
    expect(answer.ids).toEqual(ids);
    // what was sorted by is said: it is when they were printed, not when they were said
    expect(answer.message).toMatch(/^By date of the article/);
  });

  it('“the last lock” is a topic', () => {
    expect(ask(coverage, 'what did Venn say about the last lock?').queries[0]?.order).toBeNull();
  });

  it('are counted: four quotations, two of them in one paragraph', () => {
    const { outcome, message, ids } = given('how many times is Venn quoted?');
    expect(outcome).toBe('answered');
    expect(message).toBe('Orla Venn is quoted 4 times, in 3 articles.');
    expect(ids).toEqual(['early', 'middle', 'late']);
  });
});

describe('days without a year', () => {
  it('are those of the coverage, and “last month” counts from its newest article, where that is old', () => {
    const { ids, message } = given('what did Venn say in March?');
    expect(ids).toEqual(['early']);
    expect(message).toContain('from 1 March 2024 to 31 March 2024');
    expect(given('what did Venn say last month?').ids).toEqual(['middle']);
  });

  it('count from today where the newest article is of these days', () => {
    expect(given('what did Venn say yesterday?', '2024-05-07').ids).toEqual(['late']);
    expect(given('what did Venn say yesterday?', '2024-05-09').outcome).toBe('not-in-coverage');
  });

  it('ask for all that was said where nobody and nothing else is asked about', () => {
    expect(given('what was said on 4 March 2024?').ids).toEqual(['early', 'early']);
    expect(given('what happened on 5 April?').ids).toEqual(['middle']);
  });
});

describe('who said that it will', () => {
  it('is not answered by who said that it will not', () => {
    const { outcome, reason, passages } = ask(coverage, 'who said we will close the canal?');
    expect(outcome).toBe('not-in-coverage');
    expect(reason).toContain('the opposite');
    expect(passages[0]?.passage.text).toContain('not close'); // shown as the nearest
    expect(ask(coverage, 'who said we will not close the canal?').outcome).toBe('answered');
  });
});
