// Fits how likely an answer is right on all that gather.ts makes of the development parts, and says how
// it does on questions it has not seen, and on sets it has not seen.
// node bench/train/answers/certainty.ts [--write] [wild=FOLDER] [measured=FILE]
// FOLDER: where `onrecord import` put wild's three corpora (mixed, transcripts, interviews). FILE: what was
// measured of each question is read from there, or written there the first time; remove it once signals change.
import fs from 'node:fs';
import path from 'node:path';
import type { JudgedFamily } from '../../../src/answers/certainty/certainty-model.ts';
import {
  casesOf,
  crossValidated,
  FAMILIES,
  type Judged,
  learnFrom,
  leftOut,
  namesOf,
} from './judging.ts';
import { measuredQuestions } from './measured.ts';

const FILE = path.resolve(import.meta.dirname, '../../../src/answers/certainty/weights.json');
const LEVELS = [0.2, 0.25, 0.3, 0.35, 0.4, 0.5];
const given = (name: string) =>
  process.argv.find((argument) => argument.startsWith(`${name}=`))?.slice(name.length + 1);

const cases = casesOf(await measuredQuestions(given('wild'), given('measured')));
report('questions left out', crossValidated(cases));
report('sets left out', leftOut(cases));
const fitted = Object.fromEntries(FAMILIES.map((family) => [family, modelOf(family)]));
if (process.argv.includes('--write'))
  fs.writeFileSync(FILE, `${JSON.stringify(fitted, null, 2)}\n`);

function modelOf(family: JudgedFamily): { bias: number; weights: Record<string, number> } {
  const weights = learnFrom(cases, family);
  const rounded = (weight: number | undefined) => Math.round((weight ?? 0) * 1000) / 1000;
  const named = namesOf(family).map((name, at) => [name, rounded(weights[at])] as const);
  const used = named.filter(([, weight]) => weight !== 0);
  return { bias: rounded(weights.at(-1)), weights: Object.fromEntries(used) };
}

/** By set and level: right overall / false abstentions / silence found. */
function report(what: string, unseen: ReadonlyMap<Judged, number>): void {
  console.log(`| ${what} | questions | ${LEVELS.join(' | ')} |`);
  console.log(`| --- | ---: |${' ---: |'.repeat(LEVELS.length)}`);
  for (const set of new Set(cases.map((one) => one.set))) {
    const own = cases.filter((one) => one.set === set);
    const figures = LEVELS.map((level) => figuresAt(level, own, unseen));
    console.log(`| ${set} | ${own.length} | ${figures.join(' | ')} |`);
  }
}

function figuresAt(
  level: number,
  own: readonly Judged[],
  unseen: ReadonlyMap<Judged, number>,
): string {
  const answered = (one: Judged) => (unseen.get(one) ?? 0) >= level;
  const share = (some: readonly Judged[], is: (one: Judged) => boolean) =>
    some.length === 0 ? '–' : (some.filter(is).length / some.length).toFixed(3);
  const right = share(own, (one) => (one.answerable ? answered(one) && one.right : !answered(one)));
  const answerable = own.filter((one) => one.answerable);
  const silent = own.filter((one) => !one.answerable);
  return `${right} / ${share(answerable, (one) => !answered(one))} / ${share(silent, (one) => !answered(one))}`;
}
