import * as files from 'node:fs/promises';
import type { WritableFiles } from '../../src/articles/read/files.ts';
import { systemClock } from '../../src/bot/machine/clock.ts';
import { corpusWriters } from '../../src/bot/store/corpus-writers.ts';
import { readConfig } from '../../src/config.ts';
import { keeperOf } from '../../src/history/open.ts';
import type { Round } from '../../src/sources/fetch/round.ts';
import { type Call, wrongUsage } from './arguments/command.ts';
import { progressOn } from './progress.ts';
import { importJson, importText } from './render/render-import.ts';
import { print, type Terminal, tell } from './terminal.ts';

/** The articles that ship with Onrecord are never written to unless they are named. */
export function corpusToWrite(call: Pick<Call, 'corpus'>, terminal: Terminal): string {
  const corpus = call.corpus ?? readConfig(terminal.env).corpus;
  if (corpus !== null) return corpus;
  throw wrongUsage(
    'It is not said where the articles shall go.',
    'Add --corpus FOLDER, or set ONRECORD_CORPUS.',
  );
}

/** Keeps this command and others from writing into one corpus at the same time. */
export function writersFor(command: string, terminal: Terminal) {
  return corpusWriters(`onrecord ${command}`, (holder) =>
    tell(
      terminal,
      `Another process is writing into the corpus (${holder ?? 'not known which'}); waiting until it has finished.`,
    ),
  );
}

/** What a command that fetches works with; `step` tells how far it is, `done` clears what was told of that. */
export function fetchingAround(command: string, call: Call, terminal: Terminal) {
  const corpus = corpusToWrite(call, terminal);
  const settings = readConfig(terminal.env);
  const keeper = keeperOf(corpus, settings.history);
  const progress = progressOn(terminal);
  const around = {
    corpus,
    files: files as WritableFiles,
    clock: systemClock(),
    ...(keeper && { keeper }),
    writers: writersFor(command, terminal),
    reading: settings,
    version: terminal.version,
    proxy: terminal.env,
    dryRun: call.given('dry-run'),
    onVisit: (place: string) => progress.step(`Fetching ${place}…`),
  };
  return { around, step: progress.step, done: progress.done };
}

/** Said where the corpus has no sources.yaml. */
export function noSources(corpus: string) {
  return wrongUsage(
    `There is no sources.yaml in ${corpus}.`,
    'Write one: docs/sources.md has an example. Or name an address: onrecord fetch ADDRESS.',
  );
}

/** What a round brought, as an import says it, but for what was known already. */
export async function printRound({ report }: Round, call: Call, terminal: Terminal): Promise<void> {
  const verbose = call.given('verbose');
  const news = { ...report, unchanged: [] };
  const lines = call.json
    ? importJson(news, verbose)
    : importText(news, verbose, call.given('dry-run'));
  for (const line of lines) await print(terminal, line);
}
