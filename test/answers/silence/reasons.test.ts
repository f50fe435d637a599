import { describe, expect, it } from 'vitest';
import { ask } from '../../../src/answers/ask.ts';
import { buildCoverage } from '../../../src/coverage.ts';
import { article } from '../../ranking/harbour.ts';

const coverage = buildCoverage([
  article('harbour', { outlet: null }, [
    '“The harbour is ours,” Ivan Petrov told reporters on the quay in Norway. “It will stay ours,” Petrov said.',
    'The quay would cost £3 million, the Times reported. “Nobody will pay,” the Times said.',
    'Ships left for the White House on Monday, and the Norwegian government was silent.',
  ]),
]);
const reasonOf = (question: string) => ask(coverage, question).reason;

describe('a reason is a sentence that a person would write', () => {
  it('goes on "never about" with a noun, as typed', () => {
    expect(reasonOf('What did Petrov say about climate change?')).toBe(
      'Ivan Petrov is quoted twice, never about climate change.',
    );
  });

  it('does not go on with a question: it names the word that is missing', () => {
    expect(reasonOf('What are the odds of failure according to Petrov?')).toBe(
      'Ivan Petrov is quoted twice, but the coverage never mentions “failure”.',
    );
  });

  it('sets words in marks, and names without: nobody mistakes them for its own', () => {
    expect(reasonOf('Which zebra did the Guardian find?')).toBe(
      'The coverage never mentions “zebra” or the Guardian.',
    );
  });

  it('says "the White House" as it was asked', () => {
    expect(reasonOf('What did the White House say?')).toBe(
      'The coverage quotes the White House nowhere; it says of it: Ships left for the White House on Monday, and the Norwegian government was silent.',
    );
  });

  it('says what the coverage has of somebody whom it quotes nowhere, and who is quoted instead', () => {
    const quay = buildCoverage([
      article('quay', { outlet: null }, [
        'Mara Quill gave the council a boat. Omar Dent thanked her for it.',
        '“The boat leaks,” said Omar Dent.',
      ]),
    ]);
    expect(ask(quay, 'What did Mara Quill say about the boat?').reason).toBe(
      'The coverage quotes Mara Quill nowhere; it says of them: Mara Quill gave the council a boat.',
    );
  });

  it('names the kind of answer that is missing', () => {
    const quay = buildCoverage([
      article('quay', { outlet: null }, ['The council will open the new quay to all ships.']),
    ]);
    expect(ask(quay, 'When will the council open the new quay?').reason).toBe(
      'The coverage does not say when.',
    );
    expect(ask(quay, 'How many ships will the council open the quay to?').reason).toBe(
      'The coverage does not say how many.',
    );
  });

  it('does not take a name in capitals for a description', () => {
    expect(reasonOf('What did the Guardian say about ships?')).toBe(
      'Nobody called or described as “Guardian” is quoted on this.',
    );
    expect(reasonOf('What did the fishermen say about ships?')).toBe(
      'Nobody described as “fishermen” is quoted on this.',
    );
  });
});

describe('an outlet that no article states', () => {
  it('is wanted where it is named: silence says that no article is from it', () => {
    for (const question of [
      'In the Times, what did Petrov say?',
      'What did Petrov say in the Times?',
    ])
      expect(ask(coverage, question), question).toMatchObject({
        outcome: 'not-in-coverage',
        reason:
          'No article here states that it is from the Times, and no passage that names it quotes Ivan Petrov.',
      });
    expect(ask(coverage, 'What did Petrov say in the Washington Post?').outcome).toBe(
      'not-in-coverage',
    );
  });

  it('answers with the passages that name it', () => {
    const { passages } = ask(coverage, 'What would the quay cost, in the Times?', { caution: 0 });
    expect(passages.map(({ passage }) => passage.id)).toEqual(['harbour#2']);
  });

  it('offers what it and the one asked about do say', () => {
    expect(ask(coverage, 'In the Times, what did Petrov say of the quay?').suggestions).toEqual([
      'What did Ivan Petrov say?',
      'What did the Times say?',
    ]);
  });

  it('is no place: "in Norway" is part of the question', () => {
    expect(ask(coverage, 'What did Petrov say in Norway?').outcome).toBe('answered');
  });
});
