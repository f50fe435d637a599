import { buildAtOnce, type SearchEngine, type SearchEngineKind } from '../engine.ts';
import { FlatIndexBuilder } from './builder.ts';
import type { FlatIndex } from './postings.ts';
import { loadIndex, saveIndex } from './saved.ts';
import { lengthNorms } from './scoring.ts';
import { searchFlat } from './search.ts';
import { scratchFor } from './sums.ts';

/**
 * An inverted index in flat arrays behind the port, for large coverage: MiniSearch's order and
 * scores, built, searched, saved and loaded without an object a posting.
 */
export const flatEngine: SearchEngineKind = {
  name: 'flat',

  build: (documents) => buildAtOnce(flatEngine.begin(), documents),

  begin() {
    const builder = new FlatIndexBuilder();
    return {
      add: (document) => builder.add(document),
      finish: () => engine(builder.finish()),
    };
  },

  load: (saved) => engine(loadIndex(saved)),
};

function engine(index: FlatIndex): SearchEngine {
  const size = index.lengths[0]?.length ?? 0;
  const searched = { index, norms: lengthNorms(index), scratch: scratchFor(size) };
  return {
    name: flatEngine.name,
    size,
    vocabulary: index.vocabulary,
    search: (query) => searchFlat(searched, query),
    save: () => saveIndex(index),
  };
}
