// Right, wrong and silent names for pronouns and descriptions, on the labels of bench/labels:
//   node bench/attribution-names.ts [--misses]
import fs from 'node:fs';
import path from 'node:path';
import { analyseArticle } from '../src/quotes/analyse.ts';
import type { ArticleAnalysis, AttributedQuote } from '../src/quotes/analysis.ts';
import { articleOf, type GoldArticle, readGold, trimmed } from './train/gold.ts';

interface Label {
  readonly articleId: string;
  readonly start: number;
  readonly end: number;
  readonly kind: 'person' | 'body' | 'group' | 'unnamed';
  readonly name: string | null;
  readonly mismarked?: boolean;
}

const file = path.resolve(import.meta.dirname, 'labels/pronouns.jsonl');
const labels: Label[] = fs
  .readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));
const articles = new Map(readGold('polnear', 'quotes').map((own) => [own.id, own]));
const counts = { right: 0, wrong: 0, silent: 0, unlisted: 0 };
for (const label of labels.filter(({ mismarked }) => !mismarked)) {
  const article = articles.get(label.articleId) as GoldArticle;
  const analysis = analyseArticle(articleOf(article));
  const quote = quoteAt(article, analysis, label);
  const name = quote?.figure == null ? null : (analysis.cast[quote.figure]?.name ?? null);
  const verdict = quote === undefined ? 'unlisted' : judge(name, label.name);
  counts[verdict]++;
  if (process.argv.includes('--misses') && verdict !== 'right')
    console.log(
      verdict,
      label.articleId,
      label.start,
      label.kind,
      `${label.name} / ${name} (${quote?.mention?.text}; ${quote?.basis})`,
    );
}
const total = counts.right + counts.wrong + counts.silent + counts.unlisted;
const share = (count: number) => (count / total).toFixed(3);
console.log(
  `${total} labels: right ${share(counts.right)}, wrong ${share(counts.wrong)}, silent ${share(counts.silent)}, not listed ${share(counts.unlisted)}`,
);

function quoteAt(
  article: GoldArticle,
  { quotes }: ArticleAnalysis,
  label: Label,
): AttributedQuote | undefined {
  const { paragraphs } = articleOf(article);
  const [from, to] = trimmed(article.text, label.start, label.end);
  for (const [index, own] of quotes.entries())
    for (const quote of own) {
      const at = paragraphs[index]?.start ?? 0;
      const [start, end] = trimmed(article.text, quote.start + at, quote.end + at);
      if (quote.kind === 'direct' && Math.min(end, to) - Math.max(start, from) >= 0.8 * (to - from))
        return quote;
    }
  return undefined;
}

function judge(name: string | null, label: string | null): 'right' | 'wrong' | 'silent' {
  if (name === null) return label === null ? 'right' : 'silent';
  return label !== null && sameName(name, label) ? 'right' : 'wrong';
}

/** The same last word, as the set's scorer compares names. */
function sameName(one: string, other: string): boolean {
  return words(one).at(-1) === words(other).at(-1);
}

function words(name: string): string[] {
  const all = name.toLowerCase().replaceAll('’', "'").replace(/[.,]/g, '').split(/\s+/);
  return all.length > 1 && /^(?:jr|sr|ii|iii)$/.test(all.at(-1) as string) ? all.slice(0, -1) : all;
}
