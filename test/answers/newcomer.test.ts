import { describe, expect, it } from 'vitest';
import { ask, turnOf } from '../../src/answers/ask.ts';
import { buildCoverage } from '../../src/coverage.ts';
import { article } from '../ranking/harbour.ts';

const coverage = buildCoverage([
  article('dredging', { outlet: null, date: '2025-08-15' }, [
    'Much has been said about sending dredgers to the harbour, and who would send them.',
    '“The dredgers are ready,” Ivan Brandt said. His deputy, Anna Osk, listened.',
    'As many as 40 dredgers were once spoken of, and 12 were discussed at a meeting in July.',
    'In February Ivan Brandt told the council that the harbour was too shallow.',
  ]),
]);

describe('how many', () => {
  it('is led by a number beside what is counted, though other passages have more of the words', () => {
    const [first] = ask(coverage, 'how many dredgers would be sent?').passages;
    expect(first?.passage.paragraph).toBe(3);
  });
});

describe('a month in which no article is dated', () => {
  it('is looked for in print, and that is said', () => {
    const { outcome, passages, message } = ask(coverage, 'what did Brandt say in February?', {
      today: '2025-08-20',
    });
    expect(outcome).toBe('answered');
    expect(passages.map(({ passage }) => passage.paragraph)).toEqual([4]);
    expect(message).toContain('No article is dated in February');
  });

  it('gives silence with the days that there are where no passage names it', () => {
    const { outcome, reason } = ask(coverage, 'what did Brandt say in March?', {
      today: '2025-08-20',
    });
    expect(outcome).toBe('not-in-coverage');
    expect(reason).toContain('15 August 2025');
  });
});

describe('a question that cannot be read', () => {
  it('in letters of another script says that English is read', () => {
    expect(ask(coverage, '港口有多深？').reason).toContain('Questions are read in English only');
  });

  it.each(['and him?', 'what about her?'])('%s with nothing before it is asked back', (text) => {
    const { outcome, message } = ask(coverage, text);
    expect(outcome).toBe('guidance');
    expect(message).toMatch(/I can’t tell whom “(?:him|her)” means here/);
  });

  it('is asked back where nobody else than was asked about can be meant', () => {
    const turn = turnOf(ask(coverage, 'what did Brandt say about dredgers?'));
    const conversation = turn === null ? [] : [turn];
    expect(ask(coverage, 'and him?', { conversation }).outcome).toBe('guidance');
  });
});

describe('a small word that the coverage never prints', () => {
  it('is no missing topic', () => {
    const { reason, outcome } = ask(coverage, 'what is behind the harbour instead?');
    expect(outcome === 'answered' || !/behind|instead/.test(reason ?? '')).toBe(true);
  });
});
