import { RANKING_WEIGHTS } from '../../src/answers/ranking/ranking-weights.ts';
import type { Signals } from '../../src/answers/ranking/signals.ts';
import type { Example } from '../train/answers/examples.ts';

/** The steps of ranking, each with the signals it gives. */
const STEPS: Readonly<Record<string, readonly (keyof Signals)[]>> = {
  'engine (BM25+)': ['engine'],
  'words covered, in passage and sentence': ['covered', 'sentence'],
  'context: headline, first and neighbouring paragraphs': ['context', 'names', 'early'],
  'order, phrases, closeness': ['pairs', 'phrases', 'closeness'],
  'kind of answer present': ['typeInPassage', 'typeInSentence', 'kindInPassage', 'kindInSentence'],
  'near synonyms': ['nearSentence'],
  'what is done or happens': ['verb'],
  'no heading, no question': ['states'],
  'after a question': ['replies'],
  'headline quoted or near': ['headline', 'inHeadline'],
  'outlet and day named': ['outlet', 'day'],
  'who said what': ['quoted', 'direct', 'quotedTopic', 'anyQuote', 'others', 'othersTopic'],
  'named in the passage': ['named'],
};

/** Of each set, how often evidence stands first and among the first four: "0.91 / 0.98". */
export interface StepGain {
  readonly step: string;
  readonly hits: Readonly<Record<string, string>>;
}

/** What each step is worth: Hits@1 and Hits@4 on each set when it alone is left out; first of all with every step. */
export function stepGains(examples: readonly Example[]): StepGain[] {
  const sets = [...new Set(examples.map(({ set }) => set))];
  const gain = (step: string, without: readonly (keyof Signals)[]): StepGain => ({
    step,
    hits: Object.fromEntries(sets.map((set) => [set, hitsOf(examples, set, new Set(without))])),
  });
  return [gain('all steps', []), ...Object.entries(STEPS).map(([step, own]) => gain(step, own))];
}

function hitsOf(examples: readonly Example[], set: string, without: ReadonlySet<string>): string {
  const own = examples.filter((example) => example.set === set && example.answerable);
  const places = own.map((example) => placeOf(example, without));
  return [1, 4]
    .map((most) => (places.filter((place) => place <= most).length / own.length).toFixed(3))
    .join(' / ');
}

/** The best place of a passage with evidence, from 1. */
function placeOf(
  { ranked, relevant, context, family }: Example,
  without: ReadonlySet<string>,
): number {
  const kind = context.question.kind === 'said-about' ? 'speech' : family;
  const weights = Object.entries(RANKING_WEIGHTS[kind]).filter(([name]) => !without.has(name));
  const scores = ranked.map(({ signals }) =>
    weights.reduce((sum, [name, weight]) => sum + weight * signals[name as keyof Signals], 0),
  );
  const best = Math.max(...scores.filter((_, at) => relevant[at]));
  return relevant.includes(true)
    ? scores.filter((score) => score > best).length + 1
    : Number.POSITIVE_INFINITY;
}
