import fc from 'fast-check';
import type { SearchDocument, SearchQuery } from '../../../src/search/engine.ts';

/** Few words, so that passages share them; some that fold, stem or join. */
const WORDS = [
  ...'harbour harbours budget budgets council minister wards night ferry ferries'.split(' '),
  ...'strike strikes Müller O’Neill cease-fire 200 million 2024 the of said'.split(' '),
];

const words = (most: number) =>
  fc.array(fc.constantFrom(...WORDS), { maxLength: most }).map((some) => some.join(' '));

const document: fc.Arbitrary<SearchDocument> = fc.record({
  title: words(4),
  text: words(30),
  speakers: fc.constantFrom('', 'Ada Müller', 'Sean O’Neill', 'Ada Müller Sean O’Neill'),
  outlet: fc.constantFrom('', 'Harbour Gazette', 'Ferry Times'),
});

/** Small corpora with empty fields, repeated words and passages that are the same. */
export const documents: fc.Arbitrary<SearchDocument[]> = fc.array(document, { maxLength: 40 });

/** Queries over terms that most corpora hold, and over one that none does. */
export function queries(terms: readonly string[]): fc.Arbitrary<SearchQuery> {
  const term = fc.constantFrom(...terms, 'unheardof');
  const weighted = fc.record({ term, weight: fc.constantFrom(1, 1, 0.5, 1.7) });
  return fc.record({
    terms: fc.uniqueArray(weighted, { maxLength: 8, selector: (one) => one.term }),
    limit: fc.integer({ min: 1, max: 50 }),
  });
}
