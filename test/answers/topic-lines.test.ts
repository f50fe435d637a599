import { describe, expect, it } from 'vitest';
import { ask } from '../../src/answers/ask.ts';
import { buildCoverage } from '../../src/coverage.ts';
import { article } from '../ranking/harbour.ts';

const filler = Array.from({ length: 12 }, (_, n) => `The weather on day ${n} was fair and calm.`);
const coverage = buildCoverage([
  article('pier', { outlet: null, date: '2025-08-15' }, [
    'The old pier was sold on Tuesday. The price was kept from the public.',
    '“We will repair the lamps by spring,” Ivan Brandt said.',
    'Anglers fear that Brandt will raise the mooring fees on the eastern quay.',
    ...filler,
  ]),
]);
const outcome = (text: string) => ask(coverage, text).outcome;
const first = (text: string) => ask(coverage, text).passages[0]?.passage.paragraph;

describe('a topic in a few words', () => {
  it.each(['pier sale price', 'anglers mooring fees dispute', 'MOORING FEES'])(
    '“%s” asks nothing, so it gets what is printed on it, though a word is missing',
    (text) => {
      expect(outcome(text)).toBe('answered');
    },
  );

  it('gets silence where nothing is printed on it', () => {
    expect(outcome('glacier tourism ruling')).toBe('not-in-coverage');
  });

  it('with a name gets that person’s own words on it', () => {
    expect(first('brandt lamps')).toBe(2);
  });

  it('with a name whose words are on something else gets what others print on both', () => {
    expect(outcome('brandt mooring fees')).toBe('answered');
    expect(first('brandt mooring fees')).toBe(3);
  });
});
