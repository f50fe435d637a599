import type { OutlineBlock } from '../outline.ts';
import { fold } from '../witness.ts';

/** Shortest and longest words that are looked for in other paragraphs, in folded characters. */
const SHORTEST = 25;
const LONGEST = 400;
/** Shortest words that no article prints twice as a paragraph, in folded characters. */
const SHORTEST_PARAGRAPH = 35;
/** A page of more text than this, in folded characters, or of more short blocks is not looked through. */
const MOST_TEXT = 400_000;
const MOST_BLOCKS = 600;

/** Blocks whose words stand in another, longer block of the text as well: pull quotes, and points of a summary. */
export function repeatedBlocks(
  blocks: readonly OutlineBlock[],
  counts: (at: number) => boolean,
): Set<number> {
  const texts = blocks.map(({ text }, at) => (counts(at) ? fold(text) : ''));
  const whole = texts.join('|');
  const short = texts.flatMap(({ length }, at) =>
    length >= SHORTEST && length <= LONGEST ? [at] : [],
  );
  if (whole.length > MOST_TEXT || short.length > MOST_BLOCKS) return new Set();
  const starts: number[] = [];
  let from = 0;
  for (const text of texts) {
    starts.push(from);
    from += text.length + 1;
  }
  return new Set(short.filter((at) => standsElsewhere(texts[at] ?? '', starts[at] ?? 0, whole)));
}

/**
 * Whether words stand inside longer ones as well, or a second time as a paragraph. Short paragraphs that are the same, and what
 * stands in more places than two, are questions asked again and lines of lists.
 */
function standsElsewhere(text: string, own: number, whole: string): boolean {
  const places: number[] = [];
  for (let at = whole.indexOf(text); at >= 0; at = whole.indexOf(text, at + text.length)) {
    places.push(at);
    if (places.length > 2) return false;
  }
  const other = places.find((at) => at !== own);
  if (other === undefined) return false;
  const alone = (whole[other - 1] ?? '|') === '|' && (whole[other + text.length] ?? '|') === '|';
  return !alone || (other < own && text.length >= SHORTEST_PARAGRAPH);
}
