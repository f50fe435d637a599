// Fits who-said-it on the development part of polnear and says, by cross-validation over articles,
// how it does on articles it has not seen.  node bench/train/attribution.ts [--write] [--misses]
import { attribute, standIn } from '../../src/quotes/attribute.ts';
import { type Candidate, candidatesFor } from '../../src/quotes/candidates.ts';
import { mentionFeatures, nobodyFeatures, voicesOf } from '../../src/quotes/features.ts';
import { type Reading, readArticle } from '../../src/quotes/reading.ts';
import type { Weights } from '../../src/quotes/softmax.ts';
import {
  articleOf,
  foldOf,
  type GoldArticle,
  type GoldQuote,
  loadScorer,
  readGold,
  trimmed,
} from './gold.ts';
import { type Example, trainWeights, writeWeights } from './options.ts';

const FOLDS = 10;
const has = (flag: string) => process.argv.includes(flag);

const gold = readGold('polnear', 'quotes');
const articles = gold.map((own) => readArticle(articleOf(own)));
const examples = articles.map((readings, index) =>
  examplesOf(readings, gold[index] as GoldArticle),
);
await crossValidate();
if (has('--write')) writeWeights('attribution-weights.json', trainWeights(examples.flat()));

function examplesOf(readings: readonly Reading[], article: GoldArticle): Example[] {
  const examples: Example[] = [];
  const voices = voicesOf(readings);
  let last: Candidate | null = null;
  for (const reading of readings)
    reading.quotations.forEach((own, quotation) => {
      const quote = goldFor(article, reading, own);
      if (own.continues) return;
      const setting = { readings, reading, quotation, last, voices };
      const candidates = candidatesFor(readings, reading, quotation, last);
      const options = [
        nobodyFeatures(setting),
        ...candidates.map((one) => mentionFeatures(setting, one)),
      ];
      if (quote === undefined) examples.push({ options, right: [0] });
      else if (quote.speaker !== null) {
        const right = candidates.flatMap((one, index) =>
          overlaps(one, quote.speaker) ? [index + 1] : [],
        );
        if (right.length > 0) {
          examples.push({ options, right });
          last = standIn(candidates[(right[0] as number) - 1] as Candidate);
        }
      }
    });
  return examples;
}

function goldFor(
  article: GoldArticle,
  reading: Reading,
  own: { start: number; end: number },
): GoldQuote | undefined {
  const [start, end] = trimmed(article.text, own.start + reading.start, own.end + reading.start);
  return article.quotes.find((quote) => {
    const [from, to] = trimmed(article.text, quote.start, quote.end);
    const shared = Math.min(end, to) - Math.max(start, from);
    return shared >= 0.8 * Math.max(end - start, to - from);
  });
}

function overlaps(candidate: Candidate, span: { start: number; end: number } | null): boolean {
  const chunk = candidate.reading.chunks[candidate.place];
  if (span === null || chunk === undefined) return false;
  return (
    chunk.start + candidate.reading.start < span.end &&
    chunk.end + candidate.reading.start > span.start
  );
}

async function crossValidate(): Promise<void> {
  const scoreQuotes = await loadScorer();
  const predicted = gold.map((own) => ({ id: own.id, quotes: [] as unknown[] }));
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = trainWeights(
      examples.flatMap((own, index) => (foldOf(index, FOLDS) === fold ? [] : own)),
    );
    articles.forEach((readings, index) => {
      if (foldOf(index, FOLDS) === fold)
        (predicted[index] as { quotes: unknown[] }).quotes = predict(readings, weights);
    });
  }
  const all = scoreQuotes(predicted, gold);
  const four = scoreQuotes(predicted, gold, { minWords: 4 });
  const f = (x: number) => x.toFixed(4);
  console.log(
    `cross-validated over ${FOLDS} parts: exact ${f(all.exactPRF.f1)} (P ${f(all.exactPRF.p)} R ${f(all.exactPRF.r)})`,
  );
  console.log(
    `  lenient ${f(all.quoteSpeakerLenient.f1)}  four+ ${f(four.quoteSpeakerLenient.f1)}`,
  );
  for (const tag of ['speakerType', 'speakerPos', 'form', 'length'])
    console.log(
      ' ',
      tag,
      Object.entries(all.byTag[tag] ?? {})
        .map(([name, one]) => `${name} ${one.gold}: ${f(one.quoteSpeakerRecall)}`)
        .join('  '),
    );
}

function predict(readings: readonly Reading[], weights: Weights): unknown[] {
  return attribute(readings, weights).flatMap((list, index) => {
    const reading = readings[index] as Reading;
    return list.flatMap(({ quotation, mention, odds }) => {
      if (mention === null) return [];
      const own = reading.quotations[quotation] as { start: number; end: number };
      const chunk = mention.reading.chunks[mention.place] as { start: number; end: number };
      const at = mention.reading.start;
      const text = mention.reading.text.slice(chunk.start, chunk.end);
      const speaker = { start: chunk.start + at, end: chunk.end + at, text };
      return [
        {
          start: own.start + reading.start,
          end: own.end + reading.start,
          speaker,
          speakerText: text,
          odds,
        },
      ];
    });
  });
}
