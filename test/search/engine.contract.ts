import { describe, expect, it } from 'vitest';
import { indexTerms } from '../../src/language/terms.ts';
import type { SearchDocument, SearchEngineKind } from '../../src/search/engine.ts';

const document = (fields: Partial<SearchDocument>): SearchDocument => ({
  title: '',
  text: '',
  speakers: '',
  outlet: '',
  ...fields,
});

/** What every implementation of the search port does. */
export function engineContract(kind: SearchEngineKind): void {
  const ask = (documents: SearchDocument[], words: string, limit = 10) =>
    kind
      .build(documents)
      .search({ terms: indexTerms(words).map((term) => ({ term, weight: 1 })), limit })
      .map((hit) => hit.passage);

  describe(`the search port as ${kind.name} fills it`, () => {
    it('finds passages by any of the words, those that hold more of them first', () => {
      const passages = ['a ferry', 'a ferry strike', 'a budget'].map((text) => document({ text }));
      expect(ask(passages, 'ferry strike')).toEqual([1, 0]);
    });

    it('looks into headline, speakers and outlet, and takes the text for more than each', () => {
      const passages = [
        document({ outlet: 'ferry' }),
        document({ title: 'ferry' }),
        document({ text: 'ferry' }),
        document({ speakers: 'ferry' }),
      ];
      const found = ask(passages, 'ferry');
      expect(found[0]).toBe(2);
      expect([...found].sort()).toEqual([0, 1, 2, 3]);
      expect(found.at(-1)).toBe(0);
    });

    it('takes a rare word for more than a common one', () => {
      const common = Array.from({ length: 20 }, () => document({ text: 'a ferry' }));
      expect(ask([...common, document({ text: 'a strike' })], 'ferry strike', 1)).toEqual([20]);
    });

    it('takes a short passage for more than a long one with the same word', () => {
      const passages = ['ferry strike budget council ward night', 'ferry strike'];
      expect(
        ask(
          passages.map((text) => document({ text })),
          'ferry',
        ),
      ).toEqual([1, 0]);
    });

    it('lets a weight turn the order', () => {
      const engine = kind.build(['ferry', 'strike'].map((text) => document({ text })));
      const terms = (ferry: number, strike: number) => [
        { term: 'ferri', weight: ferry },
        { term: 'strike', weight: strike },
      ];
      const first = (ferry: number, strike: number) =>
        engine.search({ terms: terms(ferry, strike), limit: 1 })[0]?.passage;
      expect(first(2, 1)).toBe(0);
      expect(first(1, 2)).toBe(1);
    });

    it('gives the lower passage first where scores are equal, and no more than asked for', () => {
      const passages = Array.from({ length: 30 }, () => document({ text: 'ferry' }));
      expect(ask(passages, 'ferry', 4)).toEqual([0, 1, 2, 3]);
    });

    it('gives only what is accepted, however far down it stands', () => {
      const engine = kind.build(
        Array.from({ length: 50 }, (_, at) => document({ text: `ferry ${'strike '.repeat(at)}` })),
      );
      const terms = [{ term: 'ferri', weight: 1 }];
      const found = engine.search({ terms, limit: 2, accept: (passage) => passage > 46 });
      expect(found.map((hit) => hit.passage)).toEqual([47, 48]);
    });

    it('gives of a list of passages the best, scored as among all, whether it is short or long', () => {
      const engine = kind.build(
        Array.from({ length: 400 }, (_, at) =>
          document({ text: `ferry ${'strike '.repeat(at % 7)}${at % 3 === 0 ? 'harbour' : ''}` }),
        ),
      );
      const terms = ['ferri', 'strike', 'harbor'].map((term) => ({ term, weight: 1 }));
      for (const among of [
        [],
        [3],
        [7, 8, 250, 399],
        Array.from({ length: 200 }, (_, at) => 2 * at),
      ]) {
        const accept = (passage: number) => among.includes(passage);
        const found = engine.search({ terms, limit: 5, among });
        expect(found).toEqual(engine.search({ terms, limit: 5, accept }));
        expect(found.length).toBe(Math.min(5, among.length));
      }
      const both = engine.search({
        terms,
        limit: 5,
        among: [7, 8],
        accept: (passage) => passage > 7,
      });
      expect(both.map(({ passage }) => passage)).toEqual([8]);
    });

    it('finds nothing without terms, for unknown ones, and in an empty corpus', () => {
      expect(ask([document({ text: 'ferry' })], '')).toEqual([]);
      expect(ask([document({ text: 'ferry' })], 'unheardof')).toEqual([]);
      expect(ask([], 'ferry')).toEqual([]);
    });

    it('knows every term, and counts the passages whose text holds it', () => {
      const { vocabulary } = kind.build([
        document({ text: 'ferry ferry', title: 'harbour' }),
        document({ text: 'ferry strike' }),
      ]);
      expect(vocabulary.terms).toEqual(['ferri', 'harbor', 'strike']);
      expect(vocabulary.frequency('ferri')).toBe(2);
      expect(vocabulary.frequency('harbor')).toBe(0);
      expect(vocabulary.has('harbor')).toBe(true);
    });

    it('answers after saving and loading as before', () => {
      const engine = kind.build(['ferry', 'a ferry strike'].map((text) => document({ text })));
      const loaded = kind.load(engine.save());
      const query = { terms: [{ term: 'ferri', weight: 1 }], limit: 5 };
      expect(loaded.search(query)).toEqual(engine.search(query));
      expect(loaded.size).toBe(2);
      expect(loaded.vocabulary.terms).toEqual(engine.vocabulary.terms);
    });

    it('refuses what it did not save', () => {
      const saved = kind.build([document({ text: 'ferry' })]).save();
      for (const part of saved.keys()) {
        const cut = new Map(
          [...saved].map(([name, bytes]) => [
            name,
            bytes.subarray(0, name === part ? bytes.length >> 1 : bytes.length),
          ]),
        );
        expect(() => kind.load(cut)).toThrow('broken-index');
      }
    });
  });
}
