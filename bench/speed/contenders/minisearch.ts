import MiniSearch from 'minisearch';
import { STOP_WORDS } from '../../../src/language/words/stop-words.ts';
import { type Contender, found } from '../contender.ts';

const build =
  (processTerm: (term: string) => string | null): Contender['build'] =>
  (passages) => {
    const index = new MiniSearch({ fields: ['title', 'text'], processTerm });
    index.addAll(passages.map(({ title, text }, id) => ({ id, title, text })));
    return { ask: (question) => found(index.search(question).map(({ id }) => id)) };
  };

/** As it comes. */
export const miniSearch: Contender = {
  title: 'MiniSearch, as asked',
  setup: 'title and text, defaults (OR)',
  build: build((term) => term.toLowerCase()),
};

/** The same without the words that say nothing. */
export const miniSearchStopped: Contender = {
  title: 'MiniSearch, stop words left out',
  setup: 'title and text, defaults (OR), stop words left out of index and question',
  build: build((term) => {
    const lower = term.toLowerCase();
    return STOP_WORDS.has(lower) ? null : lower;
  }),
};
