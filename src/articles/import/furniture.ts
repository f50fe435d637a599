import { FURNITURE_PATTERNS } from './furniture-patterns.ts';
import { FURNITURE_PHRASES } from './furniture-phrases.ts';
import { carriesSpeech, isProse, isTitleLike, wordCount } from './prose.ts';
import { dropLines, type Sheet, type Verdict } from './sheet.ts';

/** No furniture is longer, in UTF-16 code units: a longer line meets no pattern at all. */
const LONGEST = 700;
/** Words a furniture line may have where its pattern says nothing else. */
const USUAL_WORDS = 16;

/** Every phrase with its rule, and lists of phrases that other steps look lines up in. */
const RULE_OF = new Map(
  Object.entries(FURNITURE_PHRASES).flatMap(([rule, list]) =>
    phrases(list).map((phrase) => [phrase, rule] as const),
  ),
);

/** The phrases of a list written one a line. */
export function phrases(list: string): string[] {
  return list
    .split('\n')
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');
}

/** Drops lines that are no coverage wherever they stand: buttons, boxes, notices, counts. */
export function dropFurniture(sheet: Sheet): Sheet {
  let headed = sheet.stated.title !== null;
  return dropLines(sheet, ({ text }) => {
    const verdict = furnitureRule(text, headed);
    if (verdict === null) headed ||= isProse(text) || (isTitleLike(text) && wordCount(text) > 3);
    return verdict;
  });
}

/**
 * The rule by which a line is furniture of a page; null where it may be coverage.
 *
 * @param headed whether the headline or a paragraph stands above it
 */
export function furnitureRule(text: string, headed: boolean): Verdict | null {
  if (!/[\p{L}\p{N}]/u.test(text)) return { rule: 'divider' };
  const folded = foldLine(text);
  if (folded === null) return null;
  const rule = RULE_OF.get(folded);
  if (rule !== undefined) return { rule };
  if (/^["“”«„‘]/.test(text) || carriesSpeech(text)) return null;
  const words = wordCount(text);
  const found = FURNITURE_PATTERNS.find(
    ({ pattern, words: most = USUAL_WORDS, below = false }) =>
      words <= most && (headed || !below) && pattern.test(folded),
  );
  return found ? { rule: found.rule } : null;
}

/**
 * A line as phrases are listed: lower case, straight apostrophes, single spaces, bullets and arrows before it and
 * marks after it off. A full stop stays on lines of one or two words: "End." may be a sentence.
 *
 * @returns null where the line is too long to be furniture
 */
export function foldLine(text: string): string | null {
  if (text.length > LONGEST) return null;
  const plain = text.toLowerCase().replace(/[’‘ʼ]/g, "'").replace(/\s+/g, ' ');
  const bare = plain.replace(/^[^\p{L}\p{N}©(["'“”@£$€#]+/u, '').replace(/[\s:…!>»→›|–—▼▾-]+$/, '');
  const stopped = bare.endsWith('...') ? bare.slice(0, -3) : bare;
  return wordCount(stopped) > 2 ? stopped.replace(/\.$/, '') : stopped;
}
