import type { ImportReport } from '../../../src/articles/import/report.ts';
import { importedJson } from '../json.ts';
import { counted } from '../repl/page.ts';
import { closed, jsonLine, visibleLine } from './visible.ts';

const OUTCOMES = ['added', 'updated', 'unchanged'] as const;

/** The lines of `import --json`. */
export function importJson(report: ImportReport, verbose: boolean): string[] {
  const articles = OUTCOMES.flatMap((outcome) =>
    report[outcome].map((article) => importedJson(article, outcome)),
  );
  const dropped = verbose
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

/** Said of what is kept and not shown. */
function heldBack(status: string | null, embargo: string | null): string {
  if (status === 'withdrawn') return ', withdrawn: not shown';
  if (status !== 'embargoed' && embargo === null) return '';
  return embargo === null
    ? ', embargoed: not shown until released by hand'
    : `, embargoed: not shown until ${embargo}`;
}

/** Said of a page that prints only the beginning of its article. */
const CUT = ', cut on the page: the text is the copy in its JSON-LD';

/** What an import did, for people; with `verbose` every line that was left out. */
export function importText(report: ImportReport, verbose: boolean, dry: boolean): string[] {
  const dropped = verbose ? droppedLines(report) : [];
  const passedOver = report.passedOver.map(({ file, why }) => `passed over  ${file}  ${why}`);
  return [...articleLines(report), ...dropped, ...passedOver, sumOf(report, dry)].map((line) =>
    closed(visibleLine(line)),
  );
}

function articleLines(report: ImportReport): string[] {
  return OUTCOMES.flatMap((outcome) =>
    report[outcome].map(
      ({ title, file, status, embargo, textFrom }) =>
        `${outcome.padEnd(9)}  ${closed(title ?? 'No headline')}  (${file})${heldBack(status, embargo)}${textFrom === null ? '' : CUT}`,
    ),
  );
}

function droppedLines({ dropped }: ImportReport): string[] {
  return dropped.map(
    ({ file, line, text, rule, keptAs }) =>
      `dropped    ${file}:${line}  ${rule}${keptAs === null ? '' : `, kept as ${keptAs}`}  ${text}`,
  );
}

/** "3 added, 1 updated, 0 unchanged; 12 lines dropped". */
function sumOf(report: ImportReport, dry: boolean): string {
  const counts = OUTCOMES.map((outcome) => `${report[outcome].length} ${outcome}`).join(', ');
  const merged = report.merged.length === 0 ? '' : `, ${report.merged.length} merged`;
  return `${counts}${merged}; ${droppedCount(report.dropped)}${dry ? ' (dry run: nothing was written)' : ''}`;
}

/** "12 lines dropped, 3 of them kept as fields": those state a date, a byline, a caption, which the article still has. */
function droppedCount(dropped: ImportReport['dropped']): string {
  const kept = dropped.filter(({ keptAs }) => keptAs !== null).length;
  return `${counted(dropped.length, 'line')} dropped${kept === 0 ? '' : `, ${kept} of them kept as fields`}`;
}
