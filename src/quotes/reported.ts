import { greatest, sharesOf, type Weights } from './fitted/softmax.ts';
import type { Chunk } from './reading/chunks.ts';
import { mentionKind } from './reading/mention-kind.ts';
import type { Reading } from './reading.ts';
import { reportOptions } from './reported/clause-features.ts';
import { type Report, reportsIn } from './reported/clauses.ts';
import type { Clause } from './reported/ruled-out.ts';
import type { CueSense } from './words/cue-senses.ts';

/** A clause that somebody is reported to have said. */
export interface Reported {
  readonly report: Report;
  readonly clause: Clause;
  /** Share of the odds the choice holds, 0 to 1. */
  readonly odds: number;
}

/** What each reporting verb of a paragraph reports: none of the clauses overlap; words before thoughts and deeds, then the surest stay. */
export function reportedIn(reading: Reading, weights: Weights): Reported[] {
  const chosen = reportsIn(reading).flatMap((report) => choose(reading, report, weights) ?? []);
  const taken = new Uint8Array(reading.chunks.length);
  const kept = chosen
    .sort((one, other) => rankOf(reading, other) - rankOf(reading, one))
    .filter(({ clause: { first, last } }) => {
      if (taken.subarray(first, last).includes(1)) return false;
      taken.fill(1, first, last);
      return true;
    });
  return kept.sort((one, other) => one.clause.start - other.clause.start);
}

function rankOf(reading: Reading, { report, odds }: Reported): number {
  return odds + (senseOf(reading, report) === 'said' ? 1 : 0);
}

function senseOf(reading: Reading, { verb }: Report): CueSense {
  return reading.chunks[verb]?.cue?.sense ?? 'said';
}

/**
 * Clauses likelier than this are listed, 0 to 1: of what is listed so, three in five are marked in the
 * set. Of a thought and of a deed that words stand beside ("issued a statement saying") more is asked.
 */
const LISTED: Readonly<Record<CueSense, number>> = {
  said: 0.4,
  showed: 0.4,
  thought: 0.5,
  struck: 0.65,
  did: 0.65,
};

/** The same of what a thing says ("the plan called for"): it speaks only by a turn of phrase. */
const THING_LISTED = 0.65;

function leastOdds(reading: Reading, report: Report): number {
  const who = reading.chunks[report.subject.mention] as Chunk;
  const least = LISTED[senseOf(reading, report)];
  return mentionKind(who) === 'thing' ? Math.max(least, THING_LISTED) : least;
}

/** How sure a reporting clause inside a sentence is to report it, as a share of the odds: set by hand, as the set prints few. */
const ROUND = 0.65;

/** The likeliest clause of one verb, where a clause is likelier than none. */
function choose(reading: Reading, report: Report, weights: Weights): Reported | null {
  const shares = sharesOf(reportOptions(reading, report).map((own) => weights.total(own)));
  const round = report.clauses[0]?.starts === 'round';
  const odds = Math.max(1 - (shares[0] as number), round ? ROUND : 0);
  if (odds < leastOdds(reading, report)) return null;
  return { report, clause: report.clauses[greatest(shares, 1) - 1] as Clause, odds };
}
