import type { AskOptions } from '../../answers/ask.ts';
import { inOneGo } from '../../answers/coverage-memo-in-steps.ts';
import type { Coverage } from '../../coverage.ts';
import { partsAt } from '../../history/parts.ts';
import { wordHash } from '../../language/hash.ts';
import { type FreshPassages, firstPassageOf, type Hit } from '../hit.ts';
import type { Watched } from '../watched.ts';
import { PhraseFinder } from './phrases.ts';
import { hitsOfSpeaker } from './speaker.ts';
import { hitsOfTopic } from './topic.ts';

/** Finds what watches look for in what is served for the first time. */
export interface Matcher {
  (watched: Watched): Hit[];
  /** The same in steps, between which others can have their turn. */
  steps(watched: Watched): Generator<void, Hit[]>;
}

/** A matcher for as many watches as there are: what they share is worked out once. */
export function openMatcher(
  coverage: Coverage,
  fresh: FreshPassages,
  options: AskOptions = {},
): Matcher {
  const { passages, articles, changed } = fresh;
  const phrases = new PhraseFinder(coverage, passages);
  function* steps(watched: Watched): Generator<void, Hit[]> {
    const { kind, of } = watched;
    switch (kind) {
      case 'speaker':
        return hitsOfSpeaker(coverage, of, passages);
      case 'phrase':
        return phrases.exact(of);
      case 'near':
        return phrases.near(of);
      case 'topic':
        return yield* hitsOfTopic(coverage, watched, passages, options);
      case 'outlet':
        return hitsOfOutlet(coverage, of, articles);
      case 'changes':
        return hitsOfChanges(coverage, of, changed, passages);
    }
  }
  return Object.assign((watched: Watched) => inOneGo(steps(watched)), { steps });
}

/** Each new article of an outlet, shown by its first passage. */
function hitsOfOutlet(coverage: Coverage, of: string, articles: readonly number[]): Hit[] {
  const all = new Set(coverage.outlets.find(of).flatMap((outlet) => outlet.articles));
  const own = articles.filter((article) => all.has(article));
  coverage.elsewhere?.need({ articles: own });
  return own.flatMap((article) => whole(coverage, article));
}

/** An article that reads otherwise, shown by the first passage that is new in it. */
function hitsOfChanges(
  coverage: Coverage,
  of: string,
  changed: readonly number[],
  passages: readonly number[],
): Hit[] {
  return changed
    .filter((article) => coverage.articles[article]?.id === of)
    .flatMap((article) => {
      const first = passages.find((passage) => coverage.articleOf[passage] === article);
      // Every text of it is another one, however little differs.
      const words = `v${wordHash(partsAt(coverage, article).join()).toString(36)}`;
      return whole(coverage, article).map((hit) => ({
        ...hit,
        words,
        passage: first ?? hit.passage,
      }));
    });
}

/** The words are the whole article's. */
function whole(coverage: Coverage, article: number): Hit[] {
  const passage = firstPassageOf(coverage, article);
  const { title, text } = coverage.articles[article] ?? { title: null, text: '' };
  return passage === null ? [] : [{ passage, highlights: [], words: `${title ?? ''} ${text}` }];
}
