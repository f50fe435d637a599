import type { Article } from '../../src/articles/article.ts';
import { sentencesOf } from '../../src/language/sentences.ts';
import { Redraw } from './redraw.ts';

/** Paragraphs of a made-up article; sentences of a made-up paragraph are 1 to MOST_SENTENCES. */
const PARAGRAPHS = 24;
const MOST_SENTENCES = 4;

/** What articles for measuring are made of. */
interface Making {
  /** So many passages are made. */
  readonly passages: number;
  /** The same seed gives the same articles. */
  readonly seed: number;
  /** Whether the made-up sentences have their words drawn anew, so that they do not repeat. */
  readonly redrawn: boolean;
}

/**
 * Articles for measuring speed: the given ones, as many as fit, then made-up ones whose paragraphs
 * are whole sentences of them put together anew, until there are so many passages.
 */
export function* recombine(
  given: readonly Article[],
  { passages, seed, redrawn }: Making,
): Generator<Article> {
  const random = generator(seed);
  const pick = <T>(all: readonly T[]) => all[Math.floor(random() * all.length)] as T;
  const sentences = given.flatMap(sentencesIn);
  const redraw = redrawn ? new Redraw(sentences, random) : null;
  let [missing, made] = [passages, 0];
  for (const article of given) {
    if (article.paragraphs.length > missing) continue;
    yield article;
    made++;
    missing -= article.paragraphs.length;
  }
  for (; missing > 0; made++) {
    redraw?.next();
    const paragraphs = Array.from({ length: Math.min(PARAGRAPHS, missing) }, () =>
      Array.from({ length: 1 + Math.floor(random() * MOST_SENTENCES) }, () => {
        const sentence = pick(sentences);
        return redraw?.of(sentence) ?? sentence;
      }).join(' '),
    );
    const model = pick(given);
    const text = paragraphs.join('\n\n');
    yield { ...model, id: `recombined-${made}`, text, paragraphs: spans(paragraphs) };
    missing -= paragraphs.length;
  }
}

function spans(paragraphs: readonly string[]) {
  let start = 0;
  return paragraphs.map((paragraph) => {
    const span = { start, end: start + paragraph.length };
    start = span.end + 2;
    return span;
  });
}

function sentencesIn({ text, paragraphs }: Article): string[] {
  return paragraphs.flatMap(({ start, end }) => {
    const paragraph = text.slice(start, end);
    return sentencesOf(paragraph).map((sentence) => paragraph.slice(sentence.start, sentence.end));
  });
}

/** Mulberry32: numbers from 0 to 1, the same ones for the same seed. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
