import type { Box, OutlineBlock } from '../outline.ts';
import type { TextPlaces } from '../places.ts';

/** A block's share of links from which on it is nothing but a link. */
const LINK = 0.85;
/** Shortest linked headline of a card, in UTF-16 code units; most blocks in one, and most boxes round its text. */
const SHORTEST_HEADLINE = 20;
const MOST_BLOCKS = 5;
const DEPTH = 4;
/** Share of the page's running text that a card holds at most. */
const LARGEST_SHARE = 0.2;

/**
 * The blocks of cards among the text that introduce another article: a small box, with a headline that is a link and
 * the words below it.
 *
 * @param chosen whether each block was taken for the text
 */
export function teaserCards(places: TextPlaces, chosen: readonly boolean[]): Set<number> {
  const { blocks } = places.outline;
  const found = new Set<number>();
  for (const [at, block] of blocks.entries()) {
    if (!chosen[at] || block.linked >= LINK || found.has(at)) continue;
    const card = cardRound(places, at, block);
    if (card) for (let inside = card.first; inside < card.end; inside++) found.add(inside);
  }
  return found;
}

function cardRound(places: TextPlaces, at: number, block: OutlineBlock): Box | null {
  const { blocks } = places.outline;
  const all = places.running(0, blocks.length);
  let depth = 0;
  for (const box of places.around(block.box)) {
    const small = box.end - box.first <= MOST_BLOCKS;
    const light = places.running(box.first, box.end) <= all * LARGEST_SHARE;
    if (++depth > DEPTH || !small || !light) return null;
    const above = blocks.slice(box.first, at);
    if (above.some((other) => isHeadline(other) && places.partOf(other.box) === null)) return box;
  }
  return null;
}

function isHeadline({ linked, text }: OutlineBlock): boolean {
  return linked >= LINK && text.length >= SHORTEST_HEADLINE;
}
