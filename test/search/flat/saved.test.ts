import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexTerms } from '../../../src/language/terms.ts';
import { OnrecordError } from '../../../src/problem.ts';
import type { SavedEngine } from '../../../src/search/engine.ts';
import { flatEngine } from '../../../src/search/flat/engine.ts';
import { documents } from './corpora.ts';

const corpus = ['The ferry strike goes on', 'No ferries, says the council', 'Ferry budgets'].map(
  (text) => ({ title: 'Harbour', text, speakers: 'Ada Müller', outlet: 'Ferry Times' }),
);

function isBroken(load: () => unknown): boolean {
  try {
    load();
    return false;
  } catch (error) {
    return error instanceof OnrecordError && error.problem.code === 'broken-index';
  }
}

function changed(saved: SavedEngine, part: string, bytes: Uint8Array): SavedEngine {
  return new Map([...saved, [part, bytes]]);
}

describe('a saved flat index', () => {
  it('answers as the one it was saved from, from bytes at any offset', () => {
    fc.assert(
      fc.property(documents, fc.integer({ min: 0, max: 7 }), (given, offset) => {
        const engine = flatEngine.build(given);
        const moved = [...engine.save()].map(([part, bytes]) => {
          const room = Buffer.alloc(bytes.length + offset);
          room.set(bytes, offset);
          return [part, room.subarray(offset)] as const;
        });
        const loaded = flatEngine.load(new Map(moved));
        const words = new Set(given.flatMap(({ text }) => indexTerms(text)));
        const query = { terms: [...words].map((term) => ({ term, weight: 1 })), limit: 20 };
        expect(loaded.search(query)).toEqual(engine.search(query));
        expect(loaded.vocabulary.terms).toEqual(engine.vocabulary.terms);
        expect(loaded.size).toBe(engine.size);
      }),
    );
  });

  // A changed byte inside a part is found by the checksums of the state file: test/snapshot/state-file.test.ts.
  it('is refused when any part is cut, longer, or missing', () => {
    const saved = flatEngine.build(corpus).save();
    for (const [part, bytes] of saved) {
      for (let end = 0; end < bytes.length; end++)
        expect(isBroken(() => flatEngine.load(changed(saved, part, bytes.subarray(0, end))))).toBe(
          true,
        );
      const longer = new Uint8Array(bytes.length + 8);
      longer.set(bytes);
      expect(isBroken(() => flatEngine.load(changed(saved, part, longer)))).toBe(true);
      const without = new Map([...saved].filter(([name]) => name !== part));
      expect(isBroken(() => flatEngine.load(without))).toBe(true);
    }
    expect(isBroken(() => flatEngine.load(new Map()))).toBe(true);
  });
});
