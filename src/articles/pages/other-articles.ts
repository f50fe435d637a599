import type { Box } from './outline.ts';
import { isRunning, type Places } from './places.ts';
import { fold } from './witness.ts';

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
  places: Places,
  chosen: readonly boolean[],
  titles: readonly string[],
): Box[] {
  const { boxes, blocks } = places.outline;
  const start = blocks.findIndex((block, at) => chosen[at] && isRunning(block));
  const own = new Set(titles.map(fold));
  const headline = blocks.findIndex(({ text }) => own.has(fold(text)));
  const size = (from: number, to: number) => {
    const texts = blocks
      .slice(from, to)
      .filter((block, at) => chosen[from + at] && isRunning(block));
    return texts.reduce((sum, { text }) => sum + text.length, 0);
  };
  const all = size(0, blocks.length);
  const articles = boxes.filter(({ element }) => element.localName === 'article');
  return articles.filter(({ first, end, make }) => {
    const posts = articles.filter((other) => other.make === make).length >= POSTS;
    if (posts || first <= Math.max(start, headline) || !isHeaded(places, first, end)) return false;
    const held = size(first, end);
    const aside = held <= all * LARGEST_OTHER || (headline >= 0 && all - held >= ENOUGH);
    return held > 0 && aside;
  });
}

function isHeaded({ outline }: Places, first: number, end: number): boolean {
  const head = outline.blocks.slice(first, Math.min(end, first + HEAD));
  return head.some(({ box }) => /^h[1-4]\./.test(outline.boxes[box]?.make ?? ''));
}
