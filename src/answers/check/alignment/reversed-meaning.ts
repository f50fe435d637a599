import type { Coverage } from '../../../coverage.ts';
import { IRREGULAR_VERBS } from '../../../language/words/verbs.ts';
import { AUXILIARIES } from '../../../language/words/word-classes.ts';
import { cueOf } from '../../../quotes/reading/cues.ts';
import type { Step } from './align.ts';
import type { AlignedReading } from './aligned-reading.ts';
import { negationBefore } from './negation.ts';
import { printedWords } from './printed-text.ts';

/**
 * A word-for-word reading whose words say the opposite where they are printed: a negation stands right
 * before them in the passage ("Not everyone will succeed" asked as "everyone will succeed"). The same
 * reading from the negation on, so that it is shown as left out; null where none stands there.
 */
export function turnedReading(coverage: Coverage, reading: AlignedReading): AlignedReading | null {
  const { stretch, steps } = reading;
  const first = stretch.words[steps[0]?.printed[0] ?? -1];
  if (first === undefined || steps.length < LEAST) return null;
  const words = printedWords(coverage, first.passage);
  const at = words.findIndex(({ start }) => start === first.start);
  const from = negationBefore(words, at, coverage.passages[first.passage]?.text ?? '');
  if (from === null) return null;
  const reaches =
    from === at - 1 || isBelief(words.slice(from + 1, at)) || steps.some(isVerbal(stretch));
  if (!reaches) return null;
  const left = words.slice(from, at);
  const rest = steps
    .map(({ printed }) => stretch.words[printed[0]])
    .filter((own) => own !== undefined);
  const dropped = left.map((_, place) => ({
    printed: [place, place + 1] as const,
    asked: [0, 0] as const,
  }));
  const kept = steps.map(({ asked }, place) => ({
    printed: [left.length + place, left.length + place + 1] as const,
    asked,
  }));
  const share = steps.length / (steps.length + left.length);
  return {
    stretch: { ...stretch, words: [...left, ...rest] },
    steps: [...dropped, ...kept],
    similarity: Math.min(0.99, share),
    substance: share,
    exact: false,
  };
}

/** "do not think that": what is not believed is turned round, whatever its verb. */
function isBelief(between: readonly { readonly key: string }[]): boolean {
  return between.some(({ key }) => BELIEVES.test(key));
}

const BELIEVES =
  /^(?:think|believe|suppose|expect|imagine|agree|accept|reckon|feel|claim|say|pretend)s?$/;

/** Whether a step's printed word is a verb as far as its form tells: without one nothing is claimed. */
function isVerbal({ words }: AlignedReading['stretch']): (step: Step) => boolean {
  return ({ printed: [at] }) => {
    const key = words[at]?.key ?? '';
    if (AUXILIARIES.has(key) || IRREGULAR_VERBS.has(key)) return true;
    return /(?:ing|ed)$/.test(key) || cueOf(key) !== undefined;
  };
}

/** Fewer words than this say nothing whose meaning could be turned. */
const LEAST = 2;
