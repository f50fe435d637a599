import { describe, expect, it } from 'vitest';
import { ask } from '../../../src/answers/ask.ts';
import { buildCoverage } from '../../../src/coverage.ts';
import { article } from '../../ranking/harbour.ts';

const lifeboats = buildCoverage([
  article('boats', { title: 'New lifeboats for the coast' }, [
    'The lifeboats were built in spring. Much has been said about lifeboats.',
    'All of the crews passed the examination of the coastguard in June.',
    'Lifeboats will be stationed at Marl Quay and on the Isle of Osk.',
  ]),
]);
const unsaid = buildCoverage([
  article('boats', { title: 'New lifeboats' }, [
    'The lifeboats cost a million.',
    'Marl Quay has room for the lifeboats, the council said.',
  ]),
]);
const answerTo = (question: string, coverage = lifeboats) => {
  const { outcome, passages } = ask(coverage, question);
  return outcome === 'answered' ? passages[0]?.passage.paragraph : outcome;
};

describe('the verb of “where will they be based”', () => {
  it('is any verb of place that is printed', () => {
    expect(answerTo('where will the lifeboats be based')).toBe(3);
  });

  it('is no missing topic where no such verb is printed', () => {
    expect(ask(unsaid, 'where will the lifeboats be based').reason ?? '').not.toContain('based');
  });
});
