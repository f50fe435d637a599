// Fits how likely an answer is right on the development parts and says, by cross-validation over
// questions, how it does on questions it has not seen.  node bench/train/answers/certainty.ts [--write] [coverage=FOLDER]
// FOLDER: where `onrecord import` put the articles of the set named coverage.
import fs from 'node:fs';
import path from 'node:path';
import { certaintySignals } from '../../../src/answers/certainty/signals.ts';
import type { Family } from '../../../src/answers/ranking-weights.ts';
import { readSet } from '../../quality/sets.ts';
import { DIRECTIONS } from './directions.ts';
import { examplesOf, FOLDS } from './examples.ts';
import { type Case, type Direction, judge, learnToJudge } from './logistic.ts';

const own = process.argv.find((argument) => argument.startsWith('coverage='));
const SETS = ['polnear', 'mhr500', 'squad2', ...(own === undefined ? [] : [own])];
const FILE = path.resolve(import.meta.dirname, '../../../src/answers/certainty/weights.json');
const LEVELS = [0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6];

interface Judged extends Case {
  readonly set: string;
  readonly family: Family;
  readonly fold: number;
  readonly answerable: boolean;
}

const cases: Judged[] = [];
for (const name of SETS) cases.push(...(await casesOf(name)));
const unseen = new Map<Judged, number>();
const fitted = { fact: learnFamily('fact'), speech: learnFamily('speech') };
for (const set of SETS) report(set.split('=')[0] ?? set);
if (process.argv.includes('--write'))
  fs.writeFileSync(FILE, `${JSON.stringify(fitted, null, 2)}\n`);

function setAndFolder(argument: string): [string, string?] {
  const [set = '', folder] = argument.split('=');
  return folder === undefined ? [set] : [set, folder];
}

async function casesOf(name: string): Promise<Judged[]> {
  const examples = await examplesOf(await readSet(...setAndFolder(name)));
  return examples.map(({ set, family, fold, answerable, hunt, ranked, relevant }): Judged => {
    const signals = certaintySignals(ranked, hunt) as unknown as Record<string, number>;
    const right = relevant.slice(0, 4).includes(true);
    const vector = Float64Array.from(namesOf(family), (signal) => signals[signal] ?? 0);
    return { set, family, fold, answerable, right, signals: vector, share: 1 };
  });
}

function namesOf(family: Family): string[] {
  return Object.keys(DIRECTIONS[family]);
}

function learnFamily(family: Family): { bias: number; weights: Record<string, number> } {
  const own = cases.filter((one) => one.family === family);
  const directions = Object.values(DIRECTIONS[family]);
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = learnFrom(
      own.filter((one) => one.fold !== fold),
      directions,
    );
    for (const one of own) if (one.fold === fold) unseen.set(one, judge(one.signals, weights));
  }
  const weights = learnFrom(own, directions);
  const rounded = (weight: number | undefined) => Math.round((weight ?? 0) * 1000) / 1000;
  const named = namesOf(family).map((name, at) => [name, rounded(weights[at])] as const);
  return {
    bias: rounded(weights.at(-1)),
    weights: Object.fromEntries(named.filter(([, weight]) => weight !== 0)),
  };
}

/** Answerable questions whose evidence was not found teach nothing; sets count by the root of their size. */
function learnFrom(own: readonly Judged[], directions: readonly Direction[]): Float64Array {
  const useful = own.filter((one) => one.right || !one.answerable);
  const sizes = new Map<string, number>();
  for (const { set } of useful) sizes.set(set, (sizes.get(set) ?? 0) + 1);
  const total = [...sizes.values()].reduce((sum, size) => sum + Math.sqrt(size), 0);
  const weighed = useful.map((one) => ({
    ...one,
    share: 1 / Math.sqrt(sizes.get(one.set) ?? 1) / total,
  }));
  return learnToJudge(weighed, directions);
}

function report(set: string): void {
  const own = cases.filter((one) => one.set === set);
  const answerable = own.filter((one) => one.answerable);
  for (const level of LEVELS) {
    const answered = (one: Judged) => (unseen.get(one) ?? 0) >= level;
    const right = own.filter((one) =>
      one.answerable ? answered(one) && one.right : !answered(one),
    );
    const silent = answerable.filter((one) => !answered(one));
    console.log(
      `${set} at ${level}: cross-validated right overall ${(right.length / own.length).toFixed(3)}, false abstentions ${(silent.length / answerable.length).toFixed(3)}`,
    );
  }
}
