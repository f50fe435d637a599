// Prints what `onrecord quotes --json` prints, straight from the analysis of each article, so that
// the set's scorer can be run while the command line is being worked on:
//   node ../shared/bench/run.mjs quotes polnear --cmd "node bench/attribution-lines.ts"
import fs from 'node:fs';
import { passagesOf } from '../src/articles/passage.ts';
import { analyseArticle } from '../src/quotes/analyse.ts';
import { articleOf } from './train/gold.ts';

const corpus = process.argv[process.argv.indexOf('--corpus') + 1] as string;
for (const line of fs.readFileSync(corpus, 'utf8').split('\n')) {
  if (line.trim() === '') continue;
  const article = articleOf(JSON.parse(line));
  const { quotes, cast } = analyseArticle(article);
  const lines = passagesOf(article).map((passage, index) => {
    const { id, articleId, paragraph, start } = passage;
    const own = (quotes[index] ?? []).map(({ figure, ...quote }) => ({
      ...quote,
      speaker: figure === null ? null : cast[figure]?.name,
    }));
    return JSON.stringify({ id, articleId, paragraph, start, quotes: own });
  });
  process.stdout.write(`${lines.join('\n')}\n`);
}
