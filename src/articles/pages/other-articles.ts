import { isRunning, type Places } from './places.ts';

/** Articles of one make from which on they are posts of one page rather than other articles. */
const POSTS = 3;
/** Share of the text from which on an article is the page's own. */
const LARGEST_OTHER = 0.6;

/** Articles in the article, or behind it, that have a headline of their own. */
export function otherArticles(
  places: Places,
  chosen: readonly boolean[],
): { first: number; end: number }[] {
  const { boxes, blocks } = places.outline;
  const articles = boxes.filter(({ make }) => make.startsWith('article.'));
  const counts = new Map<string, number>();
  for (const { make } of articles) counts.set(make, (counts.get(make) ?? 0) + 1);
  const start = blocks.findIndex((block, at) => chosen[at] && isRunning(block));
  const text = (from: number, to: number) =>
    blocks
      .slice(from, to)
      .reduce(
        (sum, block, at) => sum + (chosen[from + at] && isRunning(block) ? block.text.length : 0),
        0,
      );
  const most = text(0, blocks.length) * LARGEST_OTHER;
  return articles.filter(({ first, end, make }) => {
    if (first <= start || (counts.get(make) ?? 0) >= POSTS || text(first, end) > most) return false;
    const headed = blocks
      .slice(first, Math.min(end, first + 4))
      .some((block) => /^h[1-4]\./.test(boxes[block.box]?.make ?? ''));
    return headed && places.running(first, end) > 0;
  });
}
