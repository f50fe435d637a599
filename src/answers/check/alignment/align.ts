import { editDistance } from '../../../language/edit-distance.ts';
import type { CheckWord } from '../words/words.ts';

/**
 * One step of an alignment: places of words in the printed and the asked list, half open. Both ranges
 * hold one word, or one of them none (a word added or dropped), or one holds two that the other writes
 * as one.
 */
export interface Step {
  readonly printed: readonly [number, number];
  readonly asked: readonly [number, number];
}

/** A printed word as it is aligned. */
interface AlignedWord extends CheckWord {
  /** It belongs to a reporting clause in the middle ("a chance, the president said, that"): whoever quotes leaves it out. */
  readonly attributes?: boolean;
}

/** What the steps cost: words that are nearly the same are rather replaced, others rather dropped and added. */
const COST = {
  ...{ typing: 0.8, replaced: 0.99, word: 1, editor: 0.3, omitted: 0.01, joined: 0.05 },
  ...{ attribution: 0.2 },
};

/** Cells of the table at most; what is larger is not aligned word by word. */
const MOST_CELLS = 1_500_000;

const MOVE = { same: 1, replaced: 2, dropped: 3, added: 4, joinAsked: 5, joinPrinted: 6 } as const;

/**
 * The cheapest way to read `asked` as a part of `printed` (Sellers 1980: an edit distance whose ends
 * are free on the printed side; omissions at an ellipsis cost next to nothing). Null where the two
 * are too long to be aligned.
 */
export function align(printed: readonly AlignedWord[], asked: readonly CheckWord[]): Step[] | null {
  const width = printed.length + 1;
  const cells = width * (asked.length + 1);
  if (asked.length === 0 || cells > MOST_CELLS) return null;
  const moves = new Uint8Array(cells);
  const end = fill(printed, asked, moves);
  return trace(moves, width, asked.length, end);
}

/** Fills the table of moves row by row; gives the printed place at which the cheapest reading ends. */
function fill(
  printed: readonly AlignedWord[],
  asked: readonly CheckWord[],
  moves: Uint8Array,
): number {
  const width = printed.length + 1;
  let twoAbove = new Float64Array(width);
  let above = new Float64Array(width);
  let row = new Float64Array(width);
  for (let i = 1; i <= asked.length; i++) {
    const word = asked[i - 1] as CheckWord;
    const adding = word.bracketed ? COST.editor : COST.word;
    const omits = asked[i]?.elided === true;
    row[0] = nth(above, 0) + adding;
    moves[i * width] = MOVE.added;
    for (let j = 1; j < width; j++) {
      const other = printed[j - 1] as AlignedWord;
      let move: number = word.key === other.key ? MOVE.same : MOVE.replaced;
      let cost = nth(above, j - 1) + (move === MOVE.same ? 0 : replacing(word, other));
      const dropped = nth(row, j - 1) + dropping(other, omits, i === asked.length);
      if (dropped < cost) [cost, move] = [dropped, MOVE.dropped];
      const added = nth(above, j) + adding;
      if (added < cost) [cost, move] = [added, MOVE.added];
      if (i > 1 && joins(asked[i - 2], word, other)) {
        const joined = nth(twoAbove, j - 1) + COST.joined;
        if (joined < cost) [cost, move] = [joined, MOVE.joinAsked];
      }
      if (j > 1 && joins(printed[j - 2], other, word)) {
        const joined = nth(above, j - 2) + COST.joined;
        if (joined < cost) [cost, move] = [joined, MOVE.joinPrinted];
      }
      row[j] = cost;
      moves[i * width + j] = move;
    }
    [twoAbove, above, row] = [above, row, twoAbove];
  }
  return cheapest(above);
}

function nth(numbers: Float64Array, at: number): number {
  return numbers[at] as number;
}

function replacing(word: CheckWord, other: CheckWord): number {
  if (word.bracketed || other.bracketed) return COST.editor * 2;
  return isTypingError(word.key, other.key) ? COST.typing : COST.replaced;
}

/** Whether two words are one typing error apart. */
export function isTypingError(a: string, b: string): boolean {
  return a.length > 3 && b.length > 3 && editDistance(a, b, 1) <= 1;
}

function dropping(word: AlignedWord, omits: boolean, last: boolean): number {
  if (omits && !last) return COST.omitted;
  if (word.attributes) return COST.attribution;
  return word.bracketed ? COST.editor : COST.word;
}

function joins(first: CheckWord | undefined, second: CheckWord, whole: CheckWord): boolean {
  if (first === undefined || whole.key.length !== first.key.length + second.key.length)
    return false;
  return whole.key.startsWith(first.key) && whole.key.endsWith(second.key);
}

function cheapest(costs: Float64Array): number {
  let best = 0;
  for (let at = 1; at < costs.length; at++) if (nth(costs, at) < nth(costs, best)) best = at;
  return best;
}

const STEPS: Readonly<Record<number, readonly [number, number]>> = {
  [MOVE.same]: [1, 1],
  [MOVE.replaced]: [1, 1],
  [MOVE.dropped]: [1, 0],
  [MOVE.added]: [0, 1],
  [MOVE.joinAsked]: [1, 2],
  [MOVE.joinPrinted]: [2, 1],
};

function trace(moves: Uint8Array, width: number, asked: number, end: number): Step[] {
  const steps: Step[] = [];
  for (let i = asked, j = end; i > 0; ) {
    const [backPrinted, backAsked] = STEPS[moves[i * width + j] as number] as readonly [
      number,
      number,
    ];
    steps.push({ printed: [j - backPrinted, j], asked: [i - backAsked, i] });
    i -= backAsked;
    j -= backPrinted;
  }
  return steps.reverse();
}
