import type { Article } from '../articles/article.ts';
import type { Coverage } from '../coverage.ts';
import { wordHash } from '../language/hash.ts';

/** A paragraph without what is no change, as a number of 32 bits: white space and how marks are drawn. */
function numberOf(text: string): number {
  const plain = text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[“”„«»]/gu, '"')
    .replace(/[‘’]/gu, "'");
  return wordHash(plain);
}

const nameOf = (number: number) => number.toString(36);

/** What a paragraph is known by again, see {@link partsOf}. */
export function partHash(text: string): string {
  return nameOf(numberOf(text));
}

function numbersOf({ title, text, paragraphs }: Pick<Article, 'title' | 'text' | 'paragraphs'>) {
  return [title ?? '', ...paragraphs.map(({ start, end }) => text.slice(start, end))].map(numberOf);
}

/** A hash of an article's headline, then one of each paragraph, in order. */
export function partsOf(article: Pick<Article, 'title' | 'text' | 'paragraphs'>): string[] {
  return numbersOf(article).map(nameOf);
}

/** Of coverage whose texts lie elsewhere: what {@link allParts} gave while they were here. */
const known = new WeakMap<Coverage, Uint32Array>();

/** The same of the article at a place of a coverage, without reading it where that was done before. */
export function partsAt(coverage: Coverage, place: number): string[] {
  const { articles, firstPassages } = coverage;
  const from = (firstPassages[place] as number) + place;
  const to = (firstPassages[place + 1] as number) + place + 1;
  const all = known.get(coverage);
  return all === undefined
    ? partsOf(articles[place] as Article)
    : Array.from(all.subarray(from, to), nameOf);
}

/** The parts of all articles one after the other, as {@link keepParts} takes them. */
export function allParts({ articles }: Coverage): Uint32Array {
  const all: number[] = [];
  for (const article of articles) for (const number of numbersOf(article)) all.push(number);
  return Uint32Array.from(all);
}

/** Takes what was read before, so that no article is read for it. */
export function keepParts(coverage: Coverage, all: Uint32Array): void {
  known.set(coverage, all);
}
