import type { Writers } from '../../articles/import/merge/one-writer.ts';
import { together } from '../../articles/import/report.ts';
import { OnrecordError, type Problem } from '../../problem.ts';
import type { Fetching } from '../fetch/fetching.ts';
import { type FetchAround, openFetching } from '../fetch/open-fetching.ts';
import { fetchRound, type Round } from '../fetch/round.ts';
import { loadSources } from '../file/load-sources.ts';
import { NO_SOURCES, type SourcesFile } from '../file/source.ts';
import { openNews } from './news.ts';
import { becomeFetcher } from './only-fetcher.ts';
import { type Watching, watchSources } from './watch.ts';

/** What whoever goes on fetching wants to hear. */
export interface WatchListener {
  /** Called after each round. */
  onRound(round: Round): void | Promise<void>;
  /** Called with a problem once, however long it goes on. */
  onProblem(problem: Problem): void;
}

/**
 * Fetches into a corpus by its sources.yaml, read anew for each round, for as long as nobody stops it. Without that file
 * nothing is fetched until there is one.
 */
export function watchCorpus(
  around: FetchAround & { readonly writers: Writers },
  { onRound, onProblem }: WatchListener,
): Watching {
  const { corpus, files, clock, writers } = around;
  const fetchingBy = keepingGuest(around);
  const news = openNews();
  const tell = (problems: readonly Problem[]) => news.fresh(problems).forEach(onProblem);
  return watchSources({
    clock,
    ready: async () => (await loadSources(corpus, files)) !== null,
    become: () => becomeFetcher(corpus, writers),
    round: async () => {
      const read = (await loadSources(corpus, files)) ?? { file: NO_SOURCES, problems: [] };
      const round = await fetchRound(
        read.file.sources,
        fetchingBy(read.file),
        undefined,
        SERVED_AFTER,
      );
      return {
        ...round,
        report: together([{ ...NOTHING, problems: read.problems }, round.report]),
      };
    },
    onRound: async (round) => {
      tell(round.report.problems);
      news.forget(round.visited);
      await onRound(round);
    },
    onError: (error) => tell([problemOf(error, corpus)]),
  });
}

/** What was brought in waits no longer for slower sources before it is served, ms. */
const SERVED_AFTER = 5_000;

const NOTHING = together([]);

/** Who is a guest remembers when each host was asked last: a new one is made only where the file says something else. */
function keepingGuest(around: FetchAround): (file: SourcesFile) => Fetching {
  let kept: { readonly key: string; readonly fetching: Fetching } | null = null;
  return (file) => {
    const { contact, allow, pause, every } = file;
    const key = JSON.stringify({ contact, allow, pause, every });
    if (kept?.key !== key) kept = { key, fetching: openFetching(file, around) };
    return kept.fetching;
  };
}

function problemOf(error: unknown, corpus: string): Problem {
  if (error instanceof OnrecordError) return error.problem;
  const said = error instanceof Error ? error.message : String(error);
  const remedy = 'It is tried again by itself; report it if that goes on.';
  return {
    code: 'unexpected',
    message: `Fetching broke off: ${said}.`,
    remedy,
    file: corpus,
    line: null,
  };
}
