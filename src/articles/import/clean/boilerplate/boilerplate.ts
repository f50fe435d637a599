import { type Cleaning, dropLines, type LineVerdict } from '../cleaning.ts';
import { carriesSpeech, isProse, isTitleLike, wordCount } from '../prose.ts';
import { ABROAD_PATTERNS } from './boilerplate-abroad.ts';
import { LINK_PATTERNS } from './boilerplate-links.ts';
import { OFFER_PATTERNS } from './boilerplate-offers.ts';
import { PAGE_PATTERNS } from './boilerplate-page.ts';
import { BOILERPLATE_PHRASES } from './boilerplate-phrases.ts';
import { type BoilerplatePattern, foldLine, phrases } from './fold-line.ts';

const BOILERPLATE_PATTERNS = [
  ...PAGE_PATTERNS,
  ...OFFER_PATTERNS,
  ...LINK_PATTERNS,
  ...ABROAD_PATTERNS,
];

/** Words a boilerplate line may have where its pattern says nothing else. */
const USUAL_WORDS = 16;

/** The rule of newsletter boxes, whose further lines newsletter-boxes.ts finds. */
export const NEWSLETTER = 'newsletter-box';
const OFFERS = OFFER_PATTERNS.filter(({ rule }) => rule === NEWSLETTER);

/** Every phrase with its rule. */
const RULE_OF = new Map(
  Object.entries(BOILERPLATE_PHRASES).flatMap(([rule, list]) =>
    phrases(list).map((phrase) => [phrase, rule] as const),
  ),
);

/** Drops lines that are no coverage wherever they stand: buttons, boxes, notices, counts. */
export function dropBoilerplate(cleaning: Cleaning): Cleaning {
  let headed = cleaning.stated.title !== null;
  return dropLines(cleaning, ({ text }) => {
    const verdict = boilerplateRule(text, headed);
    if (verdict === null) headed ||= isProse(text) || (isTitleLike(text) && wordCount(text) > 3);
    return verdict;
  });
}

/**
 * The rule by which a line is boilerplate of a page; null where it may be coverage.
 *
 * @param headed whether the headline or a paragraph stands above it
 */
export function boilerplateRule(text: string, headed: boolean): LineVerdict | null {
  if (!/[\p{L}\p{N}]/u.test(text)) return { rule: 'divider' };
  if (/^[-–—] ?30 ?[-–—]$/.test(text)) return { rule: 'end-mark' };
  const folded = foldLine(text);
  if (folded === null) return null;
  const rule = RULE_OF.get(folded) ?? shapeRule(text, folded, headed, BOILERPLATE_PATTERNS);
  return rule === undefined ? null : { rule };
}

/** Whether a line offers a newsletter. */
export function isNewsletterOffer(text: string): boolean {
  const folded = foldLine(text);
  if (folded === null) return false;
  return RULE_OF.get(folded) === NEWSLETTER || shapeRule(text, folded, true, OFFERS) !== undefined;
}

/** The rule of the first pattern that a line fits; none where it opens with a quotation mark or reports speech. */
function shapeRule(
  text: string,
  folded: string,
  headed: boolean,
  patterns: readonly BoilerplatePattern[],
): string | undefined {
  if (carriesSpeech(text)) return undefined;
  const opened = /^["“”«„‘]/.test(text);
  const words = wordCount(text);
  return patterns.find(
    ({ pattern, words: most = USUAL_WORDS, below = false, quoted = false }) =>
      words <= most && (!opened || quoted) && (headed || !below) && pattern.test(folded),
  )?.rule;
}
