import { describe, expect, it } from 'vitest';
import * as vocabularies from '../../src/search/vocabulary.ts';
import { TermCounter } from '../../src/search/vocabulary.ts';

const counter = new TermCounter();
for (const text of ['zelenski spoke', 'zelenski warned', 'drone', 'drones', 'summit'])
  counter.add(text.split(' '), true);
counter.add(['headline'], false);
const vocabulary =
  'vocabularyOf' in vocabularies ? vocabularies.vocabularyOf(counter.counts) : (undefined as never);

describe('the vocabulary', () => {
  it('counts passages whose text holds a term, and knows terms of other fields without counting', () => {
    expect(vocabulary.frequency('zelenski')).toBe(2);
    expect(vocabulary.frequency('headline')).toBe(0);
    expect(vocabulary.has('headline')).toBe(true);
    expect(vocabulary.has('unheard')).toBe(false);
  });

  it('finds a term by its beginning, the most frequent first', () => {
    expect(vocabulary.startingWith('dron', 5).map(({ term }) => term)).toEqual(['drone', 'drones']);
  });

  it('finds what a misspelt word stands for, the nearest first', () => {
    expect(vocabulary.similar('zelenksi', 1)[0]?.term).toBe('zelenski');
    expect(vocabulary.similar('sumit', 1)[0]?.term).toBe('summit');
  });

  it('forgives no short word, no number and no first letter', () => {
    for (const typed of ['dro', '2025', 'pummit']) expect(vocabulary.similar(typed, 1)).toEqual([]);
  });
});
