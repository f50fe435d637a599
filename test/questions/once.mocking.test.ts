import { expect, it, vi } from 'vitest';

/** How often a part of a question is read: its kind is told once for each reading that wants no words, its frame for any. */
const read = vi.hoisted(() => ({ count: 0 }));
vi.mock('../../src/questions/reading/respelling.ts', async (original) => {
  const actual = await original<typeof import('../../src/questions/reading/respelling.ts')>();
  return {
    respelt: (...args: Parameters<typeof actual.respelt>) => {
      read.count++;
      return actual.respelt(...args);
    },
  };
});

const { converse } = await import('./conversing.ts');

/** Readings that the last of these questions costs, those before it apart. */
function readings(...questions: string[]): number {
  converse(...questions.slice(0, -1));
  const before = read.count;
  converse(...questions);
  const [whole, again] = [read.count - before, before];
  read.count = 0;
  return whole - again;
}

const RADAKIN = 'What did Radakin say about Russia?';

// Respelling is the second step of reading a part: a text of ours that was read again would count.
it.each([
  ['a question', 1, [RADAKIN]],
  ['a question for a fact', 1, ['When is the summit?']],
  ['two questions in one', 2, ['What did Radakin say? What did Healey say about Putin?']],
  ['one question of two speakers', 2, ['What did Radakin and Healey say about troops?']],
  ['a filter in words', 1, ['What did Healey say since 18 August 2025?']],
  // a follow-up that changes the last query reads nothing, whatever the turns before it
  ['another speaker', 0, [RADAKIN, 'and Starmer?']],
  ['another topic', 0, [RADAKIN, 'and about drones?']],
  ['a demand', 0, [RADAKIN, 'since Monday']],
  ['more', 0, [RADAKIN, 'what else?']],
  ['what was shown', 0, [RADAKIN, 'when?']],
  ['another side of a fact', 0, ['Where will the summit be held?', 'when?']],
  // one with a pronoun is a question of its own, read with the meaning in its place
  ['a pronoun', 1, [RADAKIN, 'what did he say about Ukraine?']],
  ['a pronoun for two', 2, ['What did Radakin and Healey say?', 'what did they say about troops?']],
] as const)('reads each part once: %s', (_, count, questions) => {
  expect(readings(...questions)).toBe(count);
});
