/**
 * Draws the quotations that are labelled in pronouns.jsonl: `node bench/labels/sample.ts [QUOTES.jsonl]`.
 *
 * Uniform over all quotations whose marked speaker is a pronoun or a description. They are sorted
 * by article and place before the draw, so it depends on the seed and the set alone, not on the
 * order of the file. Prints article id, start and end (UTF-16 offsets in the article), tab between.
 */
import { readFileSync } from 'node:fs';

const SEED = 20161108;
const HOW_MANY = 150;
const GOLD = '../shared/bench/polnear/quotes.dev.jsonl';

interface Place {
  articleId: string;
  start: number;
  end: number;
}

interface GoldArticle {
  id: string;
  quotes: { start: number; end: number; tags: { speakerType: string } }[];
}

function candidates(path: string): Place[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as GoldArticle)
    .flatMap(({ id, quotes }) =>
      quotes
        .filter(({ tags }) => tags.speakerType === 'pronoun' || tags.speakerType === 'nominal')
        .map(({ start, end }) => ({ articleId: id, start, end })),
    )
    .sort(byPlace);
}

/** By code unit, not by locale: a locale would make the draw depend on the machine. */
function byPlace(a: Place, b: Place): number {
  if (a.articleId !== b.articleId) return a.articleId < b.articleId ? -1 : 1;
  return a.start - b.start || a.end - b.end;
}

/** Uniform in [0, 1). Tommy Ettinger's mulberry32. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Without replacement: the first `count` steps of a Fisher-Yates shuffle. */
function draw<T>(all: readonly T[], count: number, random: () => number): T[] {
  const pool = [...all];
  return Array.from({ length: Math.min(count, pool.length) }, () => {
    const at = Math.floor(random() * pool.length);
    const [drawn] = pool.splice(at, 1);
    return drawn as T;
  });
}

const sample = draw(candidates(process.argv[2] ?? GOLD), HOW_MANY, mulberry32(SEED)).sort(byPlace);
for (const { articleId, start, end } of sample) console.log(`${articleId}\t${start}\t${end}`);
