import * as nodeFiles from 'node:fs/promises';
import path from 'node:path';
import type { WritableFiles } from '../../articles/read/files.ts';
import { minute } from '../../replies/change-cards.ts';
import { texts } from '../../replies/texts.ts';
import type { SourceReport } from '../../sources/fetch/source-reports.ts';
import { shownAddress } from './listed-source.ts';

/** Sources that operators were told fail, with since when. */
type Told = Readonly<Record<string, string>>;

/** What is to be said after a round, and what has been said then. */
interface SourceNews {
  readonly lines: readonly string[];
  readonly told: Told;
}

/** A source is spoken of where it failed this often in a row: once is nothing. */
const FAILURES = 2;
/** Sources that one message speaks of. */
const MOST = 10;

/** What is new of the sources: one that fails, with since when and the remedy, and one that is well again. */
function sourceNews(sources: readonly SourceReport[], before: Told): SourceNews {
  const failing = sources.filter(
    ({ standing, failures }) => standing === 'failing' && failures >= FAILURES,
  );
  const still = new Set(sources.filter(({ standing }) => standing === 'failing').map(placeOf));
  const there = new Set(sources.map(placeOf));
  const fresh = failing.filter(({ place }) => before[place] === undefined);
  const well = Object.keys(before).filter((place) => !still.has(place) && there.has(place));
  const kept = Object.entries(before).filter(([place]) => still.has(place));
  return {
    lines: [
      ...fresh.map(wrongLine),
      ...well.map((place) => texts.sources.well(shownAddress(place))),
    ],
    told: Object.fromEntries([...kept, ...fresh.map(({ place, since }) => [place, since ?? ''])]),
  };
}

function placeOf({ place }: SourceReport): string {
  return place;
}

function wrongLine({ place, line, since, message, remedy }: SourceReport): string {
  const when = minute(since ?? '');
  return texts.sources.wrong(shownAddress(place), line, when, message ?? '', remedy ?? '');
}

const FILE = path.join('.sources', 'told.json');
const files = nodeFiles as WritableFiles;

/**
 * Tells those who look after a corpus what is new of its sources, once, whichever process fetches next.
 * @param tell false where it reached nobody: then it is tried again after the next round
 */
export async function tellOperators(
  corpus: string,
  sources: readonly SourceReport[],
  tell: (message: string) => Promise<boolean>,
): Promise<void> {
  const file = path.join(corpus, FILE);
  const before = await toldIn(file);
  const { lines, told } = sourceNews(sources, before);
  if (lines.length > 0) {
    const left = lines.length - MOST;
    const more = left > 0 ? [texts.card.andOthers(left)] : [];
    if (!(await tell([...lines.slice(0, MOST), ...more].join('\n')))) return;
  }
  if (JSON.stringify(told) === JSON.stringify(before)) return;
  await files.writeFile(`${file}.part`, JSON.stringify(told));
  await files.rename(`${file}.part`, file);
}

async function toldIn(file: string): Promise<Told> {
  try {
    return JSON.parse(Buffer.from(await files.readFile(file)).toString()) as Told;
  } catch {
    return {};
  }
}
