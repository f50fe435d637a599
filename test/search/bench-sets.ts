import { existsSync, readFileSync } from 'node:fs';
import type { SearchDocument } from '../../src/search/engine.ts';

type BenchSet = 'polnear' | 'mhr500' | 'squad2';

const file = (set: BenchSet, name: string) =>
  new URL(`../../../shared/bench/${set}/${name}.jsonl`, import.meta.url);

/** Whether the set is not on this machine. */
export function missingBench(set: BenchSet): boolean {
  return !existsSync(file(set, 'articles')) || !existsSync(file(set, 'queries.dev'));
}

function lines<T>(set: BenchSet, name: string): T[] {
  const text = readFileSync(file(set, name), 'utf8');
  return text.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as T]));
}

/** Every line of every article of the set as a passage, its speakers left out. */
export function benchPassages(set: BenchSet): SearchDocument[] {
  const articles = lines<{ title: string; publisher?: string; body: string }>(set, 'articles');
  return articles.flatMap(({ title, publisher = '', body }) =>
    body
      .split('\n')
      .filter((text) => text.trim() !== '')
      .map((text) => ({ title, text, speakers: '', outlet: publisher })),
  );
}

/** Asking thousands of questions twice takes minutes: `npm run soak:sets` does, `npm test` asks a share. */
const EVERY = process.env.WHOLE_SETS === '1' ? 1 : 20;

/** The development questions of the set: every twentieth, or with `WHOLE_SETS=1` all of them. */
export function benchQuestions(set: BenchSet): string[] {
  const questions = lines<{ question: string }>(set, 'queries.dev');
  return questions.filter((_, at) => at % EVERY === 0).map(({ question }) => question);
}
