// Fits how likely an answer is right on the development parts and says, by cross-validation over
// questions, how it does on questions it has not seen.
// node bench/train/answers/certainty.ts [--write] [coverage=FOLDER]
// FOLDER: where `onrecord import` put the articles of the set named coverage.
import fs from 'node:fs';
import path from 'node:path';
import type { Family } from '../../../src/answers/ranking/ranking-weights.ts';
import { readSet } from '../../quality/sets.ts';
import { examplesOf } from './examples.ts';
import {
  casesOf,
  crossValidated,
  type Judged,
  learnFrom,
  namesOf,
  swappedCases,
} from './judging.ts';

const FILE = path.resolve(import.meta.dirname, '../../../src/answers/certainty/weights.json');
const LEVELS = [0.3, 0.35, 0.4, 0.45, 0.5];
const folder = process.argv.find((argument) => argument.startsWith('coverage='))?.split('=')[1];

const cases: Judged[] = [];
for (const name of ['polnear', 'mhr500', 'squad2']) {
  const set = await readSet(name);
  cases.push(...casesOf(await examplesOf(set)));
  cases.push(...(await swappedCases(set)));
}
if (folder !== undefined)
  cases.push(...casesOf(await examplesOf(await readSet('coverage', folder))));
const unseen = crossValidated(cases);
for (const set of new Set(cases.map((one) => one.set))) report(set);
const fitted = { fact: modelOf('fact'), speech: modelOf('speech') };
if (process.argv.includes('--write'))
  fs.writeFileSync(FILE, `${JSON.stringify(fitted, null, 2)}\n`);

function modelOf(family: Family): { bias: number; weights: Record<string, number> } {
  const weights = learnFrom(cases, family);
  const rounded = (weight: number | undefined) => Math.round((weight ?? 0) * 1000) / 1000;
  const named = namesOf(family).map((name, at) => [name, rounded(weights[at])] as const);
  const used = named.filter(([, weight]) => weight !== 0);
  return { bias: rounded(weights.at(-1)), weights: Object.fromEntries(used) };
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
