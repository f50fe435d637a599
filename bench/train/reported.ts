// Fits which clauses are reported speech, on all attributed content of the development part of polnear,
// and says by cross-validation over articles how it does.  node bench/train/reported.ts [--write]
import { attribute } from '../../src/quotes/attribute.ts';
import { castOf } from '../../src/quotes/cast.ts';
import { clauseFeatures, nothingFeatures } from '../../src/quotes/clause-features.ts';
import { type Report, reportsIn } from '../../src/quotes/clauses.ts';
import { mentionsOf, quotesOf } from '../../src/quotes/listing.ts';
import { type Reading, readArticle } from '../../src/quotes/reading.ts';
import { reportedIn } from '../../src/quotes/reported.ts';
import { resolveAll } from '../../src/quotes/resolve.ts';
import type { Weights } from '../../src/quotes/softmax.ts';
import { ATTRIBUTION_WEIGHTS } from '../../src/quotes/weights.ts';
import { articleOf, foldOf, type GoldArticle, loadScorer, readGold } from './gold.ts';
import { type Example, trainWeights, writeWeights } from './options.ts';

const FOLDS = 10;
const gold = readGold('polnear', 'attributions');
const articles = gold.map((own) => readArticle(articleOf(own)));
const examples = articles.map((readings, index) =>
  readings.flatMap((reading) =>
    reportsIn(reading).map((report) => exampleOf(reading, report, gold[index] as GoldArticle)),
  ),
);
await crossValidate();
if (process.argv.includes('--write'))
  writeWeights('reported-weights.json', trainWeights(examples.flat()));

function exampleOf(reading: Reading, report: Report, article: GoldArticle): Example {
  const shares = report.clauses.map((clause) => bestShare(reading, report, clause, article));
  const best = Math.max(...shares);
  const right =
    best < 0.5 ? [0] : shares.flatMap((share, index) => (share >= best - 0.05 ? [index + 1] : []));
  const options = [
    nothingFeatures(reading, report),
    ...report.clauses.map((clause) => clauseFeatures(reading, report, clause)),
  ];
  return { options, right };
}

/** Words shared with the likest marked span whose speaker is the verb's subject, 0 to 1. */
function bestShare(
  reading: Reading,
  report: Report,
  clause: { start: number; end: number },
  article: GoldArticle,
): number {
  const subject = reading.chunks[report.subject.mention] as { start: number; end: number };
  const at = (offset: number) => offset + reading.start;
  let best = 0;
  for (const quote of article.quotes) {
    const { speaker } = quote;
    if (speaker === null || speaker.start >= at(subject.end) || speaker.end <= at(subject.start))
      continue;
    const from = Math.max(at(clause.start), quote.start);
    const to = Math.min(at(clause.end), quote.end);
    const shared = words(article.text, from, to);
    const longest = Math.max(
      words(article.text, at(clause.start), at(clause.end)),
      words(article.text, quote.start, quote.end),
    );
    best = Math.max(best, shared / longest);
  }
  return best;
}

function words(text: string, from: number, to: number): number {
  return from >= to ? 0 : (text.slice(from, to).match(/[\p{L}\p{N}]+/gu)?.length ?? 0);
}

async function crossValidate(): Promise<void> {
  const score = await loadScorer();
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
  const all = score(predicted, gold, { overlap: 0.5 });
  const f = (x: number) => x.toFixed(4);
  console.log(
    `attributions, cross-validated: spans F1 ${f(all.overlap80PRF.f1)}, with mention F1 ${f(all.quoteSpeakerLenient.f1)} (P ${f(all.quoteSpeakerLenient.p)} R ${f(all.quoteSpeakerLenient.r)}), predicted ${all.pred} gold ${all.gold}`,
  );
}

function predict(readings: readonly Reading[], weights: Weights): unknown[] {
  const attributions = attribute(readings, ATTRIBUTION_WEIGHTS);
  const said = readings.map((reading, index) => ({
    attributions: attributions[index] ?? [],
    reported: reportedIn(reading, weights),
  }));
  const mentions = mentionsOf(readings, said);
  const resolutions = resolveAll(readings, castOf(readings, mentions), mentions, new Map());
  const listed = quotesOf(readings, said, resolutions, 0);
  return listed.flatMap((quotes, index) => {
    const { start } = readings[index] as Reading;
    return quotes
      .filter((quote) => quote.within === null)
      .map((quote) => ({
        start: quote.start + start,
        end: quote.end + start,
        speaker: quote.mention && {
          start: quote.mention.start + start,
          end: quote.mention.end + start,
        },
        speakerText: quote.mention?.text ?? null,
      }));
  });
}
