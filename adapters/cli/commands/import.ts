import * as files from 'node:fs/promises';
import { MAPPED } from '../../../src/articles/formats/records/columns.ts';
import type { ImporterFacts } from '../../../src/articles/import/read/drafts.ts';
import { corpusWriters } from '../../../src/bot/store/corpus-writers.ts';
import { readConfig } from '../../../src/config.ts';
import { keeperOf } from '../../../src/history/open.ts';
import { describeProblem } from '../../../src/problem.ts';
import { type Call, type Command, wrongUsage } from '../arguments/command.ts';
import { progressOn } from '../progress.ts';
import { importJson, importText } from '../render/render-import.ts';
import { jsonLine } from '../render/visible.ts';
import { counted } from '../repl/page.ts';
import { print, type Terminal, tell } from '../terminal.ts';

/** `onrecord import`: articles of one's own. */
export const importCommand: Command = {
  usage:
    'import PATH… [--dry-run] [--verbose] [--outlet NAME] [--date DATE] [--url ADDRESS] [--map FIELD=COLUMN]',
  summary: 'bring articles in',
  details: [
    'Takes files and folders of any kind that --list-formats names, told by their content: exports of press databases are',
    'parted into their articles, and every file of a folder is accounted for.',
    'They go into the folder that --corpus or ONRECORD_CORPUS names, which is made if absent.',
    'The same again changes nothing. What can’t be read is told, the rest goes in; then the exit code is 1.',
  ],
  top: null,
  options: {
    'dry-run': { does: 'say what would be done and write nothing' },
    verbose: { does: 'list every line that was dropped, with the rule that dropped it' },
    outlet: { value: 'NAME', does: 'who published articles whose files don’t say it' },
    date: { value: 'DATE', does: 'when articles were published whose files don’t say it' },
    url: { value: 'ADDRESS', does: 'where the one article of a file was published' },
    map: {
      value: 'FIELD=COLUMN',
      does: 'which column or field holds what: date=pub_day,text=Inhalt',
    },
    'list-formats': { does: 'list the kinds of files that are read' },
  },
  examples: [
    'onrecord import downloads --corpus my-coverage --dry-run',
    'onrecord import downloads/page.html --corpus my-coverage --verbose',
  ],
  async run(call, terminal) {
    if (call.given('list-formats')) return await listFormats(call, terminal);
    if (call.words.length === 0) throw wrongUsage('There is nothing to import.', NAME_PATHS);
    const { importArticles } = await import('../../../src/articles/import/import.ts');
    const [verbose, dryRun] = [call.given('verbose'), call.given('dry-run')];
    const progress = progressOn(terminal);
    const corpus = corpusFor(call, terminal);
    const keeper = keeperOf(corpus, readConfig(terminal.env).history);
    const report = await importArticles(call.words, {
      corpus,
      files,
      ...(keeper && { keeper }),
      writers: corpusWriters('onrecord import', (holder) => tell(terminal, waiting(holder))),
      reading: readConfig(terminal.env),
      dryRun,
      stated: statedIn(call),
      fields: mappedIn(call),
      onProgress: ({ done, total, file }) =>
        progress.step(`${done} of ${counted(total, 'file')}: ${file}`),
    }).finally(progress.done);
    for (const line of call.json
      ? importJson(report, verbose)
      : importText(report, verbose, dryRun)) {
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

/** `onrecord import --list-formats`. */
async function listFormats(call: Call, terminal: Terminal): Promise<number> {
  const { FORMATS } = await import('../../../src/articles/formats/registry.ts');
  const width = Math.max(...FORMATS.map(({ name }) => name.length));
  for (const { name, about } of FORMATS) {
    await print(
      terminal,
      call.json ? jsonLine({ name, about }) : `${name.padEnd(width)}  ${about}`,
    );
  }
  return 0;
}

function statedIn(call: Call): ImporterFacts {
  const [outlet, published, url] = [call.value('outlet'), call.value('date'), call.value('url')];
  if (url !== null && call.words.length > 1) {
    throw wrongUsage('One address can’t be that of several files.', 'Import the file alone.');
  }
  return { ...(outlet && { outlet }), ...(published && { published }), ...(url && { url }) };
}

/** `date=pub_day,text=Inhalt`: fields of an article by the columns that hold them. */
function mappedIn(call: Call): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const pair of call.value('map')?.split(',') ?? []) {
    const [name = '', column = ''] = pair.split('=').map((part) => part.trim());
    const field = MAPPED[name.toLowerCase()];
    if (field === undefined || column === '') {
      throw wrongUsage(
        `${JSON.stringify(pair)} maps nothing.`,
        `Write FIELD=COLUMN; fields are ${Object.keys(MAPPED).join(', ')}.`,
      );
    }
    fields.set(field, column);
  }
  return fields;
}
