import * as files from 'node:fs/promises';
import path from 'node:path';
import type { Article } from '../../src/articles/article.ts';
import { readCorpus } from '../../src/articles/corpus.ts';
import type { ReadableFiles } from '../../src/articles/files.ts';
import { readConfig } from '../../src/config.ts';
import { buildCoverage, type Coverage, type CoverageOptions } from '../../src/coverage.ts';
import { OnrecordError, type Problem } from '../../src/problem.ts';
import { readSpeakersFile, type SpeakersFile } from '../../src/quotes/speakers-file.ts';
import { chooseEngine } from '../../src/search/choose.ts';
import type { Call } from './command.ts';
import { limits } from './limits.ts';
import { counted } from './page.ts';
import { type Terminal, tell } from './terminal.ts';

/** A coverage with where it came from and what of it could not be read. */
export interface Loaded {
  readonly where: string;
  readonly coverage: Coverage;
  readonly problems: readonly Problem[];
}

/** What to answer from: the call's own words, else the setting, else the articles that ship with Onrecord. */
export function corpusOf(call: Pick<Call, 'corpus'>, terminal: Terminal): string {
  return call.corpus ?? readConfig(terminal.env).corpus ?? terminal.shipped;
}

/**
 * Reads and understands a corpus, telling problems and, where it takes long, how far it is.
 * @throws {OnrecordError} where not one article can be read
 */
export async function loadCoverage(
  call: Pick<Call, 'corpus'>,
  terminal: Terminal,
): Promise<Coverage> {
  const { coverage, problems } = await load(corpusOf(call, terminal), terminal);
  for (const problem of problems) tell(terminal, new OnrecordError(problem).message);
  return coverage;
}

/** As `loadCoverage`, but the problems are handed on. */
export async function load(where: string, terminal: Terminal): Promise<Loaded> {
  const slow = slowly(terminal);
  const { articles, problems } = await readCorpus(where, counting(slow));
  const [worst] = problems;
  if (articles.length === 0 && worst !== undefined) throw new OnrecordError(worst);
  const corrections = await speakersFile(where);
  slow(`Understanding ${counted(articles.length, 'article')}…`);
  const coverage = buildCoverage(articles, {
    ...settingsOf(terminal, articles),
    speakers: corrections.entries,
  });
  return { where, coverage, problems: [...problems, ...corrections.problems] };
}

function settingsOf({ env }: Terminal, articles: readonly Article[]): CoverageOptions {
  const { engine, speakerLevel } = readConfig(env);
  const passages = articles.reduce((sum, { paragraphs }) => sum + paragraphs.length, 0);
  return {
    engine: chooseEngine(engine, passages),
    analysis: speakerLevel === null ? {} : { speakerLevel },
  };
}

/** Tells how far a load is once it has taken longer than a person waits gladly, and then once a second. */
function slowly(terminal: Terminal): (progress: string) => void {
  let next = terminal.clock() + limits.quiet;
  return (progress) => {
    if (terminal.clock() < next) return;
    next = terminal.clock() + limits.quiet;
    tell(terminal, progress);
  };
}

/** The file system, telling how many files were read. */
function counting(slow: (progress: string) => void): ReadableFiles {
  let read = 0;
  return {
    ...files,
    readFile: (file) => {
      slow(`Reading the coverage: ${counted(++read, 'file')}…`);
      return files.readFile(file);
    },
  };
}

/** An editor's corrections beside the articles; none where there is no such file. */
async function speakersFile(where: string): Promise<SpeakersFile> {
  const file = path.join(where, 'speakers.yaml');
  try {
    return readSpeakersFile(await files.readFile(file, 'utf8'), file);
  } catch {
    return { entries: [], problems: [] };
  }
}
