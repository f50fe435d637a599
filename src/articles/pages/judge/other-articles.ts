import type { Box, OutlineBlock } from '../outline.ts';
import { isRunning, type TextPlaces } from '../places.ts';
import { fold } from '../witness.ts';

/** Articles of one make from which on they are posts of one page, where they hold enough of its text: else they are cards. */
const POSTS = 3;
const SHARE_OF_POSTS = 0.5;
/** Share of the text from which on an article is the page's own, unless the headline stands above enough other text. */
const LARGEST_OTHER = 0.6;
const ENOUGH = 400;
/** Blocks at the beginning of an article that its headline is among. */
const HEAD = 4;

/**
 * Articles in the article, or behind it, that have a headline of their own.
 *
 * @param chosen whether each block was taken for the text
 * @param titles the headlines of the page's article
 */
export function otherArticles(
  places: TextPlaces,
  chosen: readonly boolean[],
  titles: readonly string[],
): Box[] {
  const { blocks } = places.outline;
  const start = blocks.findIndex((block, at) => chosen[at] && isRunning(block));
  const own = new Set(titles.map(fold));
  const headline = blocks.findIndex(({ text }) => own.has(fold(text)));
  const size = sizesOf(blocks, chosen);
  const all = size(0, blocks.length);
  return withoutPosts(places).filter(({ first, end }) => {
    if (first <= Math.max(start, headline) || !isHeaded(places, first, end)) return false;
    const held = size(first, end);
    const aside = held <= all * LARGEST_OTHER || (headline >= 0 && all - held >= ENOUGH);
    return held > 0 && aside;
  });
}

/** How many characters of running text are chosen between two blocks. */
function sizesOf(blocks: readonly OutlineBlock[], chosen: readonly boolean[]) {
  const sizes = [0];
  for (const [at, block] of blocks.entries())
    sizes.push((sizes[at] ?? 0) + (chosen[at] && isRunning(block) ? block.text.length : 0));
  return (from: number, to: number) => (sizes[to] ?? 0) - (sizes[from] ?? 0);
}

/** The boxes of articles but for those made alike so often, with so much text in them, that they are the posts of one. */
function withoutPosts(places: TextPlaces): Box[] {
  const { boxes, blocks } = places.outline;
  const articles = boxes.filter(({ element }) => element.localName === 'article');
  const all = places.running(0, blocks.length);
  const makes = new Map<string, { count: number; held: number }>();
  for (const { make, first, end } of articles) {
    const known = makes.get(make) ?? { count: 0, held: 0 };
    makes.set(make, { count: known.count + 1, held: known.held + places.running(first, end) });
  }
  return articles.filter(({ make }) => {
    const { count, held } = makes.get(make) ?? { count: 0, held: 0 };
    return count < POSTS || held < all * SHARE_OF_POSTS;
  });
}

function isHeaded({ outline }: TextPlaces, first: number, end: number): boolean {
  const head = outline.blocks.slice(first, Math.min(end, first + HEAD));
  return head.some(({ box }) => /^h[1-4]\./.test(outline.boxes[box]?.make ?? ''));
}
