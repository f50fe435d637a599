import type { Curve } from '../../src/quotes/fitted/confidence.ts';

/** One choice: the odds it was made at, and whether it was right. */
export interface Outcome {
  readonly odds: number;
  readonly right: boolean;
}

const LEAST = 40;

/** Isotonic regression by pooling adjacent violators (Ayer et al. 1955), in blocks of at least 40 choices. */
export function isotonic(outcomes: readonly Outcome[]): Curve {
  const blocks: { odds: number; right: number; count: number }[] = [];
  const sorted = [...outcomes].sort((one, other) => one.odds - other.odds);
  for (let from = 0; from < sorted.length; from += LEAST) {
    const some = sorted.slice(from, from + LEAST);
    const sum = (of: (own: Outcome) => number) => some.reduce((total, own) => total + of(own), 0);
    blocks.push({
      odds: sum(({ odds }) => odds),
      right: sum(({ right }) => Number(right)),
      count: some.length,
    });
    while (blocks.length > 1 && rate(blocks.at(-2)) >= rate(blocks.at(-1))) {
      const last = blocks.pop() as (typeof blocks)[number];
      const before = blocks.at(-1) as (typeof blocks)[number];
      before.odds += last.odds;
      before.right += last.right;
      before.count += last.count;
    }
  }
  const round = (x: number) => Number(x.toFixed(4));
  return blocks.map(({ odds, right, count }) => [round(odds / count), round(right / count)]);
}

function rate(block: { right: number; count: number } | undefined): number {
  return block === undefined ? 0 : block.right / block.count;
}
