import { describeProblem } from '../../../src/problem.ts';
import type { Fetching } from '../../../src/sources/fetch/fetching.ts';
import { openFetching } from '../../../src/sources/fetch/open-fetching.ts';
import { fetchRound, type Round } from '../../../src/sources/fetch/round.ts';
import { loadSources } from '../../../src/sources/file/load-sources.ts';
import { NO_SOURCES, newSource, type Source } from '../../../src/sources/file/source.ts';
import { becomeFetcher, fetchingElsewhere } from '../../../src/sources/watch/only-fetcher.ts';
import { type Call, type Command, wrongUsage } from '../arguments/command.ts';
import { fetchingAround, noSources, printRound } from '../fetching.ts';
import { type Terminal, tell } from '../terminal.ts';

/** `onrecord fetch`: once through sources.yaml. */
export const fetchCommand: Command = {
  usage: 'fetch [ADDRESS…] [--tag WORD] [--dry-run] [--verbose]',
  summary: 'bring in what sources.yaml names, once',
  details: [
    'Visits the sources of the corpus folder’s sources.yaml that are due (docs/sources.md), and brings in what is new or changed.',
    'With an ADDRESS or --tag those are visited at once; an address that the file does not name is visited as a feed, a sitemap or a page.',
    'The same again changes nothing. What can’t be had is told, the rest goes in; then the exit code is 1.',
  ],
  top: null,
  options: {
    tag: { value: 'WORD', does: 'only sources with this tag, due or not' },
    'dry-run': { does: 'say what would be brought in and write nothing' },
    verbose: { does: 'list every line that was dropped, with the rule that dropped it' },
  },
  examples: [
    'onrecord fetch --corpus my-coverage',
    'onrecord fetch --corpus my-coverage --tag local --dry-run',
  ],
  async run(call, terminal) {
    const { around, done } = fetchingAround('fetch', call, terminal);
    const { corpus, files, writers, dryRun } = around;
    const read = await loadSources(corpus, files);
    if (read === null && call.words.length === 0) throw noSources(corpus);
    for (const problem of read?.problems ?? []) tell(terminal, describeProblem(problem));
    const chosen = choose(call, read?.file.sources ?? []);
    const how = openFetching(read?.file ?? NO_SOURCES, around);
    if (!dryRun) await files.mkdir(corpus, { recursive: true });
    const held = dryRun ? null : becomeFetcher(corpus, writers);
    if (held === null && !dryRun) throw fetchingElsewhere(corpus);
    const well = await fetchAll(chosen, how, call, terminal).finally(() => {
      done();
      held?.release();
    });
    return well && (read?.problems ?? []).length === 0 ? 0 : 1;
  },
};

interface Chosen {
  readonly sources: readonly Source[];
  /** Whether they were named, and are visited due or not. */
  readonly named: boolean;
}

/** @returns whether nothing went wrong */
async function fetchAll(
  { sources, named }: Chosen,
  how: Fetching,
  call: Call,
  terminal: Terminal,
): Promise<boolean> {
  let well = true;
  for (let wanted = named; ; wanted = false) {
    const round = await roundOver(sources, how, () => wanted);
    await report(round, call, terminal);
    well &&= round.report.problems.length === 0;
    if (how.dryRun || !isMoreDue(round, how)) return well;
  }
}

async function report(round: Round, call: Call, terminal: Terminal): Promise<void> {
  await printRound(round, call, terminal);
  for (const problem of round.report.problems) tell(terminal, describeProblem(problem));
  if (round.visited.length === 0) tell(terminal, nothingDue(round.next));
}

/** Of many pages each round brings some. */
function isMoreDue({ visited, next }: Round, { clock }: Fetching): boolean {
  return visited.length > 0 && next !== null && next <= clock.wall();
}

/** An address that is neither feed nor sitemap is a page. */
async function roundOver(...[chosen, how, wanted]: Parameters<typeof fetchRound>): Promise<Round> {
  const round = await fetchRound(chosen, how, wanted);
  const pages = round.visited.flatMap(({ source, state }) =>
    source.line === 0 && state.problem?.code === 'no-list' ? newSource('page', source.place) : [],
  );
  if (pages.length === 0) return round;
  const others = chosen.filter(({ place }) => pages.every((page) => page.place !== place));
  return await fetchRound([...others, ...pages], how, wanted);
}

/** What of sources.yaml the call names; all of it where it names nothing. */
function choose(call: Call, sources: readonly Source[]): Chosen {
  const tag = call.value('tag');
  const tagged = sources.filter(({ tags }) => tag === null || tags.includes(tag));
  if (tag !== null && tagged.length === 0)
    throw wrongUsage(
      `No source has the tag ${JSON.stringify(tag)}.`,
      'See the tags in sources.yaml.',
    );
  const named = call.words.map(
    (word) => sources.find(({ place }) => place === word) ?? addressIn(word),
  );
  if (named.length > 0) return { sources: named, named: true };
  return { sources: tagged, named: tag !== null };
}

function addressIn(word: string): Source {
  if (/^https?:\/\//i.test(word) && URL.canParse(word)) return newSource('feed', word);
  throw wrongUsage(
    `${JSON.stringify(word)} is no address, and sources.yaml does not name it.`,
    'Give an address that begins with https://.',
  );
}

function nothingDue(next: number | null): string {
  if (next === null) return 'There is no source to visit.';
  return `Nothing is due before ${new Date(next).toISOString().slice(0, 16).replace('T', ' ')} UTC.`;
}
