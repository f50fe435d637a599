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
  const held = (head: number, item: number) => {
    const tooShort = words(item).length < SAME_TEXT.length * words(head).length;
    return tooShort || tellsOtherwise(coverage, head, item) ? null : SAME_TEXT.held;
  };
  return groupAlike({ count: coverage.passages.length, words, held }, SHINGLES);
}

const NEGATION = /\b(?:not|no|never|none|nor|cannot)\b|n['’]t\b/giu;

/** Whether a passage has a figure that the longer one lacks, or another number of negations. */
function tellsOtherwise({ words, passages }: Coverage, head: number, item: number): boolean {
  const figures = new Set(words.of(head).filter(isNumber).map(codeOf));
  if (words.of(item).some((word) => isNumber(word) && !figures.has(codeOf(word)))) return true;
  const negations = (passage: number) => passages[passage]?.text.match(NEGATION)?.length ?? 0;
  return negations(head) !== negations(item);
}

/** The codes of all passages' words, joined forms left out. */
function bareCodes({ words, passages }: Coverage) {
  const codes = new Uint32Array(words.words.length);
  const starts = new Uint32Array(passages.length + 1);
  let size = 0;
  for (let passage = 0; passage < passages.length; passage++) {
    for (const word of words.of(passage)) if (!isJoined(word)) codes[size++] = codeOf(word);
    starts[passage + 1] = size;
  }
  return { starts, codes };
}
