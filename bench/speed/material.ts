import fs from 'node:fs/promises';
import path from 'node:path';
import type { Article } from '../../src/articles/article.ts';
import { readCorpus } from '../../src/articles/corpus.ts';
import type { SetQuestion } from '../quality/sets.ts';
import { recombine } from './recombine.ts';

const SETS = path.resolve(import.meta.dirname, '../../../shared/bench');
const SEED = 20_250_811;

/** A passage as every contender gets it. */
export interface BenchPassage {
  readonly articleId: string;
  readonly title: string;
  readonly text: string;
}

/** Articles of so many passages: polnear's first, then mhr500's, then made-up ones; the same each time. */
export async function benchArticles(passages: number): Promise<Article[]> {
  return [...(await articlesInTurn(passages))];
}

/**
 * The same one after the other, so that not all need be in memory.
 * @param redrawn whether the made-up ones have their words drawn anew, so that they do not repeat; default false
 */
export async function articlesInTurn(
  passages: number,
  redrawn = false,
): Promise<Generator<Article>> {
  const given: Article[] = [];
  for (const set of ['polnear', 'mhr500']) {
    const { articles } = await readCorpus(path.join(SETS, set, 'articles.jsonl'), fs);
    for (const article of articles) given.push(article);
  }
  return recombine(given, { passages, seed: SEED, redrawn });
}

/** The passages of articles, in order. */
export function benchPassages(articles: readonly Article[]): BenchPassage[] {
  return articles.flatMap(({ id, title, text, paragraphs }) =>
    paragraphs.map(({ start, end }) => ({
      articleId: id,
      title: title ?? '',
      text: text.slice(start, end),
    })),
  );
}

/** The questions of polnear that these articles can answer, and those that nothing answers. */
export async function benchQuestions(articles: readonly Article[]): Promise<SetQuestion[]> {
  const there = new Set(articles.map(({ id }) => id));
  const lines = await fs.readFile(path.join(SETS, 'polnear', 'queries.dev.jsonl'), 'utf8');
  const questions = lines
    .trim()
    .split('\n')
    .map((line): PlacedQuestion => JSON.parse(line));
  return questions.filter(
    ({ answerable, evidence }) =>
      !answerable || evidence.some(({ articleId = '' }) => there.has(articleId)),
  );
}

interface PlacedQuestion extends SetQuestion {
  readonly evidence: readonly { readonly text?: string; readonly articleId?: string }[];
}
