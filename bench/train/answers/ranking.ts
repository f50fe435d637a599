// Fits the weights of ranking on the development parts and says, by cross-validation over questions,
// how they do on questions they have not seen.  node bench/train/ranking.ts [--write]
import fs from 'node:fs';
import path from 'node:path';
import { type Family, RANKING_WEIGHTS } from '../../../src/answers/ranking/ranking-weights.ts';
import { readSet } from '../../quality/sets.ts';
import { type Example, examplesOf, FOLDS } from './examples.ts';
import { type List, learnToRank, scores } from './listwise.ts';

const SETS = ['polnear', 'mhr500', 'squad2'];
const MOST_ROWS = 60;
const FILE = path.resolve(import.meta.dirname, '../../../src/answers/ranking/ranking-weights.json');

interface Asked extends List {
  readonly set: string;
  readonly fold: number;
}

const examples: Example[] = [];
for (const name of SETS) examples.push(...(await examplesOf(await readSet(name))));
const names = Object.keys(RANKING_WEIGHTS.fact) as (keyof typeof RANKING_WEIGHTS.fact)[];
const mayFall = (signal: number) => names[signal] === 'others';
const fitted = { fact: learnFamily('fact'), speech: learnFamily('speech') };
if (process.argv.includes('--write'))
  fs.writeFileSync(FILE, `${JSON.stringify(fitted, null, 2)}\n`);

function learnFamily(family: Family): Record<string, number> {
  const lists = listsOf(examples.filter((example) => example.family === family));
  const from = Float64Array.from(names, (name) => RANKING_WEIGHTS[family][name]);
  const all = learnToRank(lists, from, mayFall);
  const unseen = Array.from({ length: FOLDS }, (_, fold) =>
    learnToRank(
      lists.filter((list) => list.fold !== fold),
      from,
      mayFall,
    ),
  );
  for (const set of new Set(lists.map((list) => list.set))) {
    const own = lists.filter((list) => list.set === set);
    const hits = (weights: (list: Asked) => Float64Array) =>
      (own.filter((list) => rankOf(list, weights(list)) <= 4).length / own.length).toFixed(3);
    console.log(
      `${family} ${set}: ${own.length} questions with evidence among the candidates, Hits@4 as it stands ${hits(() => from)}, fitted ${hits(() => all)}, cross-validated ${hits((list) => unseen[list.fold] as Float64Array)}`,
    );
  }
  return Object.fromEntries(
    names.map((name, at) => [name, Math.round((all[at] as number) * 1000) / 1000]),
  );
}

/** Sets count by the square root of their size, so that neither a large nor a small one decides alone. */
function listsOf(own: readonly Example[]): Asked[] {
  const useful = own.filter((example) => example.relevant.slice(0, MOST_ROWS).includes(true));
  const sizes = new Map<string, number>();
  for (const { set } of useful) sizes.set(set, (sizes.get(set) ?? 0) + 1);
  const total = [...sizes.values()].reduce((sum, size) => sum + Math.sqrt(size), 0);
  return useful.map(({ set, fold, ranked, relevant }) => {
    const rows = Math.min(ranked.length, MOST_ROWS);
    const signals = new Float64Array(rows * names.length);
    for (let row = 0; row < rows; row++)
      for (const [at, name] of names.entries())
        signals[row * names.length + at] = ranked[row]?.signals[name] ?? 0;
    return {
      set,
      fold,
      rows,
      signals,
      right: relevant.slice(0, rows),
      share: 1 / Math.sqrt(sizes.get(set) ?? 1) / total,
    };
  });
}

function rankOf(list: List, weights: Float64Array): number {
  const sums = scores(list, weights);
  const best = sums.reduce(
    (most, sum, row) => (list.right[row] && sum > most ? sum : most),
    Number.NEGATIVE_INFINITY,
  );
  return sums.filter((sum) => sum > best).length + 1;
}
