import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { converse, understood } from '../questions/conversing.ts';

const RADAKIN = 'What did Radakin say about Russia?';
const TRUMP = 'What did Trump say about Nato?';

describe('more', () => {
  it('shows on “what else?”, twice too, only what was not shown yet', () => {
    const shown = new Set<string>();
    const asked = ['What did Healey say?', 'what else?', 'what else?'];
    for (const count of [1, 2, 3]) {
      const { passages } = converse(...asked.slice(0, count));
      expect(passages.length).toBeGreaterThan(0);
      for (const { passage } of passages) expect(shown).not.toContain(passage.id);
      for (const { passage } of passages) shown.add(passage.id);
    }
  });

  it('says that there is no more where there is none', () => {
    const asked = ['What did Nato say?', ...Array<string>(9).fill('what else?')];
    const { outcome, reason, passages } = converse(...asked);
    expect(outcome).toBe('not-in-coverage');
    expect(reason).toBe('The coverage holds nothing more on this.');
    expect(passages).toEqual([]);
  });
});

describe('what was offered', () => {
  it('is taken by its letter, the questions to choose from first', () => {
    const { choices, suggestions } = converse('What did Radakin and Healey say?');
    const offered = [...choices, ...suggestions];
    expect(choices).toHaveLength(2);
    expect(understood('What did Radakin and Healey say?', 'b')).toBe(offered[1]);
    expect(understood('What did Radakin and Healey say?', 'c)')).toBe(offered[2]);
  });

  it('may come with a greeting, and a question before it still has its follow-up', () => {
    const { suggestions } = converse('hello');
    expect(understood('hello', 'a')).toBe(suggestions[0]);
    expect(understood(RADAKIN, 'hello', 'and Healey?')).toBe(
      'What did John Healey say about Russia?',
    );
  });

  it('is only what was offered last: another letter is a question like any other', () => {
    expect(understood(RADAKIN, 'i')).toBeUndefined();
    expect(understood('a')).toBeUndefined();
  });
});

describe('a conversation', () => {
  it('goes on with the question itself after something was asked of what it showed', () => {
    expect(understood(RADAKIN, 'when?', 'who said that?', 'and Healey?')).toBe(
      'What did John Healey say about Russia?',
    );
    expect(understood(TRUMP, 'who said so?', 'in the Times')).toBe(
      'What did Trump say about Nato in the Times?',
    );
  });

  it('goes on over a greeting, over thanks and over silence', () => {
    const healey = 'What did John Healey say about Russia?';
    expect(understood(RADAKIN, 'hello', 'and Healey?')).toBe(healey);
    expect(understood(RADAKIN, 'thanks', 'and Healey?')).toBe(healey);
    expect(understood('What did Scholz say about Russia?', 'and Healey?')).toBe(healey);
  });

  it.each([
    'What did Healey say about troops?',
    'Who won the World Cup?',
    'In what country is Alaska?',
    'On what day is the summit?',
    'What did the prime minister say?',
  ])('leaves a question alone that stands alone: “%s”', (next) => {
    expect(understood(RADAKIN, next)).toBeUndefined();
  });

  it('of hostile length is read all the same', () => {
    const long = 'it that he and about when '.repeat(40_000);
    for (const text of [long, `and ${'A'.repeat(1_000_000)}`, `in ${'The '.repeat(90)}`])
      expect(converse(long, text).outcome).toBeTruthy();
  });

  it('of any short words never throws', () => {
    const words = fc.constantFrom(
      'what',
      'did',
      'he',
      'it',
      'they',
      'and',
      'about',
      'when',
      'who',
      'say',
      'that',
      'Radakin',
      'Russia',
      'else',
      'in',
      'the',
      'Times',
      '“a b c d e”',
      '?',
    );
    const text = fc.array(words, { maxLength: 7 }).map((list) => list.join(' '));
    fc.assert(
      fc.property(text, text, text, (...questions) => {
        expect(converse(...questions).outcome).toBeTruthy();
      }),
      { numRuns: 200 },
    );
  });
});
