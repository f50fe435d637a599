import type { Block } from './outline.ts';
import { isRunning, type Places } from './places.ts';
import { fold, type Witness } from './witness.ts';

/** A block's share of links from which on it is nothing but a link. */
const LINK = 0.85;
/** Share of links of a line that begins with a word of the page's own: "READ ALSO: …". */
const LABELLED_LINK = 0.6;
const LONGEST_LABEL = 30;
/** Shortest words that are looked for in other paragraphs, in folded characters. */
const SHORTEST_REPEATED = 25;
/** Articles of one make from which on they are posts of one page rather than other articles. */
const POSTS = 3;
/** Share of the text from which on an article is the page's own. */
const LARGEST_OTHER = 0.6;

/**
 * The rule by which each block of the text is none of the article after all; null where it stays.
 *
 * @param chosen whether each block was taken for the text
 */
export function rulesFor(
  places: Places,
  chosen: readonly boolean[],
  witness: Witness,
): (string | null)[] {
  const { blocks } = places.outline;
  const rules: (string | null)[] = blocks.map(() => null);
  const judge = (rule: string, test: (block: Block, at: number) => boolean) => {
    for (const [at, block] of blocks.entries()) {
      if (chosen[at] && rules[at] === null && test(block, at)) rules[at] = rule;
    }
  };
  const others = otherArticles(places, chosen);
  judge('second-article', (_, at) => others.some(({ first, end }) => at >= first && at < end));
  judge('related', (block) => isTeaser(block) && !witness.holds(block.text));
  judge(
    'related',
    (block, at) => isHeading(places, block) && headsNothing(places, at, chosen, rules),
  );
  const repeated = repeatedBlocks(blocks, (at) => chosen[at] === true && rules[at] === null);
  judge('pull-quote', (_, at) => repeated.has(at));
  return rules;
}

/** A line that is a link and nothing else, or a link behind a label. */
function isTeaser({ text, linked, lead }: Block): boolean {
  if (linked >= LINK) return true;
  if (linked < LABELLED_LINK || lead > LONGEST_LABEL) return false;
  return /[:：»>–—-]$/.test(text.slice(0, lead).trim());
}

function isHeading({ outline }: Places, { box }: Block): boolean {
  return /^h[2-6]\./.test(outline.boxes[box]?.make ?? '');
}

/**
 * Whether a heading heads nothing of the article: other articles' headlines were taken out below it, and nothing is left
 * before the next heading or the end, or what was taken out was a list.
 */
function headsNothing(
  places: Places,
  heading: number,
  chosen: readonly boolean[],
  rules: readonly (string | null)[],
): boolean {
  const { blocks, boxes } = places.outline;
  let taken = 0;
  let listed = 0;
  for (let at = heading + 1; at < blocks.length; at++) {
    const block = blocks[at] as Block;
    const left = chosen[at] && rules[at] === null;
    if (left) return listed > 0 || (taken > 0 && isHeading(places, block));
    if (rules[at] === 'related' || isTeaser(block)) taken += 1;
    if (taken > 0 && boxes[block.box]?.make.startsWith('li.')) listed += 1;
  }
  return taken > 0;
}

/** Articles in the article, or behind it, that have a headline of their own. */
function otherArticles(
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

/** Blocks whose words stand in another, longer block of the text as well: pull quotes, and points of a summary. */
function repeatedBlocks(blocks: readonly Block[], counts: (at: number) => boolean): Set<number> {
  const texts = blocks.map(({ text }, at) => (counts(at) ? fold(text) : ''));
  const seats = new Map<string, number[]>();
  for (const [at, text] of texts.entries()) {
    for (const key of keysOf(blocks[at] as Block, text))
      seats.set(key, [...(seats.get(key) ?? []).slice(-7), at]);
  }
  const repeated = new Set<number>();
  for (const [at, text] of texts.entries()) {
    if (text.length < SHORTEST_REPEATED) continue;
    const [key] = keysOf(blocks[at] as Block, text);
    const others = seats.get(key ?? '') ?? [];
    const again = others.some((other) => {
      const wider = texts[other] ?? '';
      return other !== at && wider.includes(text) && (wider.length > text.length || other < at);
    });
    if (again) repeated.add(at);
  }
  return repeated;
}

/** Every four words that follow one another, by which blocks of the same words find one another. */
function keysOf({ text }: Block, folded: string): string[] {
  if (folded === '') return [];
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length < 5) return [folded];
  return words.slice(0, -3).map((_, at) => words.slice(at, at + 4).join(' '));
}
