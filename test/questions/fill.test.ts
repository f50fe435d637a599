import { describe, expect, it } from 'vitest';
import { ask } from '../../src/answers/ask.ts';
import { sayQuery } from '../../src/questions/say.ts';
import { coverage } from './conversing.ts';

/** The query that a question and what was asked for beside it come to. */
function filled(question: string, beside: Parameters<typeof ask>[2]) {
  const { queries, outcome } = ask(coverage, question, beside);
  return {
    query: queries[0],
    outcome,
    words: queries[0] === undefined ? '' : sayQuery(queries[0]),
  };
}

describe('what is asked for beside the question', () => {
  it('makes a topic the words of the speaker asked for', () => {
    const { query, words } = filled('drones', { beside: { speaker: 'radakin' } });
    expect(query).toMatchObject({
      kind: 'said-by',
      who: { names: ['Tony Radakin'] },
      topic: 'drones',
    });
    expect(words).toBe('What did Tony Radakin say about drones?');
  });

  it('keeps the topic of a question that asks for words itself', () => {
    const { query } = filled('what was said about Russia?', { beside: { speaker: 'Healey' } });
    expect(query).toMatchObject({ who: { names: ['John Healey'] }, topic: 'Russia' });
  });

  it('takes both days in: until 19 August is before the 20th', () => {
    const beside = { since: '2025-08-15', until: '19 August 2025' };
    const { query, words } = filled('what did Healey say?', { beside });
    expect(query?.filters).toMatchObject({ since: '2025-08-15', before: '2025-08-20' });
    expect(words).toBe('what did Healey say from 15 August 2025 to 19 August 2025?');
  });

  it('takes a name with marks and colons as it is: nothing is read out of it', () => {
    const speaker = 'Ann “since:2025-08-19” Lee';
    const { query, outcome } = filled('troops', { beside: { speaker, outlet: 'a "b" c' } });
    expect(query?.who?.typed).toBe(speaker);
    expect(query?.filters).toMatchObject({ outlet: 'a "b" c', since: null });
    expect(outcome).toBe('not-in-coverage');
  });

  it('asks for all words of a speaker where the question is left empty', () => {
    const { outcome, query } = filled('', { beside: { speaker: 'Radakin' } });
    expect(query?.topic).toBe('');
    expect(outcome).toBe('answered');
  });
});

it('is plain data: what a journal gives back asks the same', () => {
  const { queries } = ask(coverage, 'What did Radakin say about Russia since 15 August 2025?');
  expect(JSON.parse(JSON.stringify(queries))).toEqual(queries);
});
