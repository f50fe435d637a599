import { randomUUID } from 'node:crypto';
import * as files from 'node:fs/promises';
import { readConfig } from '../../src/config.ts';
import type { Coverage } from '../../src/coverage.ts';
import { describeProblem, type Problem } from '../../src/problem.ts';
import * as saved from '../../src/snapshot/load.ts';
import type { Loaded } from '../../src/snapshot/loaded.ts';
import type { Call } from './arguments/command.ts';
import { type Progress, progressOn } from './progress.ts';
import { counted } from './repl/page.ts';
import { stateFolder } from './settings.ts';
import { type Terminal, tell } from './terminal.ts';

/** A coverage with where it came from and what of it could not be read. */
export interface LoadedCorpus extends Loaded {
  readonly where: string;
}

/** What to answer from: the call's own words, else the setting, else the articles that ship with Onrecord. */
export function corpusOf(call: Pick<Call, 'corpus'>, terminal: Terminal): string {
  return call.corpus ?? readConfig(terminal.env).corpus ?? terminal.shipped;
}

/**
 * Reads and understands a corpus, or takes it as it was saved; tells problems and, where it takes
 * long, how far it is.
 * @throws {OnrecordError} where not one article can be read
 */
export async function loadForCall(
  call: Pick<Call, 'corpus'>,
  terminal: Terminal,
): Promise<Coverage> {
  const loaded = await load(corpusOf(call, terminal), terminal);
  tellProblems(loaded, terminal);
  return loaded.coverage;
}

/** As `loadCoverage`, but what could not be read is handed on. */
export async function load(where: string, terminal: Terminal): Promise<LoadedCorpus> {
  const { env, home, platform } = terminal;
  const source = { where, state: stateFolder(env, home, platform), settings: readConfig(env) };
  const progress = progressOn(terminal);
  const loaded = await saved
    .loadCoverage(source, counting(progress), randomUUID(), (analysed) =>
      progress.step(`Understanding the coverage: ${counted(analysed, 'article')}…`),
    )
    .finally(progress.done);
  return { where, ...loaded };
}

/** Tells what of a coverage could not be read, and why nothing was kept for the next start. */
export function tellProblems({ problems, unsaved }: LoadedCorpus, terminal: Terminal): void {
  const all: readonly (Problem | null)[] = [...problems, unsaved];
  for (const problem of all) if (problem !== null) tell(terminal, describeProblem(problem));
}

/** The file system, telling how many files were read. */
function counting(progress: Progress): typeof files {
  let read = 0;
  const readFile = (file: string) => {
    progress.step(`Reading the coverage: ${counted(++read, 'file')}…`);
    return files.readFile(file);
  };
  return { ...files, readFile } as typeof files;
}
