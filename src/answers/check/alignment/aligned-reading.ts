import { type CheckWord, isContent } from '../words/words.ts';
import { align, isTypingError, type Step } from './align.ts';
import { longestRuns } from './matching-runs.ts';
import { isNegation } from './negation.ts';
import type { PrintedWord, Stretch } from './printed-text.ts';

/** A quotation read as a part of one stretch, word by word. */
export interface AlignedReading {
  readonly stretch: Stretch;
  readonly steps: readonly Step[];
  /** Share of the words of either side that stand in both, 0 to 1; 1 only where none is changed. */
  readonly similarity: number;
  /** The same with function words counted for little. */
  readonly substance: number;
  /** Whether no word is changed: marks, case and spelling aside it is what was printed. */
  readonly exact: boolean;
}

/** What may be done to a word, from the least to the most. */
export type WordChange = 'none' | 'editor' | 'typing' | 'word';

/** Reads a quotation against a stretch; null where they have no word in common. */
export function readAgainst(stretch: Stretch, asked: readonly CheckWord[]): AlignedReading | null {
  const from = windowStart(stretch.words, asked);
  const printed = stretch.words.slice(from, from + windowLength(asked));
  const steps = align(printed, asked) ?? coarse({ ...stretch, words: printed }, asked);
  const moved = steps.map(({ printed: [start, end], asked: own }): Step => {
    return { printed: [start + from, end + from], asked: own };
  });
  return grade(stretch, asked, moved);
}

/** Words of a stretch that are looked at; all of it where an ellipsis may stand for many. */
function windowLength(asked: readonly CheckWord[]): number {
  const elided = asked.some((word) => word.elided);
  return elided ? asked.length + 2000 : 2 * asked.length + 24;
}

/** Where the part of the stretch begins that holds most of the quotation's words. */
function windowStart(printed: readonly PrintedWord[], asked: readonly CheckWord[]): number {
  const length = windowLength(asked);
  if (printed.length <= length) return 0;
  const weights = new Map(asked.map(({ key }) => [key, isContent(key) ? 4 : 1]));
  const weightAt = (at: number) => weights.get(printed[at]?.key ?? '') ?? 0;
  let sum = 0;
  let best = { sum: -1, first: 0, last: 0 };
  for (let end = 0; end < printed.length; end++) {
    sum += weightAt(end);
    if (end >= length) sum -= weightAt(end - length);
    if (sum > best.sum) best = { sum, first: end, last: end };
    else if (sum === best.sum) best.last = end;
  }
  const middle = (Math.max(best.first, length - 1) + Math.max(best.last, length - 1)) >> 1;
  return middle - length + 1;
}

/** For texts too long to be aligned: runs in order as they stand, what lies between them changed whole. */
function coarse(stretch: Stretch, asked: readonly CheckWord[]): Step[] {
  const steps: Step[] = [];
  let printedAt: number | null = null;
  let askedAt = 0;
  for (const run of longestRuns([stretch], asked)) {
    if (run === undefined || run.asked < askedAt || run.printed < (printedAt ?? 0)) continue;
    if (run.length < 3) continue;
    steps.push(...between(printedAt ?? run.printed, run.printed, askedAt, run.asked));
    for (let at = 0; at < run.length; at++) {
      steps.push({ printed: range(run.printed + at), asked: range(run.asked + at) });
    }
    [printedAt, askedAt] = [run.printed + run.length, run.asked + run.length];
  }
  return [...steps, ...between(0, 0, askedAt, asked.length)];
}

function between(printed: number, to: number, asked: number, askedTo: number): Step[] {
  const dropped = Array.from({ length: to - printed }, (_, at): Step => {
    return { printed: range(printed + at), asked: [asked, asked] };
  });
  const added = Array.from({ length: askedTo - asked }, (_, at): Step => {
    return { printed: [to, to], asked: range(asked + at) };
  });
  return [...dropped, ...added];
}

function range(at: number): [number, number] {
  return [at, at + 1];
}

/** What the step at a place does to the words. */
export function changeOf(
  steps: readonly Step[],
  at: number,
  stretch: Stretch,
  words: readonly CheckWord[],
): WordChange {
  const { printed, asked } = steps[at] as Step;
  const one = stretch.words[printed[0]];
  const other = words[asked[0]];
  if (printed[0] === printed[1]) return other?.bracketed ? 'editor' : 'word';
  if (asked[0] === asked[1]) {
    if (one?.bracketed) return 'editor';
    return isOmission(asked[0], words) && !omitsNegation(steps, at, stretch) ? 'editor' : 'word';
  }
  const several = printed[1] - printed[0] + asked[1] - asked[0] > 2;
  return exchangeOf(one, other, several);
}

/** What a printed word does in the place of the one asked for, or `several` in the place of others. */
function exchangeOf(
  one: CheckWord | undefined,
  other: CheckWord | undefined,
  several: boolean,
): WordChange {
  // what an editor put in is not the speaker's word
  if (one?.key === other?.key && one?.bracketed && !other?.bracketed) return 'word';
  if (one?.key === other?.key || several) return 'none';
  if (one?.bracketed || other?.bracketed) return 'editor';
  return isTypingError(one?.key ?? '', other?.key ?? '') ? 'typing' : 'word';
}

/** Whether an ellipsis swallows a "not": all that it leaves out is then a change of words. */
function omitsNegation(steps: readonly Step[], at: number, stretch: Stretch): boolean {
  const place = (steps[at] as Step).asked[0];
  const isLeftOut = (step: Step | undefined) =>
    step !== undefined && step.asked[0] === step.asked[1] && step.asked[0] === place;
  let first = at;
  while (isLeftOut(steps[first - 1])) first--;
  for (let next = first; isLeftOut(steps[next]); next++)
    if (isNegation(stretch.words, (steps[next] as Step).printed[0])) return true;
  return false;
}

/** Whether words left out before this place of the quotation are owned up to by an ellipsis. */
export function isOmission(at: number, words: readonly CheckWord[]): boolean {
  return at > 0 && words[at]?.elided === true;
}

function grade(
  stretch: Stretch,
  asked: readonly CheckWord[],
  steps: readonly Step[],
): AlignedReading | null {
  const sums = { same: 0, all: 0, sameWeight: 0, allWeight: 0, changed: 0 };
  for (const [at, step] of steps.entries()) {
    const change = changeOf(steps, at, stretch, asked);
    const key = (asked[step.asked[0]] ?? stretch.words[step.printed[0]])?.key ?? '';
    const isAsked = step.asked[1] > step.asked[0];
    const weight = isContent(isAsked ? key : (stretch.words[step.printed[0]]?.key ?? '')) ? 1 : 0.3;
    const share = change === 'none' ? 1 : change === 'typing' ? 0.5 : 0;
    if (change !== 'none') sums.changed++;
    if (change === 'editor' || (!isAsked && isOmission(step.asked[0], asked))) continue;
    // who says it is no word of what is said, and whoever quotes leaves it out
    if (!isAsked && stretch.words[step.printed[0]]?.attributes) continue;
    sums.same += share;
    sums.all++;
    sums.sameWeight += share * weight;
    sums.allWeight += weight;
  }
  if (sums.same === 0) return null;
  const exact = sums.changed === 0;
  const similarity = exact ? 1 : Math.min(0.99, sums.same / sums.all);
  return { stretch, steps, similarity, substance: sums.sameWeight / sums.allWeight, exact };
}
