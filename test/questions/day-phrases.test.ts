import { describe, expect, it } from 'vitest';
import { outletsOf } from '../../src/articles/outlets/outlets.ts';
import { readFilters, readOperators } from '../../src/questions/reading/filters.ts';

// 20 August 2025 was a Wednesday
const today = { today: '2025-08-20', todayCounts: true };
const none = outletsOf([]);

/** First day, day after the last, and what is left of the words. */
function read(text: string) {
  const { filters, rest } = readFilters(text, none, today);
  return [filters.since, filters.before, rest];
}

describe('days that say when articles must be from', () => {
  it.each([
    // bounds of a stretch of time, at either end, or before the topic
    ['what did Rask say since Monday', '2025-08-18', null, 'what did Rask say'],
    ['since Monday, what did Rask say', '2025-08-18', null, 'what did Rask say'],
    ['what did Rask say since 1 April?', '2025-04-01', null, 'what did Rask say ?'],
    ['what did Rask say after 15 August', '2025-08-16', null, 'what did Rask say'],
    ['what did Rask say before 15 August 2024', null, '2024-08-15', 'what did Rask say'],
    [
      'what did Rask say until Tuesday about fish',
      null,
      '2025-08-20',
      'what did Rask say about fish',
    ],
    ['what did Rask say between 14 and 16 August', '2025-08-14', '2025-08-17', 'what did Rask say'],
    ['what did Rask say from 30 July to 2 August', '2025-07-30', '2025-08-03', 'what did Rask say'],
    [
      'what did Rask say between Monday and Tuesday',
      '2025-08-18',
      '2025-08-20',
      'what did Rask say',
    ],
    ['what has Rask said since 2023', '2023-01-01', null, 'what has Rask said'],
    // a day by itself, where it says when something was said
    ['what did Rask say on 15 August', '2025-08-15', '2025-08-16', 'what did Rask say'],
    ['what did Rask say on Wednesday', '2025-08-20', '2025-08-21', 'what did Rask say'],
    [
      'what did Rask say on Friday about fish',
      '2025-08-15',
      '2025-08-16',
      'what did Rask say about fish',
    ],
    ['what was said in August', '2025-08-01', '2025-09-01', 'what was said'],
    ['what did Rask say in 2024', '2024-01-01', '2025-01-01', 'what did Rask say'],
    // words that no event is known by, at the end of any question for words
    [
      'what did Rask say about fish last week',
      '2025-08-11',
      '2025-08-18',
      'what did Rask say about fish',
    ],
    [
      'what did Rask say about fish in the last three days',
      '2025-08-18',
      '2025-08-21',
      'what did Rask say about fish',
    ],
    ['what did Rask say yesterday', '2025-08-19', '2025-08-20', 'what did Rask say'],
    ['what did Rask say last month', '2025-07-01', '2025-08-01', 'what did Rask say'],
  ])('“%s”', (text, since, before, rest) => {
    expect(read(text)).toEqual([since, before, rest]);
  });

  it.each([
    'what did Rask say about the fire on Friday', // which fire
    'when is the vote on Monday', // which vote
    'what may Rask say', // a verb
    'Monday’s paper: what did Rask say', // which paper
    'how many ships sailed in 2024', // when they sailed
  ])('are no demand where they say what is meant: “%s”', (text) => {
    expect(read(text)).toEqual([null, null, text]);
  });
});

it('go with an outlet, whichever is named first', () => {
  const outlets = outletsOf([{ outlet: 'Quay Post' }]);
  for (const text of [
    'what did Rask say in the Quay Post on Friday',
    'what did Rask say on Friday in the Quay Post',
  ])
    expect(readFilters(text, outlets, today)).toEqual({
      filters: { outlet: 'Quay Post', naming: null, since: '2025-08-15', before: '2025-08-16' },
      rest: 'what did Rask say',
    });
});

describe('operators', () => {
  it('hold wherever they stand, before the question mark, after it, quoted, both ends at once', () => {
    for (const text of [
      'what did Rask say since:2025-08-14 before:2025-08-16?',
      'what did Rask say? since:2025-08-14 before:2025-08-16',
      'since:"14 August" before:"16 August" what did Rask say?',
    ]) {
      const { filters, rest } = readOperators(text, today);
      expect(filters).toMatchObject({ since: '2025-08-14', before: '2025-08-16' });
      expect(rest.replace(/\?$/, '').trim()).toBe('what did Rask say');
    }
  });

  it('take an outlet as typed, its question mark left out', () => {
    expect(readOperators('what did Rask say outlet:Quayside?', today).filters.outlet).toBe(
      'Quayside',
    );
  });
});

it('reads a megabyte of days in a moment: only a short question filters', () => {
  const started = performance.now();
  read('what did Rask say on 15 August and between '.repeat(25_000));
  readOperators('since:2025-08-14 '.repeat(470), today); // no question is read further than 8,000 characters
  expect(performance.now() - started).toBeLessThan(15_000);
});
