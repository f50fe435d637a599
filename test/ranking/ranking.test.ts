import { describe, expect, it } from 'vitest';
import { ask } from '../../src/answers/ask.ts';
import { buildCoverage } from '../../src/coverage.ts';
import { HARBOUR } from './harbour.ts';

const coverage = buildCoverage(HARBOUR);
const found = (question: string) => ask(coverage, question, { caution: 0 }).passages;
const ids = (question: string) => found(question).map(({ passage }) => passage.id);

describe('the ranking', () => {
  it('puts somebody’s own words first, though others use the topic’s words more often', () => {
    expect(ids('What did Mara Quill say about sailing?')[0]).toBe('strike#2');
  });

  it('shows the same words in two articles once, with the other beside it', () => {
    const [first, ...others] = found('What did Mara Quill say about sailing?');
    expect(first?.alsoIn).toEqual(['owners#4']);
    expect(others.map(({ passage }) => passage.id)).not.toContain('owners#4');
  });

  it('takes a number for an answer to how many, before a shorter passage with the same words', () => {
    expect(ids('How many sailings were cancelled?')[0]).toBe('strike#1');
  });

  it('takes a reason for an answer to why', () => {
    expect(ids('Why did the port authority lose money?')[0]).toBe('strike#3');
  });

  it('takes a year for an answer to when', () => {
    expect(ids('When was the oldest ship built?')[0]).toBe('museum#2');
  });

  it('lets a rare word outweigh a common one: customs stands once, sea often', () => {
    expect(ids('customs house at the sea')[0]).toBe('museum#1');
  });

  it('lets an outlet that is named come first', () => {
    expect(ids('What did the Coast Times report about the ferries?')[0]).toMatch(/^owners#/);
  });

  it('covers both outlets where two are named', () => {
    const top = ids(
      'Do the Harbour Post article and the Coast Times article agree on the ferries?',
    );
    expect(top.slice(0, 2).map((id) => id.split('#')[0])).toEqual(
      expect.arrayContaining(['owners', 'strike']),
    );
  });

  it('shows passages of both where two share a surname, and asks which one was meant', () => {
    const answer = ask(coverage, 'What did Quill say?');
    expect(answer.choices).toEqual(
      expect.arrayContaining(['What did Mara Quill say?', 'What did Tomas Quill say?']),
    );
    expect(answer.speaker).toBeNull();
    const speakers = answer.passages
      .slice(0, 2)
      .flatMap(({ quotes }) => quotes.map((q) => q.speaker));
    expect(new Set(speakers)).toEqual(new Set(['Mara Quill', 'Tomas Quill']));
  });

  it('breaks ties by place in the coverage, so that an answer is the same every time', () => {
    expect(ids('museum')).toEqual(ids('museum'));
  });
});
