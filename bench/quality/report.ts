// Measures quality on the sets beside the project and writes what docs/quality.md and docs/ranking.md
// show.  npm run bench:quality -- [coverage=FOLDER]
import fs from 'node:fs/promises';
import path from 'node:path';
import { DEFAULT_CAUTION } from '../../src/answers/ask.ts';
import { table } from '../speed/page.ts';
import { examplesOf } from '../train/answers/examples.ts';
import { casesOf, crossValidated, type Judged, swappedCases } from '../train/answers/judging.ts';
import { reliability, riskCoverage } from './curves.ts';
import { answers, score } from './score.ts';
import { readSet } from './sets.ts';
import { stepGains } from './steps.ts';

const DOCS = path.resolve(import.meta.dirname, '../../docs');
const folder = process.argv.find((argument) => argument.startsWith('coverage='))?.split('=')[1];
const names = ['polnear', 'mhr500', 'squad2', ...(folder === undefined ? [] : ['coverage'])];
const examples = [];
const swapped: Judged[] = [];
const rows: string[][] = [];
const types: string[][] = [];

for (const name of names) {
  const set = await readSet(name, name === 'coverage' ? folder : undefined);
  const asked = await score(set, answers(set));
  const always = await score(set, answers(set, { caution: 0 }));
  examples.push(...(await examplesOf(set)));
  swapped.push(...(await swappedCases(set)));
  rows.push([
    name,
    String(asked.n),
    ...figures([
      asked.rightOverall,
      always.hits4,
      always.mrr10,
      asked.falseAbstentionRate,
      asked.abstainRecall,
    ]),
  ]);
  for (const [type, own] of Object.entries(asked.byType))
    if (name !== 'coverage')
      types.push([
        `${name}: ${type}`,
        String(own.n),
        ...figures([own.rightOverall, own.falseAbstentionRate, own.abstainRecall]),
      ]);
}
const cases = [...casesOf(examples), ...swapped];
const judged = crossValidated(cases);
const crossed = [...new Set(cases.map(({ set }) => set))].map((name) => [
  name,
  ...figures(rightAt(name, DEFAULT_CAUTION)),
]);
const steps = stepGains(examples).map(({ step, hits }) => [
  step,
  ...figures(names.map((name) => hits[name] ?? null)),
]);

await write(
  'quality.md',
  'figures',
  table(
    [
      'set',
      'questions',
      'right overall',
      'Hits@4 always answering',
      'MRR@10 always answering',
      'false abstentions',
      'silence found',
    ],
    rows,
  ),
);
await write(
  'quality.md',
  'cross-validated',
  table(['set', 'right overall, cross-validated', 'false abstentions, cross-validated'], crossed),
);
await write(
  'quality.md',
  'types',
  table(
    ['set: kind of question', 'questions', 'right overall', 'false abstentions', 'silence found'],
    types,
  ),
);
await write('ranking.md', 'steps', table(['left out', ...names], steps));
await picture('risk-coverage.svg', await riskCoverage(judged));
await picture('reliability.svg', await reliability(judged));

function figures(numbers: readonly (number | null)[]): string[] {
  return numbers.map((number) => (number === null ? '–' : number.toFixed(3)));
}

function rightAt(set: string, level: number): [number, number] {
  const own = cases.filter((one) => one.set === set);
  const answered = (one: Judged) => (judged.get(one) ?? 0) >= level;
  const right = own.filter((one) => (one.answerable ? answered(one) && one.right : !answered(one)));
  const answerable = own.filter((one) => one.answerable);
  return [
    right.length / own.length,
    answerable.filter((one) => !answered(one)).length / answerable.length,
  ];
}

/** Replaces one part of a page, between its two comments. */
async function write(page: string, part: string, text: string): Promise<void> {
  const file = path.join(DOCS, page);
  const whole = await fs.readFile(file, 'utf8');
  const [begin, end] = [`<!-- ${part}: begin -->`, `<!-- ${part}: end -->`];
  const [from, to] = [whole.indexOf(begin), whole.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`docs/${page} has no part ${part}.`);
  await fs.writeFile(file, `${whole.slice(0, from + begin.length)}\n${text}\n${whole.slice(to)}`);
}

async function picture(name: string, svg: string): Promise<void> {
  await fs.mkdir(path.join(DOCS, 'pictures'), { recursive: true });
  await fs.writeFile(path.join(DOCS, 'pictures', name), `${svg}\n`);
}
