import type { SpeakerCandidate } from '../../src/quotes/attribute/ruled-out.ts';
import { attribute } from '../../src/quotes/attribute.ts';
import { castOf, placeKey } from '../../src/quotes/entities.ts';
import { featureNames, type Weights } from '../../src/quotes/fitted/softmax.ts';
import type { Chunk } from '../../src/quotes/reading/chunks.ts';
import type { Reading } from '../../src/quotes/reading.ts';
import { type LastSpeaker, pronounOptions } from '../../src/quotes/resolve/antecedents.ts';
import { salienceOf } from '../../src/quotes/resolve/salience.ts';
import { inOrder, pronounSetting, resolveAll } from '../../src/quotes/resolve.ts';
import type { GoldArticle } from './gold.ts';
import type { Example } from './options.ts';

/**
 * Every "he" and "she" beside a quotation for which the set's automatic coreference gives a name, as
 * a choice among the people named before; option 0 is nobody. Those whose name is none of them teach
 * nothing and are left out.
 */
export function resolutionExamples(
  readings: readonly Reading[],
  article: GoldArticle,
  attribution: Weights,
  resolution: Weights,
): Example[] {
  const chosen = attribute(readings, attribution).flatMap((list) =>
    list.flatMap(({ mention }) => mention ?? []),
  );
  const cast = castOf(readings, chosen);
  const found = resolveAll(readings, cast, chosen, resolution);
  const salience = salienceOf(readings, cast);
  const examples: Example[] = [];
  let speaker: LastSpeaker | null = null;
  for (const mention of inOrder(chosen)) {
    const standing = salience.readTo(mention);
    let figure = found.get(placeKey(mention.reading, mention.place))?.figure ?? null;
    const { word } = mention.reading.chunks[mention.place] as Chunk;
    const name = /^(?:he|she)$/.test(word) ? nameFor(article, mention) : null;
    if (name !== null) {
      const setting = pronounSetting(cast, salience, mention, speaker, word === 'she' ? 'f' : 'm');
      const right = setting.antecedents.flatMap(({ member }, index) =>
        lastOf(member.words) === lastOf(name.split(/\s+/)) ? [index + 1] : [],
      );
      const options = pronounOptions(setting).map(featureNames);
      if (right.length > 0) examples.push({ options, right });
      figure = setting.antecedents[(right[0] ?? 0) - 1]?.figure ?? figure;
    }
    if (figure === null) continue;
    speaker = { figure, ...standing };
    if (/^(?:he|she)$/.test(word)) salience.takeUp(mention, figure);
  }
  return examples;
}

function nameFor({ quotes }: GoldArticle, { reading, place }: SpeakerCandidate): string | null {
  const chunk = reading.chunks[place] as Chunk;
  const [start, end] = [chunk.start + reading.start, chunk.end + reading.start];
  const own = quotes.find(({ speaker }) => speaker?.start === start && speaker.end === end);
  return own?.speaker?.canonical ?? null;
}

function lastOf(words: readonly string[]): string {
  return (words.at(-1) ?? '').toLowerCase();
}
