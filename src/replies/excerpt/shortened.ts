import { oneLine } from '../clean.ts';

/**
 * As many words from the beginning of a line as fit, with a mark behind them, as `show` shows them;
 * null where not one does.
 */
export function fewerWords(
  line: string,
  show: (words: string) => string,
  fits: (shown: string) => boolean,
): string | null {
  const words = line.split(' ');
  const fitting = (count: number) => `${show(words.slice(0, count).join(' '))} …`;
  const count = largestWhere(words.length - 1, (n) => fits(fitting(n)));
  return count === 0 ? null : fitting(count);
}

/** The largest count that holds, by halving; 0 where none does. */
export function largestWhere(largest: number, holds: (count: number) => boolean): number {
  let low = 0;
  let high = largest;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** A menu's entry: one line of at most `most` characters, cut between words where there are several. */
export function entryLabel(text: string, most: number): string {
  const line = oneLine(text) || '…';
  if (line.length <= most) return line;
  const cut = line.slice(0, most - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > 0 ? cut.slice(0, space) : cut).toWellFormed()}…`;
}
