import * as nodeFiles from 'node:fs/promises';
import path from 'node:path';
import type { WritableFiles } from '../../articles/read/files.ts';
import type { Operator } from '../../config.ts';
import { OnrecordError, type Problem } from '../../problem.ts';
import { texts } from '../../replies/texts.ts';
import { sourceReports } from '../../sources/fetch/source-reports.ts';
import { changeSources } from '../../sources/file/change-sources.ts';
import type { SourcesEdit } from '../../sources/file/edit-sources.ts';
import { SOURCES_FILE, type Source } from '../../sources/file/source.ts';
import type { Log } from '../machine/log.ts';
import type { SourcesRequest } from '../message/sources-request.ts';
import { corpusWriters } from '../store/corpus-writers.ts';
import { type ListedSource, listedSource, meantBy } from './listed-source.ts';

/** What is fetched, as it is shown to somebody who looks after it. */
export interface SourcesPage {
  /** What was done, or why nothing was. */
  readonly lead: string;
  readonly sources: readonly ListedSource[];
}

/** Shows and changes what is fetched, for the people who are named as operators and nobody else. */
export interface SourcesDesk {
  isOperator(platform: string, person: string): boolean;
  /** @param corpus whose sources are meant; null where it is not known where the coverage was read from */
  answer(wanted: SourcesRequest, by: Operator, corpus: string | null): Promise<SourcesPage>;
}

const files = nodeFiles as WritableFiles;

export function openSourcesDesk(operators: readonly Operator[], log: Log): SourcesDesk {
  const isOperator = (platform: string, person: string) =>
    operators.some((one) => one.platform === platform && one.person === person);
  return {
    isOperator,
    answer: async (wanted, { platform, person }, corpus) => {
      const { notOperator, noFolder } = texts.sources;
      if (!isOperator(platform, person)) return { lead: notOperator, sources: [] };
      if (corpus === null || !(await isFolder(corpus))) return { lead: noFolder, sources: [] };
      const lead = wanted.do === 'list' ? null : await done(wanted, corpus, log);
      const sources = (await sourceReports(corpus, files)).map(listedSource);
      return { lead: lead ?? texts.sources.lead(sources.length), sources };
    },
  };
}

async function isFolder(corpus: string): Promise<boolean> {
  return files.stat(corpus).then(
    (facts) => facts.isDirectory(),
    () => false,
  );
}

/** What was done in words, or why it was not. */
async function done(wanted: SourcesRequest, corpus: string, log: Log): Promise<string> {
  const waiting = () => log.info('Waiting for another process to finish writing.');
  const writers = corpusWriters('an Onrecord bot', waiting);
  try {
    let meant = wanted.source ?? '';
    const after = await changeSources({ corpus, files, writers }, (sources) => {
      const edit = editFor(wanted, sources, path.join(corpus, SOURCES_FILE));
      if ('do' in edit && edit.do !== 'add') meant = placeAt(sources, edit.line) ?? meant;
      return edit;
    });
    log.info('The sources were changed.', { did: wanted.do });
    const line = after.find(({ place }) => place === meant)?.line ?? 0;
    return texts.sources.done[wanted.do](line);
  } catch (error) {
    if (!(error instanceof OnrecordError)) throw error;
    const { line, message, remedy } = error.problem;
    return [line == null ? '' : texts.sources.line(line), message, remedy]
      .filter(Boolean)
      .join(' ');
  }
}

function placeAt(sources: readonly Source[], wanted: number): string | undefined {
  return sources.find(({ line }) => line === wanted)?.place;
}

function editFor(
  { do: deed, source = '', as: kind = 'feed', outlet }: SourcesRequest,
  sources: readonly Source[],
  file: string,
): SourcesEdit | Problem {
  const found = meantBy(sources, source);
  if (deed !== 'add') {
    if (found === null || deed === 'list') return problem('no-such-source', file, null);
    return { do: deed, line: found.line };
  }
  const known = sources.find(({ place }) => place === source);
  if (known !== undefined) return problem('source-known', file, known.line);
  const isAddress = /^https?:\/\//i.test(source) && URL.canParse(source);
  if (!isAddress) return problem('no-address', file, null);
  return { do: 'add', source: { kind, place: source, outlet: outlet ?? null } };
}

function problem(
  code: keyof typeof texts.sources.problems,
  file: string,
  line: number | null,
): Problem {
  const [message, remedy] = texts.sources.problems[code];
  return { code, message, remedy, file, line };
}
