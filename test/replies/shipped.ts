import * as files from 'node:fs/promises';
import path from 'node:path';
import type { Answer, Evidence } from '../../src/answers/answer.ts';
import { cite } from '../../src/answers/evidence/citation.ts';
import type { Article } from '../../src/articles/article.ts';
import { readCorpus } from '../../src/articles/corpus.ts';
import { buildCoverage } from '../../src/coverage.ts';
import { cardOfPlace } from '../../src/replies/around.ts';

const corpus = path.resolve(import.meta.dirname, '../../corpus');

/** The articles that ship with Onrecord. */
export const coverage = buildCoverage((await readCorpus(corpus, files)).articles);

/** An answer of no passages. */
export const blank: Answer = {
  question: 'what did they say?',
  queries: [],
  outcome: 'answered',
  reason: null,
  message: null,
  speaker: null,
  probability: 1,
  passages: [],
  choices: [],
  check: null,
  suggestions: [],
  ms: 0,
};

/** A passage as evidence, `more` apart; `place` is its index in the coverage. */
export function evidence(place: number, more: Partial<Evidence> = {}): Evidence {
  const card = cardOfPlace(coverage, place);
  const article = coverage.articles[coverage.articleOf[place] as number] as Article;
  return {
    passage: card.passage,
    score: 1,
    highlights: [],
    quotes: coverage.quotes[place] ?? [],
    citation: cite(article, card.passage),
    alsoIn: [],
    ...more,
  };
}
