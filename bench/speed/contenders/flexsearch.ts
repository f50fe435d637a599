import { Encoder, Index } from 'flexsearch';
import { stem } from '../../../src/language/stemming.ts';
import { STOP_WORDS } from '../../../src/language/words/stop-words.ts';
import { type Contender, found, LIMIT } from '../contender.ts';

export const flexSearch: Contender = {
  title: 'FlexSearch',
  setup: 'title and text as one, stemmed, stop words left out, suggest (some of the terms)',
  build(passages) {
    const encoder = new Encoder({
      normalize: true,
      filter: (term: string) => !STOP_WORDS.has(term),
      prepare: (text: string) => text.replace(/['’]s\b/g, ''),
      finalize: (terms: string[]) => terms.map(stem),
    });
    const index = new Index({ tokenize: 'strict', encoder, resolution: 9 });
    for (const [id, { title, text }] of passages.entries()) index.add(id, `${title} ${text}`);
    return {
      ask: (question) => found(index.search(question, { limit: LIMIT, suggest: true }) as number[]),
    };
  },
};
