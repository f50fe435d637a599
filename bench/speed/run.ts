// Finding passages side by side: npm run bench -- [PASSAGES…] [--only NAME,NAME] [--dry]
// Default 10000 and 100000 passages and everybody; --dry prints and writes nothing.
import { parseArgs } from 'node:util';
import { CONTENDERS } from './contenders/all.ts';
import { contest } from './contest.ts';
import { type Figures, figuresOf } from './figures.ts';
import { benchArticles, benchPassages, benchQuestions } from './material.ts';
import { machine, shown, table, writePicture, writeSection } from './page.ts';
import { timingPlot } from './plot.ts';

/** Milliseconds of answering after which a contender is asked no more at one size. */
const MOST = 240_000;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string' }, dry: { type: 'boolean', default: false } },
});
const sizes = positionals.length > 0 ? positionals.map(Number) : [10_000, 100_000];
const names = values.only?.split(',') ?? Object.keys(CONTENDERS);
const title = (name: string) => CONTENDERS[name]?.title ?? name;
const passagesLabel = (size: number) => `${size.toLocaleString('en')} passages`;

const bySize: { size: number; questions: number; figures: Figures[] }[] = [];
for (const size of sizes) {
  const articles = await benchArticles(size);
  const questions = await benchQuestions(articles);
  const passages = benchPassages(articles);
  const results = await contest(names, size, questions, MOST);
  const figures: Figures[] = [];
  for (const result of results) figures.push(await figuresOf(result, questions, passages));
  bySize.push({ size, questions: questions.length, figures });
  console.log(`\n${passagesLabel(size)}, ${questions.length} questions\n\n${tableOf(figures)}`);
}
if (!values.dry) await write();

function tableOf(figures: readonly Figures[]): string {
  const head = [
    '',
    'median ms',
    'p99 ms',
    'build s',
    'memory MiB',
    'Hits@4',
    'right overall',
    'asked',
  ];
  return table(
    head,
    figures.map((one) => [
      title(one.name),
      shown(one.median),
      shown(one.p99),
      shown(one.buildSeconds),
      shown(one.mebibytes),
      one.hits4.toFixed(3),
      one.rightOverall.toFixed(3),
      String(one.asked),
    ]),
  );
}

async function write(): Promise<void> {
  const setups = names.map((name) => `- ${title(name)}: ${CONTENDERS[name]?.setup}`).join('\n');
  const tables = bySize.map(
    ({ size, questions, figures }) =>
      `### ${passagesLabel(size)}, ${questions} questions\n\n${tableOf(figures)}`,
  );
  const picture =
    '![Milliseconds a question, median and p99, by library and size](pictures/speed.svg)';
  await writeSection('bench', ['', machine(), ...tables, picture, setups, ''].join('\n\n').trim());
  const timings = bySize.flatMap(({ size, figures }) =>
    figures.map(({ name, median, p99 }) => ({
      title: title(name),
      passages: passagesLabel(size),
      median,
      p99,
    })),
  );
  await writePicture('speed.svg', await timingPlot(timings));
}
