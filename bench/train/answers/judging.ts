import { certaintySignals } from '../../../src/answers/certainty/signals.ts';
import type { Family } from '../../../src/answers/ranking/ranking-weights.ts';
import type { QuestionSet } from '../../quality/sets.ts';
import { DIRECTIONS } from './directions.ts';
import { type Example, examplesOf, FOLDS } from './examples.ts';
import { type Case, judge, learnToJudge } from './logistic.ts';
import { swappedSets } from './swapped.ts';

/** One question as certainty is fitted on it. */
export interface Judged extends Case {
  readonly set: string;
  readonly family: Family;
  readonly fold: number;
  readonly answerable: boolean;
}

/** The signals a family is judged by, in the order of a case's numbers. */
export function namesOf(family: Family): string[] {
  return Object.keys(DIRECTIONS[family]);
}

/** Right where evidence stands among the first four. */
export function casesOf(examples: readonly Example[]): Judged[] {
  return examples.map(({ set, family, fold, answerable, context, ranked, relevant }): Judged => {
    const signals: Readonly<Record<string, number>> = { ...certaintySignals(ranked, context) };
    const right = relevant.slice(0, 4).includes(true);
    const vector = Float64Array.from(namesOf(family), (signal) => signals[signal] ?? 0);
    return { set, family, fold, answerable, right, signals: vector, share: 1 };
  });
}

/** Its attributions are all marked, so it is asked for what others of the same article said, too. */
const ATTRIBUTED = 'polnear';

/** Small coverages made of a set, in which people are asked for what others said; none of most sets. */
export async function swappedCases(set: QuestionSet): Promise<Judged[]> {
  const cases: Judged[] = [];
  if (set.name !== ATTRIBUTED) return cases;
  for (const small of swappedSets(set)) cases.push(...casesOf(await examplesOf(small)));
  return cases.filter(({ family }) => family === 'speech');
}

/** Answerable questions whose evidence was not found teach nothing; sets count by the root of their size. */
export function learnFrom(own: readonly Judged[], family: Family): Float64Array {
  const useful = own.filter((one) => one.family === family && (one.right || !one.answerable));
  const sizes = new Map<string, number>();
  for (const { set } of useful) sizes.set(set, (sizes.get(set) ?? 0) + 1);
  const total = [...sizes.values()].reduce((sum, size) => sum + Math.sqrt(size), 0);
  const share = (set: string) => 1 / Math.sqrt(sizes.get(set) ?? 1) / total;
  const weighed = useful.map((one) => ({ ...one, share: share(one.set) }));
  return learnToJudge(weighed, Object.values(DIRECTIONS[family]));
}

/** What each case is judged by weights that were fitted without its part. */
export function crossValidated(cases: readonly Judged[]): Map<Judged, number> {
  const unseen = new Map<Judged, number>();
  for (const family of ['fact', 'speech'] as const)
    for (let fold = 0; fold < FOLDS; fold++) {
      const weights = learnFrom(
        cases.filter((one) => one.fold !== fold),
        family,
      );
      for (const one of cases)
        if (one.family === family && one.fold === fold)
          unseen.set(one, judge(one.signals, weights));
    }
  return unseen;
}
