// Fits the weights of ranking on all that gather.ts makes of the development parts, and says at the first
// and the fourth place how they do on questions and on sets they have not seen.
// node bench/train/answers/ranking.ts [--write] [wild=FOLDER]
// FOLDER: where `onrecord import` put wild's three corpora (mixed, transcripts, interviews).
import fs from 'node:fs';
import path from 'node:path';
import { type Family, RANKING_WEIGHTS } from '../../../src/answers/ranking/ranking-weights.ts';
import { FOLDS } from './examples.ts';
import { gatherExamples, type SourcedExample } from './gather.ts';
import { type List, learnToRank, scores } from './listwise.ts';

const MOST_ROWS = 60;
const FILE = path.resolve(import.meta.dirname, '../../../src/answers/ranking/ranking-weights.json');

interface Asked extends List {
  readonly set: string;
  readonly source: string;
  readonly fold: number;
}

const folder = process.argv.find((argument) => argument.startsWith('wild='))?.split('=')[1];
const examples = await gatherExamples(folder);
const names = Object.keys(RANKING_WEIGHTS.fact) as (keyof typeof RANKING_WEIGHTS.fact)[];
const FALLING = new Set(['others', 'othersTopic']);
const mayFall = (signal: number) => FALLING.has(names[signal] ?? '');
const fitted = { fact: learnFamily('fact'), speech: learnFamily('speech') };
if (process.argv.includes('--write'))
  fs.writeFileSync(FILE, `${JSON.stringify(fitted, null, 2)}\n`);

function learnFamily(family: Family): Record<string, number> {
  const lists = listsOf(examples.filter((example) => example.family === family));
  const from = Float64Array.from(names, (name) => RANKING_WEIGHTS[family][name]);
  const all = learnToRank(lists, from, mayFall);
  const without = (part: (list: Asked) => boolean) =>
    learnToRank(
      lists.filter((list) => !part(list)),
      from,
      mayFall,
    );
  const folds = Array.from({ length: FOLDS }, (_, fold) => without((list) => list.fold === fold));
  const sources = new Map(
    [...new Set(lists.map(({ source }) => source))].map((source) => [
      source,
      without((list) => list.source === source),
    ]),
  );
  for (const set of new Set(lists.map((list) => list.set))) {
    const own = lists.filter((list) => list.set === set);
    const hits = (weights: (list: Asked) => Float64Array) =>
      [1, 4]
        .map((place) => own.filter((list) => rankOf(list, weights(list)) <= place).length)
        .map((count) => (count / own.length).toFixed(3))
        .join(' and ');
    console.log(
      `${family} ${set}: ${own.length} questions with evidence among the candidates; at 1 and at 4 as it stands ${hits(() => from)}, fitted ${hits(() => all)}, questions left out ${hits((list) => folds[list.fold] ?? from)}, set left out ${hits((list) => sources.get(list.source) ?? from)}`,
    );
  }
  return Object.fromEntries(
    names.map((name, at) => [name, Math.round((all[at] as number) * 1000) / 1000]),
  );
}

/** Sets count by the square root of their size, so that neither a large nor a small one decides alone. */
function listsOf(own: readonly SourcedExample[]): Asked[] {
  const useful = own.filter((example) => example.relevant.slice(0, MOST_ROWS).includes(true));
  const sizes = new Map<string, number>();
  for (const { set } of useful) sizes.set(set, (sizes.get(set) ?? 0) + 1);
  const total = [...sizes.values()].reduce((sum, size) => sum + Math.sqrt(size), 0);
  return useful.map(({ set, source, fold, ranked, relevant }) => {
    const rows = Math.min(ranked.length, MOST_ROWS);
    const signals = new Float64Array(rows * names.length);
    for (let row = 0; row < rows; row++)
      for (const [at, name] of names.entries())
        signals[row * names.length + at] = ranked[row]?.signals[name] ?? 0;
    return {
      set,
      source,
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
