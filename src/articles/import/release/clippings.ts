import type { Line } from '../clean/cleaning.ts';
import { isProse, isTitleLike, wordCount } from '../clean/prose.ts';
import { type ArticleHead, headsIn } from './article-heads.ts';

/** A line of a document that may hold several clippings. */
export type ClippingLine = Pick<Line, 'text'> & {
  /** 0 for text, else how high a heading it is. Default 0. */
  readonly heading?: number;
};

/** A file of several clippings, taken apart by where they begin. */
export interface Clippings {
  /** Where the first one begins: what stands above is a cover. */
  readonly starts: readonly number[];
  /** Lines between them that only part them. */
  readonly dividers: ReadonlySet<number>;
}

const DIVIDER = /^[\W_]{3,}$/u;
/** What agencies print below each of their texts. */
const END = /^(?:#{3,}|-?30-?|\(?(?:ends|end)\)?)$/i;
/** How the text of an agency begins: "PORT CITY, March 12 (Hill Agency) - ". */
const DATELINE = /^\p{Lu}[\p{Lu}.'’ -]{2,40}(?:, [^()–—]{2,40})? ?(?:\([\p{L} .]{2,30}\) ?)?[-–—]/u;
/** Words of an article below a head that is spread over lines, where it has one paragraph only. */
const ENOUGH = 60;

/**
 * Where the clippings of a file begin that are headed alike, each with its headline and lines of outlet, date or byline, in
 * whichever order. Null where the file is one article. `unclear` where it holds several and nothing tells them apart.
 */
export function clippingsIn(lines: readonly ClippingLine[]): Clippings | 'unclear' | null {
  const prose = lines.map(({ text }) => isProse(text));
  const heads = writtenHeads(lines, prose);
  if (heads.length < 2) return isWire(lines, prose) ? 'unclear' : null;
  const starts = startsOf(lines, heads);
  if (starts === null) return 'unclear';
  const parting = lines.flatMap(({ text }, at) => (DIVIDER.test(text) ? [at] : []));
  return { starts, dividers: new Set(parting) };
}

/** The heads that an article follows; none where no two do, or where one article's text stands above the first. */
function writtenHeads(
  lines: readonly ClippingLine[],
  prose: readonly boolean[],
): readonly ArticleHead[] {
  const all = headsIn(lines, prose);
  const [first, second] = all;
  // The first one where no text follows before the next is the title of the whole.
  const covers = first && second && !prose.slice(first.to, second.from).includes(true);
  const own = covers ? all.slice(1) : all;
  const [top] = own;
  if (!top) return [];
  const written = own.filter((head, at) => isWritten(lines, prose, head, own[at + 1]?.from));
  if (!prose.slice(0, top.from).includes(true)) return distinct(written) ? written : [];
  return followsText(lines, prose, written[0]) ? [BARE, ...written] : [];
}

/** The head of a text that begins without one. */
const BARE: ArticleHead = {
  ...{ from: 0, to: 0, dated: true, byline: null, titled: true, oneLine: false },
};
/** Paragraphs above a head that are an article: fewer may be the standfirst of what it heads. */
const ARTICLE = 3;

/** Whether a whole article stands above a head with a headline of its own. */
function followsText(
  lines: readonly ClippingLine[],
  prose: readonly boolean[],
  head: ArticleHead | undefined,
): boolean {
  if (!head?.dated) return false;
  const above = prose.slice(0, head.from).filter(Boolean).length;
  return above >= ARTICLE && (head.titled || isHeadline(lines[head.from - 1]));
}

function isWritten(
  lines: readonly ClippingLine[],
  prose: readonly boolean[],
  head: ArticleHead,
  end = lines.length,
): boolean {
  const text = lines.slice(head.to, end).filter((_, at) => prose[head.to + at]);
  if (head.oneLine) return text.length > 0;
  const words = text.reduce((sum, line) => sum + wordCount(line.text), 0);
  return text.length > 1 || words >= ENOUGH;
}

/** Whether they are several articles' rather than one's that is signed again below its text. */
function distinct(heads: readonly ArticleHead[]): boolean {
  const names = heads.map(({ byline }) => byline);
  return heads.every(({ dated, byline }, at) => at === 0 || dated || names.indexOf(byline) === at);
}

/** Where the articles begin: their headline stands above, inside or below the lines of facts, in all alike. */
function startsOf(
  lines: readonly ClippingLine[],
  heads: readonly ArticleHead[],
): readonly number[] | null {
  const isAbove = (head: ArticleHead) => head === BARE || isHeadline(lines[head.from - 1]);
  if (heads.every(isAbove)) return heads.map(({ from }) => Math.max(0, from - 1));
  const titled = heads.every(({ titled: inside, to }) => inside || isHeadline(lines[to]));
  return titled ? heads.map(({ from }) => from) : null;
}

/** Whether agencies' texts follow one another, each with its end mark. */
function isWire(lines: readonly ClippingLine[], prose: readonly boolean[]): boolean {
  const ends = lines.flatMap(({ text }, at) => (END.test(text) ? [at] : []));
  const pieces = ends.map((end, at) => {
    const from = (ends[at - 1] ?? -1) + 1;
    return lines.slice(from, end).find((_, index) => prose[from + index]);
  });
  const texts = pieces.filter((first) => first !== undefined);
  return texts.length > 1 && texts.every(({ text }) => DATELINE.test(text.slice(0, 200)));
}

function isHeadline(line: ClippingLine | undefined): boolean {
  if (line === undefined) return false;
  return (line.heading ?? 0) > 0 || (isTitleLike(line.text) && !isProse(line.text));
}
