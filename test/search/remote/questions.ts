import { existsSync, readFileSync } from 'node:fs';
import * as files from 'node:fs/promises';
import path from 'node:path';
import { findQuotes } from '../../../src/answers/find-quotes.ts';
import { timeline } from '../../../src/answers/timeline.ts';
import type { Article } from '../../../src/articles/article.ts';
import { readCorpus } from '../../../src/articles/corpus.ts';
import type { Coverage } from '../../../src/coverage.ts';
import { answerTo, checkOf, type Told } from './both-ways.ts';

const BENCH = path.resolve(import.meta.dirname, '../../../../shared/bench');

/** Whether a set is not on this machine. */
export const missingSet = (set: string) => !existsSync(path.join(BENCH, set, 'articles.jsonl'));

export async function articlesOf(set: string): Promise<readonly Article[]> {
  return (await readCorpus(path.join(BENCH, set, 'articles.jsonl'), files)).articles;
}

type Asked = { readonly asked: string; readonly told: Told };

/** Every so-many-th development question of a set. */
export function questionsOf(set: string, every: number): Asked[] {
  const lines = readFileSync(path.join(BENCH, set, 'queries.dev.jsonl'), 'utf8')
    .trim()
    .split('\n');
  return lines
    .map((line): string => JSON.parse(line).question)
    .filter((_, at) => at % every === 0)
    .map((asked) => ({ asked, told: answerTo(asked) }));
}

/** Questions with filters and orders, and what else is asked of a coverage: of its first speakers. */
export function otherQuestions({ speakers, outlets }: Coverage): Asked[] {
  const names = speakers.quoted.slice(0, 6).map(({ name }) => name);
  const [outlet = ''] = outlets.all.map(({ name }) => name);
  const asked = names.flatMap((name) => [
    `What did ${name} say?`,
    `What did ${name} say since 1 January 2000?`,
    `How often is ${name} quoted?`,
    `When did ${name} last speak?`,
    `What did ${name} say about it outlet:"${outlet}"?`,
    `Who said that ${name} would sign it, and when?`,
  ]);
  return [
    ...[...asked, 'what was said on Monday?', 'the latest', 'hello', '', 'who is quoted?'].map(
      (question) => ({ asked: question, told: answerTo(question) }),
    ),
    ...names.map((name) => ({
      asked: `quotes of ${name}`,
      told: (coverage: Coverage) =>
        JSON.stringify([...findQuotes(coverage, { speaker: name, about: null })]),
    })),
    ...names.map((name) => ({
      asked: `timeline of ${name}`,
      told: (coverage: Coverage) => JSON.stringify(timeline(coverage, name)),
    })),
  ];
}

/** Quotations as printed, shortened, and with a word that was not: of so many quotes all over a coverage. */
export function quotationsOf({ quotes }: Coverage, count: number): Asked[] {
  const all = Array.from(quotes).flatMap((own) => own.map(({ text }) => text));
  const step = Math.max(1, Math.floor(all.length / count));
  const some = all.filter((_, at) => at % step === 0);
  const words = some.flatMap((text) => {
    const parts = text.split(' ');
    const third = Math.floor(parts.length / 3);
    return [text, parts.slice(third).join(' '), parts.toSpliced(third, 1, 'otherwise').join(' ')];
  });
  return [...words, 'No.', 'The', 'and the'].map((asked) => ({ asked, told: checkOf(asked) }));
}
