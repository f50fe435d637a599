import type { Box, OutlineBlock } from '../outline.ts';
import { isRunning, type TextPlaces } from '../places.ts';
import { fold } from '../witness.ts';

/** Articles of one make from which on they are posts of one page rather than other articles. */
const POSTS = 3;
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
  const { boxes, blocks } = places.outline;
  const start = blocks.findIndex((block, at) => chosen[at] && isRunning(block));
  const own = new Set(titles.map(fold));
  const headline = blocks.findIndex(({ text }) => own.has(fold(text)));
  const size = sizesOf(blocks, chosen);
  const all = size(0, blocks.length);
  return withoutPosts(boxes).filter(({ first, end }) => {
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

/** The boxes of articles but for those made alike so often that they are the posts of one. */
function withoutPosts(boxes: readonly Box[]): Box[] {
  const articles = boxes.filter(({ element }) => element.localName === 'article');
  const makes = new Map<string, number>();
  for (const { make } of articles) makes.set(make, (makes.get(make) ?? 0) + 1);
  return articles.filter(({ make }) => (makes.get(make) ?? 0) < POSTS);
}

function isHeaded({ outline }: TextPlaces, first: number, end: number): boolean {
  const head = outline.blocks.slice(first, Math.min(end, first + HEAD));
  return head.some(({ box }) => /^h[1-4]\./.test(outline.boxes[box]?.make ?? ''));
}
