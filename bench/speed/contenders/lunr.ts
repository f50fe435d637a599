import lunr from 'lunr';
import { type Contender, found } from '../contender.ts';

export const lunrSearch: Contender = {
  title: 'lunr',
  setup: 'title and text, its own stemmer and stop words (OR)',
  build(passages) {
    const index = lunr((builder) => {
      builder.field('title');
      builder.field('text');
      for (const [id, { title, text }] of passages.entries()) builder.add({ id, title, text });
    });
    return {
      ask(question) {
        const hits = index.query((query) => {
          query.term(lunr.tokenizer(question), {});
        });
        return found(hits.map(({ ref }) => ref));
      },
    };
  },
};
