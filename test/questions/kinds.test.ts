import { describe, expect, it } from 'vitest';
import { answerKindOf } from '../../src/questions/kinds.ts';

const isName = (words: string) => words === 'mara quill';
const answer = (text: string) => answerKindOf(text, isName).answer;

describe('the kind of answer wanted', () => {
  it.each([
    ['when does the ferry sail', 'when'],
    ['on what day was the pier opened', 'when'],
    ['how long ago did the harbour silt up', 'when'], // a point in time, not a length
    ['where is the lighthouse', 'where'],
    ['in which town is the mill', 'where'],
    ['who owns the pier', 'who'],
    ['who is the harbour master', 'who'], // a role: somebody is asked for
    ['who is mara quill', 'who-is'], // a name: a description is
    ['what is the ballast tax', 'what-is'],
    ["what's a sprat", 'what-is'],
    ['what does slack water mean', 'what-is'],
    ['what is the pier made of and who paid', 'who'],
    ['why did the crane fall', 'why'],
    ['how come the ferry is late', 'why'],
    ['how many sailors are there', 'how-many'],
    ['what is the number of sailings', 'how-many'],
    ['how much is a ticket', 'how-much'],
    ["what's a ticket going to cost", 'how-much'],
    ['what was the fine', 'how-much'],
    ['how old is the pilot', 'how-old'],
    ['what age is the pilot', 'how-old'],
    ['how long is the crossing', 'how-long'],
    ['how often does it sail', 'how-often'],
    ['how many times did it sink', 'how-often'],
    ['did the ferry sink', 'did-happen'],
    ['which ferry sank', 'which'],
    ['what does the town want', 'attitude'],
    ['ferry timetable', 'line'], // nothing is asked of it
    ['pier sold to what company', 'any'],
    ['tell me the ferry timetable', 'any'], // asks, though not for a kind
  ])('“%s”: %s', (text, wanted) => {
    expect(answer(text)).toBe(wanted);
  });

  it('is asked for in a caller’s own way too, by one row more', () => {
    const added = [
      { name: 'how-much', kind: 'how-many', asks: /\bwhat is the damage\b/i } as const,
    ];
    expect(answerKindOf('what is the damage', isName, added).answer).toBe('how-much');
    expect(answer('what is the damage')).toBe('what-is');
  });

  it('is read in a moment from a megabyte that asks for everything', () => {
    const hostile = `${'what is the how many when who '.repeat(34_000)}cost`;
    const started = performance.now();
    answer(hostile);
    expect(performance.now() - started).toBeLessThan(15_000);
  });
});
