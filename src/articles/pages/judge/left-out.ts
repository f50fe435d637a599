import { endsSentence } from '../../import/clean/prose.ts';
import type { KnownBlocks } from '../choose-blocks.ts';
import type { OutlineBlock } from '../outline.ts';
import type { TextPlaces } from '../places.ts';
import { aboveHeadline, authorBoxes, offerBoxes } from './boxes.ts';
import { teaserCards } from './cards.ts';
import { otherArticles } from './other-articles.ts';
import { repeatedBlocks } from './repeated.ts';
import { rewordedBlocks } from './reworded.ts';

/** A block's share of links from which on it is nothing but a link. */
const LINK = 0.85;
/** Share of links of a line that begins with a word of the page's own: "READ ALSO: …". */
const LABELLED_LINK = 0.6;
const LONGEST_LABEL = 30;

/**
 * The rule by which each block of the text is none of the article after all; null where it stays.
 *
 * @param chosen whether each block was taken for the text
 */
export function rulesFor(
  places: TextPlaces,
  chosen: readonly boolean[],
  known: KnownBlocks,
): (string | null)[] {
  const { blocks } = places.outline;
  const rules: (string | null)[] = blocks.map(() => null);
  const judge = (rule: string, test: (block: OutlineBlock, at: number) => boolean) => {
    for (const [at, block] of blocks.entries()) {
      if (chosen[at] && rules[at] === null && test(block, at)) rules[at] = rule;
    }
  };
  const others = otherArticles(places, chosen, known.titles);
  judge('second-article', (_, at) => others.some(({ first, end }) => at >= first && at < end));
  const above = aboveHeadline(places, known.titles);
  judge('above-the-headline', (block, at) => above(block, at));
  const offered = offerBoxes(places, chosen);
  judge('offer', (_, at) => offered.has(at));
  const authors = authorBoxes(places, chosen, known.byline);
  judge('author-box', (_, at) => authors.has(at));
  judge('related', (block) => isTeaser(block) && !isOwnSentence(block, known));
  const cards = teaserCards(places, chosen);
  judge('related', (block, at) => cards.has(at) && !known.witness.holds(block.text));
  judge(
    'related',
    (block, at) => isHeading(places, block) && headsNothing(places, at, chosen, rules),
  );
  const repeated = repeatedBlocks(blocks, (at) => chosen[at] === true && rules[at] === null);
  judge('pull-quote', (_, at) => repeated.has(at));
  const reworded = rewordedBlocks(places, (at) => chosen[at] === true && rules[at] === null);
  judge('pull-quote', (_, at) => reworded.has(at));
  return rules;
}

/** Whether the page's own copy has a linked line as a sentence; as a line without an end that is a headline there too. */
function isOwnSentence({ text }: OutlineBlock, { witness }: KnownBlocks): boolean {
  return witness.holds(text) && endsSentence(text);
}

/** A line that is a link and nothing else, or a link behind a label. */
function isTeaser({ text, linked, lead }: OutlineBlock): boolean {
  if (linked >= LINK) return true;
  if (linked < LABELLED_LINK || lead > LONGEST_LABEL) return false;
  return /[:：»>–—-]$/.test(text.slice(0, lead).trim());
}

function isHeading({ outline }: TextPlaces, { box }: OutlineBlock): boolean {
  return /^h[2-6]\./.test(outline.boxes[box]?.make ?? '');
}

/**
 * Whether a heading heads nothing of the article: other articles' headlines were taken out below it, and nothing is left
 * before the next heading or the end, or what was taken out was a list.
 */
function headsNothing(
  places: TextPlaces,
  heading: number,
  chosen: readonly boolean[],
  rules: readonly (string | null)[],
): boolean {
  const { blocks, boxes } = places.outline;
  let taken = 0;
  let listed = 0;
  for (let at = heading + 1; at < blocks.length; at++) {
    const block = blocks[at] as OutlineBlock;
    const left = chosen[at] && rules[at] === null;
    if (left) return listed > 0 || (taken > 0 && isHeading(places, block));
    if (rules[at] === 'related' || isTeaser(block)) taken += 1;
    if (taken > 0 && boxes[block.box]?.make.startsWith('li.')) listed += 1;
  }
  return taken > 0;
}
