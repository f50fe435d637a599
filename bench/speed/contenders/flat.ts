import { indexTerms } from '../../../src/language/terms.ts';
import { flatEngine } from '../../../src/search/flat/engine.ts';
import { type Contender, found, LIMIT } from '../contender.ts';

/** Onrecord's second engine behind the search port, nothing round it. */
export const flat: Contender = {
  title: 'Onrecord, flat search alone',
  setup: 'stop words left out, folded and stemmed; OR',
  build(passages) {
    const engine = flatEngine.build(
      passages.map(({ title, text }) => ({ title, text, speakers: '', outlet: '' })),
    );
    return {
      ask(question) {
        const terms = [...new Set(indexTerms(question))].map((term) => ({ term, weight: 1 }));
        return found(engine.search({ terms, limit: LIMIT }).map(({ passage }) => passage));
      },
    };
  },
};
