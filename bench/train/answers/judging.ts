import type { JudgedFamily } from '../../../src/answers/certainty/certainty-model.ts';
import { DIRECTIONS } from './directions.ts';
import { FOLDS } from './examples.ts';
import { type Case, judge, learnToJudge } from './logistic.ts';
import type { Measured } from './measured.ts';

/** One question as certainty is fitted on it. */
export interface Judged extends Case, Omit<Measured, 'signals'> {
  /** Decided by a rule whatever the signals: silence. */
  readonly ruled: boolean;
}

/** The families in which questions are judged. */
export const FAMILIES: readonly JudgedFamily[] = ['fact', 'compound', 'line', 'speech'];

/** The signals a family is judged by, in the order of a case's numbers. */
export function namesOf(family: JudgedFamily): string[] {
  return Object.keys(DIRECTIONS[family]);
}

/** The questions that certainty is fitted on, of those that were measured. */
export function casesOf(measured: readonly Measured[]): Judged[] {
  const cases = measured.map((one): Judged => {
    const vector = Float64Array.from(namesOf(one.family), (name) => one.signals[name] ?? 0);
    const { anyTopic = 0, quoted = 0, known = 0, named = 0 } = one.signals;
    const { unsaid = 0, headline = 0 } = one.signals;
    const silent = anyTopic === 1 && quoted === 0 && (known === 1 || named === 0);
    const ruled = one.family === 'speech' && (silent || (unsaid === 1 && headline === 0));
    return { ...one, ruled, signals: vector, share: 1 };
  });
  return cases.filter(teaches);
}

/** Swapped speakers make no fact, another verb leaves much of a long question true, and lines ask nothing else. */
function teaches({ set, family }: Judged): boolean {
  if (LINES.test(set)) return family === 'line';
  if (set.includes('swapped')) return family === 'speech';
  return !set.includes('premises') || family !== 'compound';
}

const LINES = / (?:lines|headlines)\b/;

/** What a set counts: those made of others less, and by hand what is nearest to what people ask most. */
const COUNTS: readonly (readonly [RegExp, number])[] = [
  [/ in \d+ premises/, 0.04],
  [/premises/, 0.15],
  [/lost/, 0.1],
  [/swapped/, 0.8],
  [/ in \d/, 0.1],
  [/^wild/, 1.5],
  [/^polnear$/, 4],
  [/^squad2$/, 3],
];
/** Answers weigh a little more than silences, however many of each a set has. */
const BALANCE = 1.1;
const MOST_BALANCE = 4;

/** Answerable questions whose evidence was not found teach nothing; sets count by the root of their size. */
export function learnFrom(own: readonly Judged[], family: JudgedFamily): Float64Array {
  const useful = own.filter(
    (one) => one.family === family && !one.ruled && (one.right || !one.answerable),
  );
  const sizes = new Map<string, number>();
  for (const { set } of useful) sizes.set(set, (sizes.get(set) ?? 0) + 1);
  const total = [...sizes.values()].reduce((sum, size) => sum + Math.sqrt(size), 0);
  const counts = (set: string) => COUNTS.find(([pattern]) => pattern.test(set))?.[1] ?? 1;
  const share = ({ set }: Judged) => counts(set) / Math.sqrt(sizes.get(set) ?? 1) / total;
  const mass = new Map<string, { yes: number; no: number }>();
  for (const one of useful) {
    const own = mass.get(one.source) ?? { yes: 0, no: 0 };
    own[one.right ? 'yes' : 'no'] += share(one);
    mass.set(one.source, own);
  }
  const balance = ({ source, right }: Judged) => {
    const { yes, no } = mass.get(source) ?? { yes: 0, no: 0 };
    if (!right || yes === 0) return 1;
    return Math.min(MOST_BALANCE, Math.max(1, (BALANCE * no) / yes));
  };
  const weighed = useful.map((one) => ({ ...one, share: share(one) * balance(one) }));
  return learnToJudge(
    weighed,
    Object.values(DIRECTIONS[family]).map((way) => way ?? 0),
  );
}

/** What each case is judged by weights that were fitted without its part of the questions. */
export function crossValidated(cases: readonly Judged[]): Map<Judged, number> {
  return unseenBy(
    cases,
    ({ fold }) => fold,
    Array.from({ length: FOLDS }, (_, fold) => fold),
  );
}

/** … without any question of the set that it was made from. */
export function leftOut(cases: readonly Judged[]): Map<Judged, number> {
  return unseenBy(cases, ({ source }) => source, [...new Set(cases.map(({ source }) => source))]);
}

/** A rule's silence, as `certaintyOf` gives it. */
const RULED = 0.2;

function unseenBy<Part>(
  cases: readonly Judged[],
  partOf: (one: Judged) => Part,
  parts: readonly Part[],
): Map<Judged, number> {
  const unseen = new Map<Judged, number>();
  for (const family of FAMILIES)
    for (const part of parts) {
      const rest = cases.filter((one) => partOf(one) !== part);
      const weights = learnFrom(rest, family);
      for (const one of cases) {
        if (one.family !== family || partOf(one) !== part) continue;
        const sure = judge(one.signals, weights);
        unseen.set(one, one.ruled ? Math.min(sure, RULED) : sure);
      }
    }
  return unseen;
}
