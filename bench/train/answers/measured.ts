// Gathering takes minutes, fitting seconds: what was measured of each question can be kept in a file.
import fs from 'node:fs';
import { type JudgedFamily, judgedAs } from '../../../src/answers/certainty/certainty-model.ts';
import { certaintySignals } from '../../../src/answers/certainty/signals.ts';
import { gatherExamples, type SourcedExample } from './gather.ts';

/** One question of a set, and what certainty is judged by. */
export interface Measured {
  readonly set: string;
  readonly source: string;
  readonly family: JudgedFamily;
  readonly fold: number;
  readonly answerable: boolean;
  /** Evidence is among the first four. */
  readonly right: boolean;
  /** Those that are not 0. */
  readonly signals: Readonly<Record<string, number>>;
}

/**
 * Measures all questions as the bot answers them now.
 *
 * @param wild as for `gatherExamples`
 * @param kept file of JSON lines: read where it exists, else written; undefined keeps nothing
 */
export async function measuredQuestions(
  wild: string | undefined,
  kept: string | undefined,
): Promise<Measured[]> {
  if (kept !== undefined && fs.existsSync(kept)) return read(kept);
  const measured = (await gatherExamples(wild)).map(measure);
  if (kept !== undefined)
    fs.writeFileSync(kept, measured.map((one) => `${JSON.stringify(one)}\n`).join(''));
  return measured;
}

function read(file: string): Measured[] {
  const lines = fs.readFileSync(file, 'utf8').trim().split('\n');
  return lines.map((line): Measured => JSON.parse(line));
}

/** What certainty is fitted on of one example. */
export function measure(example: SourcedExample): Measured {
  const { set, source, fold, answerable, context, ranked, relevant } = example;
  const all = Object.entries({ ...certaintySignals(ranked, context) });
  return {
    set,
    source,
    family: judgedAs(context.question),
    fold,
    answerable,
    right: relevant.slice(0, 4).includes(true),
    signals: Object.fromEntries(all.filter(([, value]) => value !== 0)),
  };
}
