// Fits whom "he" and "she" stand for, on the names that polnear's development part gives pronouns by
// automatic coreference, and says by cross-validation over articles how it does on those and on the
// hand labels of bench/labels, which are never fitted.  node bench/train/resolution.ts [--write]
import {
  antecedentFeatures,
  type LastSpeaker,
  unknownFeatures,
} from '../../src/quotes/antecedents.ts';
import { attribute } from '../../src/quotes/attribute.ts';
import type { Candidate } from '../../src/quotes/candidates.ts';
import { castOf, placeKey } from '../../src/quotes/cast.ts';
import type { Chunk } from '../../src/quotes/chunks.ts';
import { readArticle } from '../../src/quotes/reading.ts';
import { inOrder, pronounSetting, resolveAll } from '../../src/quotes/resolve.ts';
import { salienceOf } from '../../src/quotes/salience.ts';
import { greatest, sharesOf } from '../../src/quotes/softmax.ts';
import { ATTRIBUTION_WEIGHTS, RESOLUTION_WEIGHTS } from '../../src/quotes/weights.ts';
import { articleOf, foldOf, type GoldArticle, readGold } from './gold.ts';
import { type Example, trainWeights, writeWeights } from './options.ts';

const FOLDS = 10;
const gold = readGold('polnear', 'quotes');
const examples = gold.map(examplesOf);
const settings = { l2: 2e-2, epochs: 20, least: 2 };
crossValidate();
if (process.argv.includes('--write'))
  writeWeights('resolution-weights.json', trainWeights(examples.flat(), settings));

function examplesOf(article: GoldArticle): Example[] {
  const readings = readArticle(articleOf(article));
  const chosen = attribute(readings, ATTRIBUTION_WEIGHTS).flatMap((list) =>
    list.flatMap(({ mention }) => mention ?? []),
  );
  const cast = castOf(readings, chosen);
  const found = resolveAll(readings, cast, chosen, RESOLUTION_WEIGHTS);
  const salience = salienceOf(readings, cast);
  const examples: Example[] = [];
  let speaker: LastSpeaker | null = null;
  for (const mention of inOrder(chosen)) {
    const standing = salience.readTo(mention);
    const name = goldName(article, mention);
    const { word } = mention.reading.chunks[mention.place] as Chunk;
    let figure = found.get(placeKey(mention.reading, mention.place))?.figure ?? null;
    if (/^(?:he|she)$/.test(word) && name !== null) {
      const setting = pronounSetting(cast, salience, mention, speaker, word === 'she' ? 'f' : 'm');
      const options = [
        unknownFeatures(setting),
        ...setting.antecedents.map((own) => antecedentFeatures(setting, own)),
      ];
      const right = setting.antecedents.flatMap(({ member }, index) =>
        lastOf(member.words) === lastOf(name.split(/\s+/)) ? [index + 1] : [],
      );
      if (right.length > 0) examples.push({ options, right });
      figure = setting.antecedents[(right[0] ?? 0) - 1]?.figure ?? figure;
    }
    if (figure !== null) speaker = { figure, ...standing };
  }
  return examples;
}

function goldName(article: GoldArticle, { reading, place }: Candidate): string | null {
  const chunk = reading.chunks[place] as Chunk;
  const own = article.quotes.find(
    ({ speaker }) =>
      speaker !== null &&
      speaker.start === chunk.start + reading.start &&
      speaker.end === chunk.end + reading.start,
  );
  return own?.speaker?.canonical ?? null;
}

function lastOf(words: readonly string[]): string {
  return (words.at(-1) ?? '').toLowerCase();
}

function crossValidate(): void {
  let [right, wrong, silent] = [0, 0, 0];
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = trainWeights(
      examples.flatMap((own, index) => (foldOf(index, FOLDS) === fold ? [] : own)),
      settings,
    );
    for (const { options, right: good } of examples.flatMap((own, index) =>
      foldOf(index, FOLDS) === fold ? own : [],
    )) {
      const shares = sharesOf(options, weights);
      const best = greatest(shares);
      if (best === 0 || (shares[best] as number) < 0.5) silent++;
      else if (good.includes(best)) right++;
      else wrong++;
    }
  }
  console.log(
    `he and she, cross-validated on automatic names: right ${right}, wrong ${wrong}, silent ${silent}`,
  );
}
