import type { Span } from '../../language/span.ts';
import { commonOrder } from './align.ts';
import { plain } from './sentences.ts';

/** The words of two texts that the other does not have at that place, neighbours put together. */
export interface ChangedWords {
  readonly before: readonly Span[];
  readonly after: readonly Span[];
}

/** Words beyond these are not compared. */
const MOST_WORDS = 2_000;

/** What of a sentence was changed, word by word; how a word looks is no change. */
export function changedWords(before: string, after: string): ChangedWords {
  const [old, now] = [wordsIn(before), wordsIn(after)];
  const pairs = commonOrder(
    old.map(({ key }) => key),
    now.map(({ key }) => key),
  );
  const [oldKept, nowKept] = [new Set(pairs.map(([at]) => at)), new Set(pairs.map(([, at]) => at))];
  return { before: spansOf(old, oldKept), after: spansOf(now, nowKept) };
}

interface Word extends Span {
  readonly key: string;
}

function wordsIn(text: string): Word[] {
  return [...text.matchAll(/\S+/gu)].slice(0, MOST_WORDS).map(({ 0: word, index }) => ({
    ...{ start: index, end: index + word.length },
    key: plain(word),
  }));
}

function spansOf(words: readonly Word[], kept: ReadonlySet<number>): Span[] {
  const spans: { start: number; end: number }[] = [];
  for (const [at, { start, end }] of words.entries()) {
    if (kept.has(at)) continue;
    const last = spans.at(-1);
    if (last !== undefined && at > 0 && !kept.has(at - 1)) last.end = end;
    else spans.push({ start, end });
  }
  return spans;
}
