import { describe, expect, it } from 'vitest';
import { ask } from '../../src/answers/ask.ts';
import { buildCoverage, type Coverage } from '../../src/coverage.ts';
import { article, HARBOUR } from './harbour.ts';

const QUESTIONS = [
  'What did Mara Quill say about sailing?',
  'What did Joran Pell say about the winter timetable?',
  'How many sailings were cancelled?',
  'When was the oldest ship built?',
  'What did Joran Pell say about whales?',
];

const coverage = buildCoverage(HARBOUR);
const answer = (question: string, of: Coverage = coverage) => {
  const { outcome, passages } = ask(of, question, { top: 3 });
  return { outcome, first: passages[0]?.passage.text };
};

describe.each(QUESTIONS)('the answer to “%s”', (question) => {
  it('does not change with the order of articles', () => {
    expect(answer(question, buildCoverage(HARBOUR.toReversed()))).toEqual(answer(question));
  });

  it('does not change with an unrelated article', () => {
    const other = article('cheese', { title: 'A cheese wins' }, [
      'A goat cheese won a prize in Oberdorf.',
    ]);
    expect(answer(question, buildCoverage([...HARBOUR, other]))).toEqual(answer(question));
  });

  it('does not change with a copy of an article', () => {
    const [first] = HARBOUR;
    if (first === undefined) throw new Error('no article');
    const copied = buildCoverage([...HARBOUR, { ...first, id: 'copy' }]);
    expect(answer(question, copied)).toEqual(answer(question));
  });

  it('does not change with case, punctuation and space', () => {
    for (const typed of [
      question.toLowerCase(),
      question.replace('?', ''),
      question.replace('?', '??'),
      ` ${question.replaceAll(' ', '  ')} `,
    ])
      expect(answer(typed)).toEqual(answer(question));
  });
});

it('a misspelt word of the topic costs nothing', () => {
  expect(answer('What did Joran Pell say about the wintre timetable?')).toEqual(
    answer('What did Joran Pell say about the winter timetable?'),
  );
});

it('a misspelt name costs nothing', () => {
  expect(answer('What did Joran Pel say about the winter timetable?')).toEqual(
    answer('What did Joran Pell say about the winter timetable?'),
  );
  expect(answer('What did Mara Quil say about sailing?').first).toBe(
    answer('What did Mara Quill say about sailing?').first,
  );
});
