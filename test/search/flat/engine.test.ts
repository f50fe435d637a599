import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexTerms } from '../../../src/language/terms.ts';
import { flatEngine } from '../../../src/search/flat/engine.ts';
import { miniSearchEngine } from '../../../src/search/minisearch.ts';
import { documents, queries } from './corpora.ts';
import { expectSame } from './expect-same.ts';

describe('the flat engine', () => {
  it('gives what MiniSearch gives, in its order, on any corpus', () => {
    const both = documents.chain((corpus) => {
      const known = [
        ...new Set(corpus.flatMap(({ text, title }) => indexTerms(`${text} ${title}`))),
      ];
      return fc.record({ corpus: fc.constant(corpus), query: queries(known), odd: fc.boolean() });
    });
    fc.assert(
      fc.property(both, ({ corpus, query, odd }) => {
        const accept = odd ? (passage: number) => passage % 2 === 1 : undefined;
        const asked = accept === undefined ? query : { ...query, accept };
        expectSame(flatEngine.build(corpus), miniSearchEngine.build(corpus), asked);
      }),
      { numRuns: 500 },
    );
  });

  it('counts all terms of a long question, though one number holds score and count', () => {
    const words = Array.from({ length: 128 }, (_, at) => `harbour${at}x`);
    const corpus = [128, 127, 1].map((count) => ({
      title: '',
      text: words.slice(0, count).join(' '),
      speakers: '',
      outlet: '',
    }));
    const query = { terms: words.map((term) => ({ term, weight: 1 })), limit: 1 };
    const [flat, mini] = [flatEngine.build(corpus), miniSearchEngine.build(corpus)];
    expectSame(flat, mini, query);
    // the first holds all of them: counted in six bits, 128 would be none
    expect(flat.search(query).map(({ passage }) => passage)).toEqual([0]);
  });

  it('knows the same vocabulary', () => {
    fc.assert(
      fc.property(documents, (corpus) => {
        const [flat, mini] = [flatEngine.build(corpus), miniSearchEngine.build(corpus)];
        expect(flat.vocabulary.terms).toEqual(mini.vocabulary.terms);
        expect([...flat.vocabulary.frequencies]).toEqual([...mini.vocabulary.frequencies]);
      }),
    );
  });

  it('forgets one search before the next, also when a filter throws', () => {
    const corpus = ['ferry strike', 'ferry', 'strike'].map((text) => ({
      title: '',
      text,
      speakers: '',
      outlet: '',
    }));
    const engine = flatEngine.build(corpus);
    const query = { terms: [{ term: 'ferri', weight: 1 }], limit: 5 };
    const first = engine.search(query);
    const throwing = () => {
      throw new Error('no such outlet');
    };
    expect(() => engine.search({ ...query, accept: throwing })).toThrow('no such outlet');
    expect(engine.search(query)).toEqual(first);
    expect(first.map((hit) => hit.passage)).toEqual([1, 0]);
  });
});
