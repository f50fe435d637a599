import * as files from 'node:fs/promises';
import path from 'node:path';
import { readCorpus } from '../../src/articles/corpus.ts';
import { buildCoverage, type Coverage } from '../../src/coverage.ts';
import { OnrecordError, type Problem } from '../../src/problem.ts';
import { readSpeakersFile } from '../../src/quotes/speakers-file.ts';

/** A coverage, and what of it could not be read. */
export interface Loaded {
  readonly coverage: Coverage;
  readonly problems: readonly Problem[];
}

/**
 * Reads and understands a corpus, an editor's `speakers.yaml` beside it included.
 * @throws {OnrecordError} where not one article can be read
 */
export async function loadCoverage(where: string): Promise<Loaded> {
  const { articles, problems } = await readCorpus(where, files);
  const [worst] = problems;
  if (articles.length === 0 && worst !== undefined) throw new OnrecordError(worst);
  const corrections = await speakersFile(where);
  const coverage = buildCoverage(articles, { speakers: corrections.entries });
  return { coverage, problems: [...problems, ...corrections.problems] };
}

async function speakersFile(where: string) {
  const file = path.join(where, 'speakers.yaml');
  try {
    return readSpeakersFile(await files.readFile(file, 'utf8'), file);
  } catch {
    return { entries: [], problems: [] }; // There is none.
  }
}

/** Whether a coverage read anew may take the place of the last good one: nothing broken, or nothing lost. */
export function mayReplace(before: Coverage, { coverage, problems }: Loaded): boolean {
  const lost = before.articles.some(({ id }) => coverage.article(id) === undefined);
  return problems.length === 0 || !lost;
}
