import * as files from 'node:fs/promises';
import type { ImportReport } from '../../../src/articles/import/import.ts';
import { corpusWriters } from '../../../src/bot/store/corpus-writers.ts';
import { readConfig } from '../../../src/config.ts';
import { describeProblem } from '../../../src/problem.ts';
import { type Call, type Command, wrongUsage } from '../command.ts';
import { importedJson } from '../json.ts';
import { progressOn } from '../progress.ts';
import { closed, jsonLine, visible } from '../render/visible.ts';
import { counted } from '../repl/page.ts';
import { print, type Terminal, tell } from '../terminal.ts';

/** `onrecord import`: articles of one's own. */
export const importCommand: Command = {
  usage: 'import PATH… [--dry-run] [--verbose]',
  summary: 'bring articles in',
  details: [
    'Takes files and folders of copied text (.txt), saved web pages (.html), our own format (.md) and .jsonl.',
    'They go into the folder that --corpus or ONRECORD_CORPUS names, which is made if absent.',
    'The same again changes nothing. What can’t be read is told, the rest goes in; then the exit code is 1.',
  ],
  top: null,
  options: {
    'dry-run': { does: 'say what would be done and write nothing' },
    verbose: { does: 'list every line that was dropped, with the rule that dropped it' },
  },
  examples: [
    'onrecord import downloads --corpus my-coverage --dry-run',
    'onrecord import downloads/page.html --corpus my-coverage --verbose',
  ],
  async run(call, terminal) {
    if (call.words.length === 0) throw wrongUsage('There is nothing to import.', NAME_PATHS);
    const { importArticles } = await import('../../../src/articles/import/import.ts');
    const progress = progressOn(terminal);
    const report = await importArticles(call.words, {
      corpus: corpusFor(call, terminal),
      files,
      writers: corpusWriters('onrecord import', (holder) => tell(terminal, waiting(holder))),
      reading: readConfig(terminal.env),
      dryRun: call.given('dry-run'),
      onProgress: ({ done, total, file }) =>
        progress.step(`${done} of ${counted(total, 'file')}: ${file}`),
    }).finally(progress.done);
    for (const line of call.json ? json(report, call) : text(report, call)) {
      await print(terminal, line);
    }
    for (const problem of report.problems) tell(terminal, describeProblem(problem));
    return report.problems.length === 0 ? 0 : 1;
  },
};

const NAME_PATHS = 'Name files or folders: onrecord import PATH… --corpus FOLDER';

function waiting(holder: string | null): string {
  return `Another process is writing into the corpus (${holder ?? 'not known which'}); waiting until it has finished.`;
}

/** The articles that ship with Onrecord are never written to unless they are named. */
function corpusFor(call: Call, terminal: Terminal): string {
  const corpus = call.corpus ?? readConfig(terminal.env).corpus;
  if (corpus !== null) return corpus;
  throw wrongUsage(
    'It is not said where the articles shall go.',
    'Add --corpus FOLDER, or set ONRECORD_CORPUS.',
  );
}

const OUTCOMES = ['added', 'updated', 'unchanged'] as const;

function json(report: ImportReport, call: Call): string[] {
  const articles = OUTCOMES.flatMap((outcome) =>
    report[outcome].map((article) => importedJson(article, outcome)),
  );
  const dropped = call.given('verbose')
    ? report.dropped.map(({ file, line, text, rule, keptAs }) => ({
        outcome: 'dropped',
        ...{ file, line, text, rule, keptAs },
      }))
    : [];
  const passedOver = report.passedOver.map(({ file, why }) => ({
    outcome: 'passed-over',
    ...{ file, why },
  }));
  return [...articles, ...dropped, ...passedOver].map(jsonLine);
}

function text(report: ImportReport, call: Call): string[] {
  const dry = call.given('dry-run');
  const articles = OUTCOMES.flatMap((outcome) =>
    report[outcome].map(
      ({ title, file }) => `${outcome.padEnd(9)}  ${closed(title ?? 'No headline')}  (${file})`,
    ),
  );
  const dropped = call.given('verbose')
    ? report.dropped.map(
        ({ file, line, text, rule, keptAs }) =>
          `dropped    ${file}:${line}  ${rule}${keptAs === null ? '' : `, kept as ${keptAs}`}  ${text}`,
      )
    : [];
  const passedOver = report.passedOver.map(({ file, why }) => `passed over  ${file}  ${why}`);
  const counts = OUTCOMES.map((outcome) => `${report[outcome].length} ${outcome}`).join(', ');
  const merged = report.merged.length === 0 ? '' : `, ${report.merged.length} merged`;
  const lines = report.dropped.length;
  const sum = `${counts}${merged}; ${counted(lines, 'line')} dropped${dry ? ' (dry run: nothing was written)' : ''}`;
  return [...articles, ...dropped, ...passedOver, sum].map(visible);
}
