import { describe, expect, it } from 'vitest';
import { ask } from '../../../src/answers/ask.ts';
import { buildCoverage } from '../../../src/coverage.ts';
import { article } from '../../ranking/harbour.ts';

const coverage = buildCoverage([
  article(
    'gates',
    { title: 'Gates for the canal', outlet: 'Quay Post', byline: 'Ines Ruhl', date: '2024-05-06' },
    ['“The locks hold,” said Orla Venn. “The gates are heavy,” she said.'],
  ),
  article(
    'barge',
    { title: 'A barge sinks', outlet: 'Dyke Herald', byline: null, date: '2024-03-04' },
    ['“It went down in a minute,” said Piet Drost.', 'The canal was shut for a day.'],
  ),
]);
const told = (question: string) => ask(coverage, question);

describe('what is asked about the coverage itself is told, not searched for', () => {
  it.each([
    [
      'how many articles are there?',
      /^There are 2 articles, with 3 passages\..*4 March 2024 to 6 May 2024/,
    ],
    ['How many articles mention the barge?', /^1 article holds “barge”: “A barge sinks”/],
    ['who is quoted most?', /^Orla Venn is quoted most, 2 times\. Then come Piet Drost \(1\)/],
    ["who's the most quoted person?", /^Orla Venn/],
    ['how many people are quoted?', /^2 speakers are quoted by name, with 3 quotations/],
    ['what outlets?', /^There are 2 outlets.*Quay Post \(1\)/],
    ['which newspapers are there?', /Dyke Herald/],
    ['what is the latest?', /^The newest article is “Gates for the canal”, Quay Post, 6 May 2024/],
    ["what's new?", /Gates for the canal/],
    ['when was the latest article published?', /6 May 2024/],
    ['how old is the coverage?', /from 4 March 2024/],
    ['who wrote about the gates?', /Ines Ruhl/],
    ['who wrote the article about the barge?', /no byline \(“A barge sinks”/],
    ['list articles', /Gates for the canal.*A barge sinks/],
  ])('“%s”', (question, message) => {
    const answer = told(question);
    expect(answer.outcome).toBe('guidance');
    expect(answer.message).toMatch(message);
  });

  it.each([
    'who wrote the law?', // a fact
    'who wrote about the moon?', // on nothing here: silence says so
    'what is the latest on the barge?', // passages, the newest first
    'how many barges are there?',
    'who said it went down?',
  ])('what is asked of the articles is searched for: “%s”', (question) => {
    expect(told(question).outcome).not.toBe('guidance');
  });
});
