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
  return [
    ...read.problems.map((problem) => finding(false, describeProblem(problem))),
    ...having('failing', reports).map((report) => finding(false, failing(report))),
    ...reports.flatMap(moved).map((message) => finding(true, message)),
    ...reports.flatMap(pagesMissing).map((message) => finding(true, message)),
    finding(true, `${counted(reports.length, 'source')}: ${countsOf(reports)}`),
  ];
}

function having(standing: SourceReport['standing'], reports: readonly SourceReport[]) {
  return reports.filter((report) => report.standing === standing);
}

function countsOf(reports: readonly SourceReport[]): string {
  return [
    `${having('well', reports).length} as they should be`,
    `${having('failing', reports).length} failing`,
    `${having('paused', reports).length} paused`,
    `${having('new', reports).length} not visited yet`,
  ].join(', ');
}

function moved({ place, line, movedTo }: SourceReport): string[] {
  if (movedTo === null) return [];
  return [`${place} (line ${line}) has moved to ${movedTo}: write that instead.`];
}

function pagesMissing({ place, line, pagesFailing }: SourceReport): string[] {
  if (pagesFailing === 0) return [];
  return [`${place} (line ${line}): ${counted(pagesFailing, 'page')} could not be had.`];
}

function failing({ place, line, since, message, remedy, code }: SourceReport): string {
  return `${place} (line ${line}) has failed since ${since}: ${message} ${remedy} What it brought before is served. [${code}]`;
}
