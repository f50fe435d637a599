import { describe, expect, it } from 'vitest';
import { ask } from '../../src/answers/ask.ts';
import { buildCoverage } from '../../src/coverage.ts';
import { article } from '../ranking/harbour.ts';

const quiet = Array.from(
  { length: 14 },
  (_, n) => `On day ${n} the sea was calm and the sky clear.`,
);
const coverage = buildCoverage([
  article('cranes', { title: 'Norwick sets aside 40 million for cranes', date: '2025-08-15' }, [
    'Ivan Brandt, the mayor of Norwick, spoke at the quay on Tuesday with Anna Osk, who runs the yard.',
    '“We can live with these shutoffs until spring,” Brandt said.',
    'The sum is part of what the council has promised the yard.',
    'Brandt called Osk “a stubborn builder” and “the best in the north”.',
    'Brandt praised Osk and said that she “kept the yard alive”.',
    'Lena Marsk, whose dresses were shown at the fair, arrived late. Brandt praised the dresses.',
    'Brandt told the Centre for Port and Harbour Studies that “dredging comes first”.',
    ...quiet,
  ]),
  article('trial', { title: 'Clerk admits theft', date: '2025-08-16' }, [
    'At the sentencing of a captain, Osk wrote on Thursday, the clerk Rolf Tamm had sat in the first row.',
    'Rolf Tamm, 51, admitted theft. His sentencing is set for 14 February.',
    ...quiet,
  ]),
  article('strike', { title: 'Yard hit by strike', date: '2025-08-17' }, [
    'Piet Lund, the company’s chief engineer, said: “I like the new lamps.”',
    'The company said that the strike “hurts the town”.',
    ...quiet,
  ]),
]);
const asked = (text: string) => ask(coverage, text);
const first = (text: string) => asked(text).passages[0]?.passage.id;

describe('what somebody said', () => {
  it('is found in words that news uses for those of the question', () => {
    expect(asked('what did brandt say about the blackouts?').outcome).toBe('answered');
    expect(first('what did brandt say about the blackouts?')).toBe('cranes#2');
  });

  it('with a verb of its own is led by words that were printed as said so', () => {
    expect(first('what did brandt call osk?')).toBe('cranes#4');
  });

  it('to a body known by its initials is found where its name is printed in full', () => {
    expect(first('what did brandt tell the cphs?')).toBe('cranes#7');
    expect(asked('what did brandt tell the cphs?').outcome).toBe('answered');
  });

  it('is silence for somebody who is only spoken of, whatever verb of another stands near', () => {
    const { outcome, reason } = asked('what did lena marsk say about the dresses?');
    expect(outcome).toBe('not-in-coverage');
    expect(reason).toMatch(/quotes Lena Marsk nowhere/i);
  });

  it('by “the company” is nobody’s who works for one', () => {
    const { speaker, passages } = asked('what did the company say about the strike?');
    expect(speaker).toBeNull();
    expect(passages[0]?.passage.id).toBe('strike#2');
  });
});

describe('the passage that leads', () => {
  it('has the date beside what is asked, and not somewhere in a sentence on it', () => {
    expect(first('when will rolf tamm be sentenced?')).toBe('trial#2');
  });

  it('shows the attitude asked for, to the sum that stands in its headline', () => {
    expect(asked('who promised 40 million?').outcome).toBe('answered');
    expect(first('who promised 40 million?')).toBe('cranes#3');
  });
});
