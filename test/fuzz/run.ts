import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { ASKING } from './asking.ts';
import { chanceFrom } from './chance.ts';
import { STATE } from './state.ts';
import { type Input, READING, type Target } from './targets.ts';

/**
 * Gives everything that reads, asks, shows and keeps whatever there is, for a bounded time: nothing may throw, take
 * longer than its input is long, show what was not printed, or make what a platform would refuse. The seed is printed
 * and makes the same run again, `--rounds` ends it after so many of each; what was found lies in a file of the temporary folder, and becomes a test.
 */
const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '600' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
    rounds: { type: 'string', default: 'Infinity' },
    only: { type: 'string', default: '' },
  },
});
const [seconds, seed, rounds] = [values.seconds, values.seed, values.rounds].map(Number) as [
  number,
  number,
  number,
];
/** CPU time that is taken for none, in ms, and what each character of the longest input may add. */
const [FREE, EACH] = [3_000, 0.25];
/** Lengths of inputs, in characters: mostly short, since most faults need little. */
const LENGTHS = [30, 200, 200, 1_000, 1_000, 5_000, 20_000];

/** How often what took too long is done anew: on a busy machine compiling and collecting may cost a time what they cost once. */
const TRIES = 3;

const targets = [...READING, ...ASKING, ...STATE].filter(({ name }) => name.includes(values.only));
const end = performance.now() + seconds * 1_000;
process.stdout.write(`seed ${seed}, ${seconds} seconds\n`);
const runs = new Map<string, number>();
let found = 0;
/** The largest part of the time allowed that anything took. */
let longest = { part: 0, name: '' };
for (let round = 0; round < rounds && performance.now() < end && found < 10; round++) {
  for (const [at, target] of targets.entries()) {
    if (performance.now() >= end) break;
    const own = (seed + round * 1_000 + at) >>> 0;
    const { input, wrong, part } = await patientlyTried(target, own);
    if (part > longest.part) longest = { part, name: `${target.name}, round seed ${own}` };
    runs.set(target.name, (runs.get(target.name) ?? 0) + 1);
    if (wrong === null) continue;
    found++;
    const file = path.join(tmpdir(), `onrecord-fuzz-${own}.bin`);
    if (input !== null) writeFileSync(file, input);
    const said = wrong instanceof Error ? (wrong.stack ?? wrong.message) : String(wrong);
    process.stdout.write(`FOUND ${target.name}, round seed ${own} (${file}):\n${said}\n`);
  }
}
for (const [name, count] of runs) process.stdout.write(`${String(count).padStart(7)}  ${name}\n`);
process.stdout.write(`At most ${longest.part.toFixed(2)} of the time allowed (${longest.name}).\n`);
process.stdout.write(`${found} found.\n`);
process.exit(found === 0 ? 0 : 1);

interface Tried {
  readonly input: Input | null;
  /** What went wrong; null for nothing. */
  readonly wrong: unknown;
  /** Of the time allowed, 1 for all of it. */
  readonly part: number;
}

/** Tries once, and again where it only took too long: what is slow by itself is so each time. */
async function patientlyTried(target: Target, own: number): Promise<Tried> {
  let tried = await tryOnce(target, own);
  for (let left = TRIES; tried.wrong === null && tried.part > 1 && left > 1; left--)
    tried = await tryOnce(target, own);
  const { part, wrong } = tried;
  if (wrong !== null || part <= 1) return tried;
  return { ...tried, wrong: new Error(`took ${part.toFixed(2)} times as long as allowed`) };
}

async function tryOnce(target: Target, own: number): Promise<Tried> {
  const chance = chanceFrom(own);
  const length = chance.one(LENGTHS);
  const start = process.cpuUsage();
  let [input, wrong]: [Input | null, unknown] = [null, null];
  try {
    input = await target.run(chance, length);
  } catch (error) {
    wrong = error;
  }
  return { input, wrong, part: process.cpuUsage(start).user / 1_000 / (FREE + EACH * length) };
}
