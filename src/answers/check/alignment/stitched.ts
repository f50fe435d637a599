import { type CheckWord, isContent } from '../words/words.ts';
import type { Step } from './align.ts';
import { type AlignedReading, changeOf } from './aligned-reading.ts';
import { longestRuns, type WordRun } from './matching-runs.ts';
import type { Stretch } from './printed-text.ts';

/** What counts as printed apart, in words. */
const LIMITS = {
  /** A part has as many words at least, one of them telling something. */
  part: 3,
  /** Parts of one stretch are apart from so many words between them. */
  gap: 8,
  /** A quotation that one stretch explains but for fewer words side by side is altered, not stitched. */
  unexplained: 3,
  /** … and a quotation that it is less like than this is not explained by it either. */
  likeness: 0.75,
  /** Share of the quotation's words that the parts must make up. */
  covered: 0.9,
};

/**
 * The parts of a quotation that is put together from places printed apart, each as a reading of its
 * own, in order; null where it is not. `nearest` is the best reading of the whole, if there is one.
 */
export function stitchedFrom(
  stretches: readonly Stretch[],
  asked: readonly CheckWord[],
  nearest: AlignedReading | null,
): AlignedReading[] | null {
  if (nearest !== null && explains(nearest, asked)) return null;
  const parts = cover(longestRuns(stretches, asked), asked);
  const covered = parts.reduce((sum, run) => sum + run.length, 0);
  if (parts.length < 2 || covered < LIMITS.covered * asked.length) return null;
  if (parts.length > Math.max(2, asked.length / 4)) return null;
  return parts.map(asReading);
}

/** Whether one stretch accounts for the quotation but for single words. */
function explains(
  { stretch, steps, similarity }: AlignedReading,
  asked: readonly CheckWord[],
): boolean {
  if (similarity < LIMITS.likeness) return false;
  let added = 0;
  let dropped = 0;
  for (const [at, step] of steps.entries()) {
    const change = changeOf(steps, at, stretch, asked);
    const isDropped = step.asked[0] === step.asked[1];
    if (isDropped && stretch.words[step.printed[0]]?.attributes) continue;
    added = change === 'none' ? 0 : isDropped ? added : added + 1;
    dropped = isDropped && change === 'word' ? dropped + 1 : 0;
    if (added >= LIMITS.unexplained || dropped >= LIMITS.gap) return false;
  }
  return true;
}

/** The longest runs from left to right, as many words as a part must have. */
function cover(runs: readonly (WordRun | undefined)[], asked: readonly CheckWord[]): WordRun[] {
  const parts: WordRun[] = [];
  // Looked up instead of read: a run without a telling word is followed by one that is a word shorter.
  const telling = nextTelling(asked);
  for (let at = 0; at < asked.length; ) {
    const run = runs[at];
    const isPart =
      run !== undefined && run.length >= LIMITS.part && (telling[at] as number) < at + run.length;
    if (isPart) parts.push(run);
    at += isPart ? run.length : 1;
  }
  return parts;
}

/** For every word the place of the first that tells something, from it on; past the end where none does. */
function nextTelling(asked: readonly CheckWord[]): Uint32Array {
  const next = new Uint32Array(asked.length);
  let place = asked.length;
  for (let at = asked.length - 1; at >= 0; at--) {
    if (isContent((asked[at] as CheckWord).key)) place = at;
    next[at] = place;
  }
  return next;
}

function asReading({ stretch, asked, printed, length }: WordRun): AlignedReading {
  const steps = Array.from({ length }, (_, at): Step => {
    return { printed: [printed + at, printed + at + 1], asked: [asked + at, asked + at + 1] };
  });
  return { stretch, steps, similarity: 1, substance: 1, exact: true };
}
