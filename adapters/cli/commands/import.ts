import { MAPPED } from '../../../src/articles/formats/records/columns.ts';
import type { ImportProgress } from '../../../src/articles/import/import.ts';
import type { ImporterFacts } from '../../../src/articles/import/read/drafts.ts';
import { together } from '../../../src/articles/import/report.ts';
import { webAddress } from '../../../src/articles/web-address.ts';
import { isoDate } from '../../../src/language/dates/date.ts';
import { describeProblem } from '../../../src/problem.ts';
import type { FetchAround } from '../../../src/sources/fetch/open-fetching.ts';
import { NO_SOURCES } from '../../../src/sources/file/source.ts';
import { type Call, type Command, wrongUsage } from '../arguments/command.ts';
import { fetchingAround } from '../fetching.ts';
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
    'A PATH may be an address (https://…): what stands there is fetched as docs/sources.md says.',
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
    undo: { does: 'make the last import undone: says what goes, and asks' },
    yes: { does: 'do not ask' },
    'list-formats': { does: 'list the kinds of files that are read' },
  },
  examples: [
    'onrecord import downloads --corpus my-coverage --dry-run',
    'onrecord import downloads/page.html --corpus my-coverage --verbose',
  ],
  async run(call, terminal) {
    if (call.given('list-formats')) return await listFormats(call, terminal);
    if (call.given('undo'))
      return (await import('./history/undo-import.ts')).undoLastImport(call, terminal);
    if (call.words.length === 0) throw wrongUsage('There is nothing to import.', NAME_PATHS);
    const { importArticles } = await import('../../../src/articles/import/import.ts');
    const [verbose, dryRun] = [call.given('verbose'), call.given('dry-run')];
    const { around, step, done } = fetchingAround('import', call, terminal);
    const settings = {
      ...around,
      stated: statedIn(call),
      fields: mappedIn(call),
      onProgress: ({ done, total, file }: ImportProgress) =>
        step(`Reading ${done} of ${counted(total, 'file')}: ${file}…`),
    };
    const [addresses, paths] = parted(call.words);
    const imported = async () =>
      together([
        ...(addresses.length > 0 ? [await fetched(addresses, settings)] : []),
        ...(paths.length > 0 ? [await importArticles(paths, settings)] : []),
      ]);
    const report = await imported().finally(done);
    for (const line of call.json ? importJson(report, true) : importText(report, verbose, dryRun)) {
      await print(terminal, line);
    }
    for (const problem of report.problems) tell(terminal, describeProblem(problem));
    return report.problems.length === 0 ? 0 : 1;
  },
};

const NAME_PATHS = 'Name files or folders: onrecord import PATH… --corpus FOLDER';

/** Addresses are fetched as the corpus's sources.yaml says, where there is one. */
async function fetched(urls: readonly string[], settings: FetchAround) {
  const [{ importAddresses }, { openFetching }, { loadSources }] = await Promise.all([
    import('../../../src/sources/fetch/import-addresses.ts'),
    import('../../../src/sources/fetch/open-fetching.ts'),
    import('../../../src/sources/file/load-sources.ts'),
  ]);
  const read = await loadSources(settings.corpus, settings.files);
  return await importAddresses(urls, openFetching(read?.file ?? NO_SOURCES, settings), settings);
}

function parted(words: readonly string[]): [string[], string[]] {
  const isAddress = (word: string) => /^https?:\/\//i.test(word);
  const other = words.find((word) => /^[a-z][\w+.-]*:\/\//i.test(word) && !isAddress(word));
  if (other !== undefined) {
    const remedy =
      'Give one that begins with https://, or save the page and import its .html file.';
    throw wrongUsage(`${JSON.stringify(other)} is no address that is fetched.`, remedy);
  }
  return [words.filter(isAddress), words.filter((word) => !isAddress(word))];
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
  if (url !== null && webAddress(url) === null)
    throw wrongUsage(`${JSON.stringify(url)} is no address.`, 'Write it with https:// before it.');
  if (published !== null && isoDate(published) === null)
    throw wrongUsage(`${JSON.stringify(published)} is no date.`, 'Write it as 2025-08-15.');
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
