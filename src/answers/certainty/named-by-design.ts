import type { QueryContext } from '../ranking/candidate.ts';
import { answerTo } from '../ranking/order/exchanges.ts';
import type { Ranked } from '../ranking/rank.ts';
import { saysBeside } from './saying.ts';

/**
 * Most of the topic in one passage that names whoever was asked about, 0 to 1, where that is no accident:
 * in a small coverage every frequent word stands somewhere beside everybody. Each word counts by the
 * probability that it stands in none of the passages that name them if both are spread by chance
 * (Poisson, from how many passages hold either). A passage in which nothing says that they speak, and that no answer
 * of theirs follows, counts for nothing. 0 where nobody or nothing in particular was asked about.
 */
export function namedByDesign(ranked: readonly Ranked[], context: QueryContext): number {
  const { question, coverage, nameCodes, shares } = context;
  if (question.speaker === null) return 0;
  const { vocabulary } = coverage.engine;
  const naming = [...nameCodes].map((code) => vocabulary.frequencies[code - 1] ?? 0);
  const rate = Math.max(0, ...naming) / coverage.passages.length;
  const telling = question.terms.map(
    ({ term }, at) => (shares[at] ?? 0) * Math.exp(-rate * vocabulary.frequency(term)),
  );
  const theirs = new Set(ranked.flatMap((one) => (one.signals.quoted > 0 ? [one.passage] : [])));
  return ranked.reduce((most, one) => {
    const { signals, matches } = one;
    if (signals.named === 0) return most;
    const terms = new Set(matches.map(({ term }) => term));
    const own = [...terms].reduce((sum, term) => sum + (telling[term] ?? 0), 0);
    if (own <= most) return most;
    const answered = theirs.has(answerTo(coverage, one.passage) ?? -1);
    const says = signals.quoted > 0 || answered || saysBeside(one, context);
    return says ? own : most;
  }, 0);
}
