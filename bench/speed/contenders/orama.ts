import { create, insertMultiple, search } from '@orama/orama';
import { STOP_WORDS } from '../../../src/language/words/stop-words.ts';
import { type Contender, found, LIMIT } from '../contender.ts';

/** Rows that go in at once. */
const BATCH = 5_000;

export const orama: Contender = {
  title: 'Orama',
  setup: 'title and text, English stemmer, stop words left out, threshold 1 (OR)',
  async build(passages) {
    const database = create({
      schema: { title: 'string', text: 'string' },
      components: {
        tokenizer: { language: 'english', stemming: true, stopWords: [...STOP_WORDS] },
      },
    });
    await insertMultiple(
      database,
      passages.map(({ title, text }, id) => ({ id: String(id), title, text })),
      BATCH,
    );
    return {
      ask(question) {
        const results = search(database, { term: question, limit: LIMIT, threshold: 1 });
        if (results instanceof Promise) throw new TypeError('Orama answered later, not at once.');
        return found(results.hits.map(({ id }) => id));
      },
    };
  },
};
