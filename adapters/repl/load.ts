import * as files from 'node:fs/promises';
import process from 'node:process';
import type { ReadableFiles } from '../../src/articles/files.ts';
import { readConfig } from '../../src/config.ts';
import type { Coverage } from '../../src/coverage.ts';
import { describeProblem, type Problem } from '../../src/problem.ts';
import * as saved from '../../src/saved/load.ts';
import type { Call } from './command.ts';
import { limits } from './limits.ts';
import { counted } from './page.ts';
import { stateFolder } from './settings.ts';
import { type Terminal, tell } from './terminal.ts';

/** A coverage with where it came from and what of it could not be read. */
export interface Loaded extends saved.Loaded {
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
export async function loadCoverage(
  call: Pick<Call, 'corpus'>,
  terminal: Terminal,
): Promise<Coverage> {
  const loaded = await load(corpusOf(call, terminal), terminal);
  tellProblems(loaded, terminal);
  return loaded.coverage;
}

/** As `loadCoverage`, but what could not be read is handed on. */
export async function load(where: string, terminal: Terminal): Promise<Loaded> {
  const { env, home, platform } = terminal;
  const source = { where, state: stateFolder(env, home, platform), settings: readConfig(env) };
  const loaded = await saved.loadCoverage(source, counting(terminal), `${process.pid}`);
  return { where, ...loaded };
}

/** Tells what of a coverage could not be read, and why nothing was kept for the next start. */
export function tellProblems({ problems, unsaved }: Loaded, terminal: Terminal): void {
  const all: readonly (Problem | null)[] = [...problems, unsaved];
  for (const problem of all) if (problem !== null) tell(terminal, describeProblem(problem));
}

/**
 * The file system, telling how many files were read: not before a load has taken longer than a
 * person waits gladly, and then once a second.
 */
function counting(terminal: Terminal): typeof files & ReadableFiles {
  let next = terminal.clock() + limits.quiet;
  let read = 0;
  const readFile = (file: string) => {
    read++;
    if (terminal.clock() >= next) {
      next = terminal.clock() + limits.quiet;
      tell(terminal, `Reading the coverage: ${counted(read, 'file')}…`);
    }
    return files.readFile(file);
  };
  return { ...files, readFile } as typeof files & ReadableFiles;
}
