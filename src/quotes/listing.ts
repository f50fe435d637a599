import type { AttributedQuote } from './analysis.ts';
import type { SpeakerCandidate } from './attribute/ruled-out.ts';
import type { Attribution } from './attribute.ts';
import { directQuote, type Naming, reportedQuote, strayQuote } from './make-quotes.ts';
import type { Quotation } from './marks/quotations.ts';
import type { Reading } from './reading.ts';
import type { Reported } from './reported.ts';

/** What is said in one paragraph, before it is told whom the mentions stand for. */
export interface Said {
  readonly attributions: readonly Attribution[];
  readonly reported: readonly Reported[];
}

/** The mentions that anything said is attributed to. */
export function mentionsOf(
  readings: readonly Reading[],
  said: readonly Said[],
): SpeakerCandidate[] {
  return said.flatMap(({ attributions, reported }, index) => [
    ...attributions.flatMap(({ mention }) => mention ?? []),
    ...reported.map(({ report }) => ({
      reading: readings[index] as Reading,
      place: report.subject.mention,
    })),
  ]);
}

/** The quotes of every paragraph, ascending, a clause before the parts it contains; those of `turns` as they are. */
export function quotesOf(
  readings: readonly Reading[],
  said: readonly Said[],
  naming: Naming,
  turns: ReadonlyMap<number, AttributedQuote[]>,
): AttributedQuote[][] {
  return readings.map((reading, index) => {
    const turn = turns.get(index);
    if (turn !== undefined) return turn;
    const { attributions, reported } = said[index] as Said;
    const direct = attributions.flatMap((own) => directQuote(reading, own, naming) ?? []);
    const clauses = reported.flatMap((own) => reportedQuote(reading, own, naming) ?? []);
    const strays = straysOf(reading, direct).filter(
      (own) => !clauses.some((clause) => clause.end > own.start && clause.start < own.end),
    );
    return nested([...clauses, ...strays, ...direct]);
  });
}

function straysOf(reading: Reading, direct: readonly AttributedQuote[]): AttributedQuote[] {
  const stray = new Map<number, Quotation>();
  for (const quotation of reading.quotations)
    if (quotation.strayOpen !== null) stray.set(quotation.start, quotation);
  return direct.flatMap((quote) => {
    const quotation = stray.get(quote.start);
    return quotation === undefined ? [] : (strayQuote(reading, quotation, quote) ?? []);
  });
}

/** In order; each part knows the place of the clause it stands in. */
function nested(quotes: readonly AttributedQuote[]): AttributedQuote[] {
  const ordered = [...quotes].sort((one, other) => one.start - other.start || other.end - one.end);
  let clause = -1;
  return ordered.map((quote, index) => {
    if (quote.kind !== 'direct') {
      clause = index;
      const next = ordered[index + 1];
      return {
        ...quote,
        kind: next !== undefined && next.start < quote.end ? 'mixed' : 'reported',
      };
    }
    const inside = clause >= 0 && quote.start < (ordered[clause] as AttributedQuote).end;
    return inside ? { ...quote, within: clause } : quote;
  });
}
