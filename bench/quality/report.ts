// Measures quality on the sets beside the project and writes what docs/quality.md and docs/ranking.md
// show.  npm run bench:quality -- [coverage=FOLDER] [wild=FOLDER]
// FOLDERs: where `onrecord import` put the five originals, and wild's three corpora.
import fs from 'node:fs/promises';
import path from 'node:path';
import { DEFAULT_CAUTION } from '../../src/answers/certainty/threshold.ts';
import { table } from '../speed/page.ts';
import { gatherExamples } from '../train/answers/gather.ts';
import { casesOf, crossValidated, type Judged, leftOut } from '../train/answers/judging.ts';
import { measure } from '../train/answers/measured.ts';
import { reliability, riskCoverage } from './curves.ts';
import { answers, score } from './score.ts';
import { readSet } from './sets.ts';
import { stepGains } from './steps.ts';

const DOCS = path.resolve(import.meta.dirname, '../../docs');
const given = (name: string) =>
  process.argv.find((argument) => argument.startsWith(`${name}=`))?.split('=')[1];
const folder = given('coverage');
const names = ['polnear', 'mhr500', 'squad2', ...(folder === undefined ? [] : ['coverage'])];
const rows: string[][] = [];
const types: string[][] = [];

for (const name of names) {
  const set = await readSet(name, name === 'coverage' ? folder : undefined);
  const asked = await score(set, answers(set));
  const always = await score(set, answers(set, { caution: 0 }));
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
const examples = await gatherExamples(given('wild'));
const cases = casesOf(examples.map(measure));
const [judged, unseen] = [crossValidated(cases), leftOut(cases)];
const crossed = [...new Set(cases.map(({ set }) => set))].map((name) => [
  name,
  String(cases.filter(({ set }) => set === name).length),
  ...figures([...figuresAt(name, judged), ...figuresAt(name, unseen)]),
]);
const gained = ['polnear', 'mhr500', 'squad2', 'wild'];
const steps = stepGains(examples.filter(({ set }) => gained.includes(set))).map(
  ({ step, hits }) => [step, ...gained.map((name) => hits[name] ?? '–')],
);

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
  table(
    [
      'set',
      'questions',
      'right overall, questions left out',
      'false abstentions',
      'silence found',
      'right overall, set left out',
      'false abstentions',
      'silence found',
    ],
    crossed,
  ),
);
await write(
  'quality.md',
  'types',
  table(
    ['set: kind of question', 'questions', 'right overall', 'false abstentions', 'silence found'],
    types,
  ),
);
await write('ranking.md', 'steps', table(['left out', ...gained], steps));
await picture('risk-coverage.svg', await riskCoverage(unseen));
await picture('reliability.svg', await reliability(judged));

function figures(numbers: readonly (number | null)[]): string[] {
  return numbers.map((number) => (number === null ? '–' : number.toFixed(3)));
}

/** Right overall, false abstentions, silence found at the default level. */
function figuresAt(set: string, sure: ReadonlyMap<Judged, number>): (number | null)[] {
  const own = cases.filter((one) => one.set === set);
  const silent = (one: Judged) => (sure.get(one) ?? 0) < DEFAULT_CAUTION;
  const share = (some: readonly Judged[], is: (one: Judged) => boolean) =>
    some.length === 0 ? null : some.filter(is).length / some.length;
  const right = (one: Judged) => (one.answerable ? one.right && !silent(one) : silent(one));
  const [able, not] = [own.filter((one) => one.answerable), own.filter((one) => !one.answerable)];
  return [share(own, right), share(able, silent), share(not, silent)];
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
