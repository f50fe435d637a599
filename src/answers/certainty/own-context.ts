import type { QueryContext } from '../ranking/candidate.ts';
import type { Ranked } from '../ranking/rank.ts';

/**
 * Most of the topic in and right around one passage that quotes whoever was asked about, 0 to 1, what
 * others are quoted with left out: "Asked about sports, …" before their words counts, somebody else's
 * words on sports do not.
 *
 * @param theirs passages that quote them
 */
export function ownContext(theirs: readonly Ranked[], context: QueryContext): number {
  const { coverage, shares } = context;
  let best = 0;
  for (const { passage, article } of theirs) {
    const first = coverage.firstPassages[article] as number;
    const end = coverage.firstPassages[article + 1] as number;
    const terms = new Set<number>();
    for (const at of [passage - 1, passage, passage + 1])
      if (at >= first && at < end) addUnquoted(terms, at, context);
    let sum = 0;
    for (const term of terms) sum += shares[term] ?? 0;
    best = Math.max(best, sum);
  }
  return best;
}

/** Adds the topic's words of a passage that stand in nobody else's quotes. */
function addUnquoted(terms: Set<number>, passage: number, context: QueryContext): void {
  const { coverage, words, speakerNumbers } = context;
  const { starts, speakers, speakerNumber } = coverage.quoteColumns;
  const { places } = coverage.quotePlaces;
  const nobody = speakerNumber(null);
  const found = [...words.in(coverage.words, passage), ...context.nearIn(passage)];
  if (found.length === 0) return;
  const others: (readonly [number, number])[] = [];
  for (let at = starts[passage] as number; at < (starts[passage + 1] as number); at++) {
    const speaker = speakers[at] as number;
    if (speaker !== nobody && !speakerNumbers.has(speaker))
      others.push([places[2 * at] as number, places[2 * at + 1] as number]);
  }
  for (const { term, position } of found)
    if (!others.some(([start, end]) => position >= start && position < end)) terms.add(term);
}
