import fs from 'node:fs/promises';
import path from 'node:path';
import { readCorpus } from '../../src/articles/corpus.ts';
import { buildCoverage, type Coverage } from '../../src/coverage.ts';

/** Words that answer a question, and the article they stand in. */
interface Evidence {
  readonly text?: string;
  readonly alt?: readonly string[];
  readonly articleId?: string;
}

/** One question of a set, as the scorer takes it. */
export interface SetQuestion {
  readonly id: string;
  readonly question: string;
  readonly type: string;
  readonly answerable: boolean;
  readonly evidence: readonly Evidence[];
}

/** A set of questions over its own coverage. */
export interface QuestionSet {
  readonly name: string;
  readonly coverage: Coverage;
  readonly questions: readonly SetQuestion[];
}

const SETS = path.resolve(import.meta.dirname, '../../../shared/bench');

/**
 * Reads one of the sets that lie beside the project.
 *
 * @param corpus folder with its articles; default the set's own `articles.jsonl`
 */
export async function readSet(name: string, corpus?: string): Promise<QuestionSet> {
  const folder = path.join(SETS, name);
  const { articles } = await readCorpus(corpus ?? path.join(folder, 'articles.jsonl'), fs);
  const lines = await fs.readFile(path.join(folder, 'queries.dev.jsonl'), 'utf8');
  const questions = lines
    .trim()
    .split('\n')
    .map((line): SetQuestion => JSON.parse(line));
  return { name, coverage: buildCoverage(articles), questions };
}
