import type { Coverage } from '../../coverage.ts';
import { codeOf, isJoined, isNumber } from '../../search/passage-words.ts';
import { groupAlike } from './alike.ts';

/** Shingles of four words, function words all alike, so that a changed "the" parts nothing. */
const SHINGLES = { size: 4, sample: 4 };
/** Two passages are one text where the longer holds so much of the shorter and is not much longer. */
const SAME_TEXT = { held: 0.8, length: 0.6 };

/** For each passage the longest one of the same text in essence; itself where it stands alone. */
export function groupPassages(coverage: Coverage): Int32Array {
  const { starts, codes } = bareCodes(coverage);
  const words = (passage: number) => codes.subarray(starts[passage], starts[passage + 1]);
  const negations = negationsIn(coverage);
  const held = (head: number, item: number) => {
    const tooShort = words(item).length < SAME_TEXT.length * words(head).length;
    if (tooShort || hasOtherFigure(coverage, head, item)) return null;
    return negations(head) === negations(item) ? SAME_TEXT.held : null;
  };
  return groupAlike({ count: coverage.passages.length, words, held }, SHINGLES);
}

const NEGATION = /\b(?:not|no|never|none|nor|cannot)\b|n['’]t\b/giu;

/** How many negations a passage has: each is counted once. */
function negationsIn({ passages }: Coverage): (passage: number) => number {
  const known = new Map<number, number>();
  return (passage) => {
    const count = known.get(passage) ?? passages[passage]?.text.match(NEGATION)?.length ?? 0;
    known.set(passage, count);
    return count;
  };
}

/** Whether a passage has a figure that the longer one lacks. */
function hasOtherFigure({ words }: Coverage, head: number, item: number): boolean {
  const figures = words.of(item).filter(isNumber);
  if (figures.length === 0) return false;
  const known = new Set(words.of(head).filter(isNumber).map(codeOf));
  return figures.some((word) => !known.has(codeOf(word)));
}

/** The codes of all passages' words, joined forms left out. */
function bareCodes({ words, passages }: Coverage) {
  const codes = new Uint32Array(words.words.length);
  const starts = new Uint32Array(passages.length + 1);
  let size = 0;
  for (let passage = 0; passage < passages.length; passage++) {
    const end = words.starts[passage + 1] as number;
    for (let at = words.starts[passage] as number; at < end; at++) {
      const word = words.words[at] as number;
      if (!isJoined(word)) codes[size++] = codeOf(word);
    }
    starts[passage + 1] = size;
  }
  return { starts, codes };
}
