import { ask } from '../../../src/answers/ask.ts';
import { buildCoverage } from '../../../src/coverage.ts';
import { flatEngine } from '../../../src/search/flat/engine.ts';
import {
  openEngine,
  packCoverage,
  unpackCoverage,
} from '../../../src/snapshot/sections/coverage-sections.ts';
import { type Contender, LIMIT } from '../contender.ts';

/** From the question's text to the cited answer or silence, as a bot gives it. */
export const onrecord: Contender = {
  title: 'Onrecord, whole answers',
  setup: 'understanding, search, ranking, silence, quotes and citations; default caution',
  build(_, articles) {
    const parts = packCoverage(buildCoverage(articles, { engine: flatEngine }));
    const coverage = unpackCoverage(parts, openEngine(parts, flatEngine));
    const first = new Map(articles.map(({ id }, at) => [id, coverage.firstPassages[at] as number]));
    return {
      ask(question) {
        const { outcome, passages } = ask(coverage, question, { top: LIMIT });
        return {
          passages: passages.map(
            ({ passage }) => (first.get(passage.articleId) as number) + passage.paragraph - 1,
          ),
          silent: outcome === 'not-in-coverage',
        };
      },
    };
  },
};
