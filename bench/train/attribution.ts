// Fits everything attribution has fitted, on the development part of polnear with few cases of other kinds
// added (few-cases.ts), and says by cross-validation over polnear's articles how the whole analysis does on
// articles it has not seen.
//   node bench/train/attribution.ts [--write] [--plain]
//     (--write: the weights and curves in src/quotes/fitted; --plain: polnear alone, without the few cases)
import { analyseArticle } from '../../src/quotes/analyse.ts';
import { attribute } from '../../src/quotes/attribute.ts';
import { type Weights, weightsOf } from '../../src/quotes/fitted/softmax.ts';
import type { Fitted } from '../../src/quotes/fitted.ts';
import { type Reading, readArticle } from '../../src/quotes/reading.ts';
import { reportedIn } from '../../src/quotes/reported.ts';
import { attributionExamples, isAt } from './attribution-examples.ts';
import { isotonic, type Outcome } from './calibration.ts';
import { fewExamples } from './few-cases.ts';
import {
  articleOf,
  foldOf,
  type GoldArticle,
  goldFor,
  loadScorer,
  predictionOf,
  readGold,
} from './gold.ts';
import { missesOf, type Predicted } from './misses.ts';
import { type Example, type NamedWeights, trainWeights, writeFitted } from './options.ts';
import { reportedExamples, shareOf } from './reported-examples.ts';
import { resolutionExamples } from './resolution-examples.ts';

const FOLDS = 10;
const NO_CURVES = { direct: [], reported: [] };
const quotes = readGold('polnear', 'quotes');
const all = readGold('polnear', 'attributions');
const readings = quotes.map((own) => readArticle(articleOf(own)));
const said = quotes.map((own, index) => attributionExamples(readings[index] as Reading[], own));
const reports = all.map((own, index) => reportedExamples(readings[index] as Reading[], own));
const few = process.argv.includes('--plain') ? [] : fewExamples();
const outcomes = { direct: [] as Outcome[], reported: [] as Outcome[] };
const predicted = { quotes: [] as unknown[], attributions: [] as unknown[] };

for (let fold = 0; fold < FOLDS; fold++)
  test(fold, inUse(fitOn((index) => foldOf(index, FOLDS) !== fold)));
const curves = { direct: isotonic(outcomes.direct), reported: isotonic(outcomes.reported) };
await print();
if (process.argv.includes('--misses')) printMisses();
if (process.argv.includes('--write'))
  writeFitted(
    fitOn(() => true),
    curves,
  );

function fitOn(isIn: (index: number) => boolean): NamedWeights {
  const some = (examples: readonly Example[][]) =>
    examples.filter((_, index) => isIn(index)).flat();
  const names = {
    attribution: trainWeights([...some(said), ...few]),
    reported: trainWeights(some(reports)),
  };
  // pronouns are learned beside the mentions that polnear alone chooses: the few cases name nobody by them
  const plain = few.length === 0 ? names.attribution : trainWeights(some(said));
  let resolution = new Map<string, number>();
  for (let round = 0; round < 2; round++) {
    const pronouns = quotes.map((own, index) =>
      isIn(index)
        ? resolutionExamples(
            readings[index] as Reading[],
            own,
            weightsOf(plain),
            weightsOf(resolution),
          )
        : [],
    );
    resolution = trainWeights(pronouns.flat(), { l2: 2e-2, epochs: 20, least: 2 });
  }
  return { ...names, resolution };
}

function inUse({ attribution, reported, resolution }: NamedWeights): Fitted {
  const [said, reports, names] = [attribution, reported, resolution].map(weightsOf) as [
    Weights,
    Weights,
    Weights,
  ];
  return { attribution: said, reported: reports, resolution: names, curves: NO_CURVES };
}

function test(fold: number, fitted: Fitted): void {
  quotes.forEach((own, index) => {
    if (foldOf(index, FOLDS) !== fold) return;
    collect(readings[index] as Reading[], own, all[index] as GoldArticle, fitted);
    const analysis = analyseArticle(articleOf(own), { fitted, speakerLevel: 0 });
    predicted.quotes.push(predictionOf(own, analysis, 'quotes'));
    predicted.attributions.push(predictionOf(own, analysis, 'attributions'));
  });
}

/** Odds and outcomes of every choice, for the curves. */
function collect(
  paragraphs: readonly Reading[],
  own: GoldArticle,
  every: GoldArticle,
  fitted: Fitted,
): void {
  attribute(paragraphs, fitted.attribution).forEach((list, index) => {
    const reading = paragraphs[index] as Reading;
    for (const { quotation, mention, odds } of list) {
      const quote = goldFor(
        own,
        reading,
        reading.quotations[quotation] as Reading['quotations'][number],
      );
      if (mention !== null)
        outcomes.direct.push({ odds, right: isAt(mention, quote?.speaker ?? null) });
    }
    for (const { report, clause, odds } of reportedIn(reading, fitted.reported)) {
      const share = shareOf(reading, report.subject.mention, clause, every);
      outcomes.reported.push({ odds, right: share >= 0.5 });
    }
  });
}

/** Misses by kind, and the twenty of the wrong mentions that were surest. */
function printMisses(): void {
  const misses = missesOf(predicted.quotes as Predicted[], quotes);
  const counts = new Map<string, number>();
  for (const { kind } of misses) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  for (const [kind, count] of [...counts].sort(([, a], [, b]) => b - a))
    console.log(`| ${kind} | ${count} |`);
  const wrong = misses.filter(({ kind }) => kind.startsWith('wrong'));
  for (const { kind, id, start, end, confidence } of wrong
    .sort((a, b) => b.confidence - a.confidence)
    .slice(0, 20))
    console.log(`${id} ${start}-${end} ${kind} ${confidence.toFixed(2)}`);
}

async function print(): Promise<void> {
  const score = await loadScorer();
  const f = (x: number | null) => (x ?? 0).toFixed(3);
  const one = score(predicted.quotes, quotes);
  const four = score(predicted.quotes, quotes, { minWords: 4 });
  const every = score(predicted.attributions, all, { overlap: 0.5 });
  console.log(`cross-validated over ${FOLDS} parts of the articles, no speaker level`);
  console.log(
    `direct quotations, exact F1 ${f(one.exactPRF.f1)} (P ${f(one.exactPRF.p)} R ${f(one.exactPRF.r)})`,
  );
  console.log(
    `and right mention ${f(one.quoteSpeakerLenient.f1)}, four words and more ${f(four.quoteSpeakerLenient.f1)}`,
  );
  console.log(`right name where the set knows it ${f(one.resolvedSpeakerAcc)}`);
  for (const tag of ['speakerType', 'speakerPos', 'form', 'length']) {
    const values = Object.entries(one.byTag[tag] ?? {});
    console.log(
      ` ${tag}: ${values.map(([name, { quoteSpeakerRecall }]) => `${name} ${f(quoteSpeakerRecall)}`).join(', ')}`,
    );
  }
  console.log(
    `all attribution with mention ${f(every.quoteSpeakerLenient.f1)} (P ${f(every.quoteSpeakerLenient.p)} R ${f(every.quoteSpeakerLenient.r)})`,
  );
}
