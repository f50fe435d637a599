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
function largestWhere(largest: number, holds: (count: number) => boolean): number {
  let low = 0;
  let high = largest;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * A text in one line as `show` shows it, that measures at most `most`: whole, or cut between words, or
 * between characters where one word alone is too long.
 */
export function cutLine(
  text: string,
  most: number,
  show: (words: string) => string,
  measure: (shown: string) => number = (shown) => shown.length,
): string {
  const line = oneLine(text);
  const fits = (shown: string) => measure(shown) <= most;
  if (fits(show(line))) return show(line);
  const fewer = fewerWords(line, show, fits);
  if (fewer !== null) return fewer;
  const signs = Array.from(line.slice(0, most));
  const beginning = (count: number) => `${show(signs.slice(0, count).join(''))}…`;
  return beginning(largestWhere(signs.length, (count) => fits(beginning(count))));
}

/** A menu's entry: one line of at most `most` characters, cut between words where there are several. */
export function entryLabel(text: string, most: number): string {
  const line = oneLine(text) || '…';
  if (line.length <= most) return line;
  const cut = line.slice(0, most - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > 0 ? cut.slice(0, space) : cut).toWellFormed()}…`;
}
