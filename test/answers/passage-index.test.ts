import { describe, expect, it } from 'vitest';
import { passageIndex } from '../../src/answers/passage-index.ts';
import { buildCoverage } from '../../src/coverage.ts';
import { article } from '../adapters/article.ts';
import { coverage } from '../replies/shipped.ts';

describe('a passage’s index by its id', () => {
  it('is where the coverage holds it', () => {
    for (const [index, { id }] of coverage.passages.entries())
      expect(passageIndex(coverage, id)).toBe(index);
  });

  it.each(['nowhere#1', '', '#', '#1', 'x'])('is none for %j', (id) => {
    expect(passageIndex(coverage, id)).toBeNull();
  });

  it.each(['#0', '#-1', '#1.5', '#999', '#', '#x'])('is none for the end %j', (end) => {
    expect(passageIndex(coverage, `${coverage.articles[0]?.id}${end}`)).toBeNull();
  });

  it('goes through the articles once a coverage, not once an id', () => {
    let reads = 0;
    const many = Array.from({ length: 500 }, (_, n) => article(`a${n}`, ['One.', 'Two.']));
    const built = buildCoverage(many);
    const articles = built.articles.map((one) => ({
      ...one,
      get id() {
        reads++;
        return one.id;
      },
    }));
    const counted = { ...built, articles };
    for (let n = 0; n < 500; n++) expect(passageIndex(counted, `a${n}#2`)).toBe(2 * n + 1);
    // A follow-up over nine passages of 20,000 articles took an eighth of a second otherwise.
    expect(reads).toBeLessThanOrEqual(500);
  });
});
