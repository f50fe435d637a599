import { endsSentence } from '../../import/clean/prose.ts';
import type { KnownBlocks } from '../choose-blocks.ts';
import type { OutlineBlock } from '../outline.ts';
import type { PageElement } from '../page-dom.ts';
import { isRunning, type TextPlaces } from '../places.ts';
import { fold } from '../witness.ts';
import { aboveHeadline, authorBoxes, offerBoxes } from './boxes.ts';
import { teaserCards } from './cards.ts';
import { endingLinks } from './link-lists.ts';
import { otherArticles } from './other-articles.ts';
import { picturedBlocks } from './pictured.ts';
import { repeatedBlocks } from './repeated.ts';
import { rewordedBlocks } from './reworded.ts';

/** A block's share of links from which on it is nothing but a link. */
const LINK = 0.85;
/** The same of a line that begins with a word of the page's own: "READ ALSO: …". */
const LABELLED_LINK = 0.6;
/** The same of a line that ends no sentence, where a link in it is as long as a headline. */
const HEADLINE = 0.5;
const LONGEST_LABEL = 30;
/** Signs behind a link that ends a line, in UTF-16 code units. */
const LONGEST_END = 4;
/** Shortest line that may be what the head says of the article, in folded characters. */
const SHORTEST_SUMMARY = 30;
/** Longest line that is a heading by being bold. */
const LONGEST_HEADING = 100;

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
  const start = blocks.findIndex((block, at) => chosen[at] && isRunning(block));
  judge(
    'related',
    (block, at) =>
      isTeaser(block) && !isOwnSentence(block, known) && (at > start || block.linked >= LINK),
  );
  const cards = teaserCards(places, chosen);
  judge('related', (block, at) => cards.has(at) && !known.witness.holds(block.text));
  judge(
    'related',
    (block, at) =>
      (isHeading(places, block) || isBoldLabel(places, block)) &&
      headsNothing(places, at, chosen, rules),
  );
  const left = (at: number) => chosen[at] === true && rules[at] === null;
  const links = endingLinks(places, (at) => left(at) || rules[at] === 'related');
  judge('related', (_, at) => links.has(at));
  const pictured = picturedBlocks(places, left, known);
  judge('caption', (_, at) => pictured.has(at));
  const repeated = repeatedBlocks(blocks, left);
  judge('pull-quote', (_, at) => repeated.has(at));
  const reworded = rewordedBlocks(places, left);
  judge('pull-quote', (_, at) => reworded.has(at));
  return rules;
}

/**
 * Whether the page's own copy has a linked line as a sentence, as a line without an end that is a headline there too; or the
 * head says it of the article.
 */
function isOwnSentence({ text }: OutlineBlock, { witness, descriptions }: KnownBlocks): boolean {
  const words = fold(text);
  return (
    (witness.holds(text) && endsSentence(text)) ||
    (words.length >= SHORTEST_SUMMARY && descriptions.some((one) => fold(one) === words))
  );
}

/** A line that is a link and nothing else, for the most part headlines that are links, or a link behind a label. */
function isTeaser(block: OutlineBlock): boolean {
  const { text, linked, lead } = block;
  if (linked >= LINK) return true;
  if (linked >= HEADLINE && endsInHeadline(block) && !endsSentence(text)) return true;
  if (linked < LABELLED_LINK || lead > LONGEST_LABEL) return false;
  return /[:：»>–—-]$/.test(text.slice(0, lead).trim());
}

/** Whether a line has several links as long as headlines, or one that it ends with. */
function endsInHeadline({ text, linked, lead, headlines }: OutlineBlock): boolean {
  const behind = text.length * (1 - linked) - lead;
  return headlines > 1 || (headlines === 1 && behind <= LONGEST_END);
}

function isHeading({ outline }: TextPlaces, { box }: OutlineBlock): boolean {
  return /^h[2-6]\./.test(outline.boxes[box]?.make ?? '');
}

/** A paragraph in bold that ends no sentence, as a list of links is headed where nobody made a heading. */
function isBoldLabel({ outline }: TextPlaces, { box, text }: OutlineBlock): boolean {
  const { element } = outline.boxes[box] ?? {};
  return text.length <= LONGEST_HEADING && !endsSentence(text) && !!element && isBold(element);
}

/** Whether an element's words are bold, all of them. */
function isBold({ firstChild }: PageElement): boolean {
  let bold = false;
  for (let child = firstChild; child !== null; child = child.nextSibling) {
    const stressed = child.localName === 'strong' || child.localName === 'b';
    if (!stressed && /\S/.test(child.textContent ?? '')) return false;
    bold ||= stressed;
  }
  return bold;
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
