import * as files from 'node:fs/promises';
import type { WritableFiles } from '../../src/articles/read/files.ts';
import type { Finding } from '../../src/bot/process/examine.ts';
import { describeProblem } from '../../src/problem.ts';
import { type SourceReport, sourceReports } from '../../src/sources/fetch/source-reports.ts';
import { loadSources } from '../../src/sources/file/load-sources.ts';
import { counted } from './repl/page.ts';

/** What is wrong with the sources of a corpus, and how the others are; nothing where it has no sources.yaml. */
export async function sourceFindings(corpus: string): Promise<Finding[]> {
  const read = await loadSources(corpus, files);
  if (read === null) return [];
  const finding = (ok: boolean, message: string) => ({ check: 'sources', ok, message });
  const reports = await sourceReports(corpus, files as WritableFiles);
  const of = (standing: SourceReport['standing']) =>
    reports.filter((report) => report.standing === standing);
  const counts = [
    `${of('well').length} as they should be`,
    `${of('failing').length} failing`,
    `${of('paused').length} paused`,
    `${of('new').length} not visited yet`,
  ].join(', ');
  return [
    ...read.problems.map((problem) => finding(false, describeProblem(problem))),
    ...of('failing').map((report) => finding(false, failing(report))),
    ...reports
      .filter(({ movedTo }) => movedTo !== null)
      .map(({ place, line, movedTo }) =>
        finding(true, `${place} (line ${line}) has moved to ${movedTo}: write that instead.`),
      ),
    ...reports
      .filter(({ pagesFailing }) => pagesFailing > 0)
      .map(({ place, line, pagesFailing }) =>
        finding(
          true,
          `${place} (line ${line}): ${counted(pagesFailing, 'page')} could not be had.`,
        ),
      ),
    finding(true, `${counted(reports.length, 'source')}: ${counts}`),
  ];
}

function failing({ place, line, since, message, remedy, code }: SourceReport): string {
  return `${place} (line ${line}) has failed since ${since}: ${message} ${remedy} What it brought before is served. [${code}]`;
}
