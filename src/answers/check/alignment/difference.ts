import type { CheckWord } from '../words/words.ts';
import type { Step } from './align.ts';
import { type AlignedReading, changeOf, isOmission } from './aligned-reading.ts';
import type { PrintedWord } from './printed-text.ts';

/** One step of the word-level difference; `form` is a difference of marks, case or spelling, not of words. */
export interface Difference {
  readonly op: 'same' | 'added' | 'dropped' | 'replaced' | 'form';
  readonly printed: string;
  readonly asked: string;
}

/** The texts that the words of a reading point into. */
export interface ComparedTexts {
  readonly asked: string;
  readonly words: readonly CheckWord[];
  /** The text of a passage. */
  passage(index: number): string;
}

type Op = Difference['op'];

interface Piece {
  readonly op: Op;
  readonly printed: PrintedWord[];
  readonly asked: CheckWord[];
  readonly omission: boolean;
}

/** The word-level difference of some steps of a reading, neighbours of one kind put together. */
export function differenceOf(
  { stretch }: AlignedReading,
  steps: readonly Step[],
  texts: ComparedTexts,
): Difference[] {
  const pieces = steps.map((step, at): Piece => {
    const printed = stretch.words.slice(...step.printed);
    const asked = texts.words.slice(...step.asked);
    const op = opOf(steps, at, { stretch, texts });
    const omission = op === 'form' && asked.length === 0 && isOmission(step.asked[0], texts.words);
    return { op, printed, asked, omission };
  });
  return joined(pieces, texts).map(({ op, printed, asked, omission }) => ({
    op,
    printed: printed.length === 0 ? '' : sliceOf(texts.passage(printed[0]?.passage ?? 0), printed),
    asked: omission ? '…' : sliceOf(texts.asked, asked),
  }));
}

interface Context {
  readonly stretch: AlignedReading['stretch'];
  readonly texts: ComparedTexts;
}

function opOf(steps: readonly Step[], at: number, { stretch, texts }: Context): Op {
  const [step, next] = [steps[at] as Step, steps[at + 1]];
  const change = changeOf(steps, at, stretch, texts.words);
  if (change === 'editor') return 'form';
  if (change === 'none') return looksSame(step, next, { stretch, texts }) ? 'same' : 'form';
  if (step.printed[0] === step.printed[1]) return 'added';
  return step.asked[0] === step.asked[1] ? 'dropped' : 'replaced';
}

/** Whether word and what follows it up to the next word are written alike. */
function looksSame(step: Step, next: Step | undefined, { stretch, texts }: Context): boolean {
  const printed = stretch.words[step.printed[1] - 1] as PrintedWord;
  const asked = texts.words[step.asked[1] - 1] as CheckWord;
  const text = texts.passage(printed.passage);
  const first = stretch.words[step.printed[0]] as PrintedWord;
  const from = texts.words[step.asked[0]] as CheckWord;
  if (text.slice(first.start, printed.end) !== texts.asked.slice(from.start, asked.end))
    return false;
  const printedNext = next && stretch.words[next.printed[0]];
  const askedNext = next && texts.words[next.asked[0]];
  if (printedNext === undefined || askedNext === undefined) return true;
  if (next?.printed[0] === next?.printed[1] || next?.asked[0] === next?.asked[1]) return true;
  const gap = text.slice(printed.end, printedNext.start);
  if (printedNext.passage !== printed.passage || /[\p{L}\p{N}]/u.test(gap)) return true;
  return marks(gap) === marks(texts.asked.slice(asked.end, askedNext.start));
}

function marks(gap: string): string {
  return gap.replace(/\s+/gu, ' ');
}

function joined(pieces: readonly Piece[], texts: ComparedTexts): Piece[] {
  const whole: Piece[] = [];
  for (const piece of pieces) {
    const last = whole.at(-1);
    if (last !== undefined && belongTogether(last, piece, texts)) {
      last.printed.push(...piece.printed);
      last.asked.push(...piece.asked);
    } else whole.push(piece);
  }
  return whole;
}

/** Pieces of one kind side by side, unless an attribution stands between the printed words. */
function belongTogether(last: Piece, piece: Piece, texts: ComparedTexts): boolean {
  if (last.op !== piece.op || last.omission !== piece.omission) return false;
  const [before, after] = [last.printed.at(-1), piece.printed[0]];
  if (before === undefined || after === undefined) return before === after;
  if (before.passage !== after.passage) return false;
  return !/[\p{L}\p{N}]/u.test(texts.passage(before.passage).slice(before.end, after.start));
}

function sliceOf(text: string, words: readonly CheckWord[]): string {
  return words.length === 0 ? '' : text.slice(words[0]?.start, words.at(-1)?.end);
}
