// What each mechanism gains: the attribution of direct quotations, cross-validated over articles, with
// everything and without one group of features at a time, beside the plain baselines.
//   node bench/attribution-gains.ts
import { attribute } from '../src/quotes/attribute.ts';
import { type Weights, weightsOf } from '../src/quotes/fitted/softmax.ts';
import { type Reading, readArticle } from '../src/quotes/reading.ts';
import { attributionExamples } from './train/attribution-examples.ts';
import { articleOf, foldOf, loadScorer, readGold } from './train/gold.ts';
import { trainWeights } from './train/options.ts';

const FOLDS = 5;
const GROUPS: Readonly<Record<string, RegExp>> = {
  everything: /^$/,
  'without the subject of the reporting verb': /^(?:subject|no-verb|link|strength|verb|cue)\b/,
  'without what stands between mention and quotation':
    /^(?:between|near-quote|sentences|quotes-between|mentions-between|verbs-between|cut-off|speakers-between|distance)\b/,
  'without the chunks beside the mention': /^(?:next|prev|prep|kind:[^|]*\|prev)/,
  'without what the mention is': /^(?:kind|owner|cue-noun)/,
  'without who spoke last': /^last/,
  'without how often a name speaks in the article': /^voice/,
  'without the paragraph before': /^afar/,
  'without the shape of the quotation in its sentence': /shape/,
  'without what tells scare quotes and titles': /^nobody:/,
};
const gold = readGold('polnear', 'quotes');
const readings = gold.map((own) => readArticle(articleOf(own)));
const examples = gold.map((own, index) => attributionExamples(readings[index] as Reading[], own));
const score = await loadScorer();
for (const [name, dropped] of Object.entries(GROUPS)) {
  const { exactPRF, quoteSpeakerLenient } = score(predictAll(dropped), gold);
  console.log(`| ${name} | ${exactPRF.f1.toFixed(3)} | ${quoteSpeakerLenient.f1.toFixed(3)} |`);
}

function predictAll(dropped: RegExp): unknown[] {
  const kept = examples.map((list) =>
    list.map(({ options, right }) => ({
      right,
      options: options.map((one) => one.filter((own) => !dropped.test(own))),
    })),
  );
  const predicted: unknown[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = weightsOf(
      trainWeights(kept.filter((_, index) => foldOf(index, FOLDS) !== fold).flat()),
    );
    gold.forEach(({ id }, index) => {
      if (foldOf(index, FOLDS) === fold)
        predicted.push({ id, quotes: predict(readings[index] as Reading[], weights) });
    });
  }
  return predicted;
}

function predict(paragraphs: readonly Reading[], weights: Weights): unknown[] {
  return attribute(paragraphs, weights).flatMap((list, index) =>
    list.flatMap(({ quotation, mention }) => {
      const { start, quotations } = paragraphs[index] as Reading;
      const own = quotations[quotation];
      const chunk = mention?.reading.chunks[mention.place];
      if (mention === null || own === undefined || chunk === undefined) return [];
      const at = mention.reading.start;
      const text = mention.reading.text.slice(chunk.start, chunk.end);
      return [
        {
          start: own.start + start,
          end: own.end + start,
          speaker: { start: chunk.start + at, end: chunk.end + at, text },
          speakerText: text,
        },
      ];
    }),
  );
}
