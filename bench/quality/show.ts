/** Prints the figures of sets: `node bench/quality/show.ts polnear mhr500 squad2 [coverage=FOLDER]`. */
import { answers, type Figures, score } from './score.ts';
import { readSet } from './sets.ts';

const round = (value: number | null) => (value === null ? '–' : value.toFixed(3));
const line = (
  name: string,
  { n, rightOverall, hits4, mrr10, falseAbstentionRate, abstainRecall }: Figures,
) =>
  `${name.padEnd(16)} n=${n} right ${round(rightOverall)} hits4 ${round(hits4)} mrr ${round(mrr10)} falseAbst ${round(falseAbstentionRate)} abstRecall ${round(abstainRecall)}`;

for (const argument of process.argv.slice(2)) {
  const [name = '', corpus] = argument.split('=');
  const set = await readSet(name, corpus);
  const started = performance.now();
  const given = answers(set);
  const ms = (performance.now() - started) / set.questions.length;
  const asked = await score(set, given);
  const always = await score(set, answers(set, { caution: 0 }));
  console.log(
    line(name, asked),
    `hits4 without caution ${round(always.hits4)} mrr ${round(always.mrr10)}; ${ms.toFixed(2)} ms`,
  );
  for (const [type, figures] of Object.entries(asked.byType)) {
    const free = always.byType[type];
    console.log(`   ${line(type, figures)} | ${round(free?.hits4 ?? null)}`);
  }
}
