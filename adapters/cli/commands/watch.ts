import * as files from 'node:fs/promises';
import process from 'node:process';
import { describeProblem } from '../../../src/problem.ts';
import { loadSources } from '../../../src/sources/file/load-sources.ts';
import { watchCorpus } from '../../../src/sources/watch/watch-corpus.ts';
import type { Command } from '../arguments/command.ts';
import { corpusToWrite, fetchingAround, noSources, printRound } from '../fetching.ts';
import { tell } from '../terminal.ts';

/** `onrecord watch`: goes on fetching. */
export const watch: Command = {
  usage: 'watch [--verbose]',
  summary: 'bring in what sources.yaml names, as a process that goes on',
  details: [
    'Visits each source as often as sources.yaml says, and never more often than its server allows. A changed sources.yaml is noticed within a minute.',
    'One process fetches into a corpus at a time; a second waits for the end of the first. Ends at SIGINT and SIGTERM.',
  ],
  top: null,
  options: { verbose: { does: 'list every line that was dropped, with the rule that dropped it' } },
  examples: ['onrecord watch --corpus my-coverage'],
  most: 0,
  async run(call, terminal) {
    const corpus = corpusToWrite(call, terminal);
    if ((await loadSources(corpus, files)) === null) throw noSources(corpus);
    const { around, done } = fetchingAround('watch', call, terminal);
    const watching = watchCorpus(around, {
      onRound: async (round) => {
        done();
        const { added, updated } = round.report;
        if (added.length + updated.length > 0) await printRound(round, call, terminal);
      },
      onProblem: (problem) => tell(terminal, describeProblem(problem)),
    });
    await new Promise<void>((told) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => told());
    });
    // Killed at any moment nothing is lost: no reason to wait for a slow server.
    await Promise.race([watching.stop(), new Promise((late) => setTimeout(late, PATIENCE))]);
    process.exit(0);
  },
};

/** For a round that is going on, in ms. */
const PATIENCE = 3_000;
