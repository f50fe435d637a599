import type { Block } from './outline.ts';
import { fold } from './witness.ts';

/** Shortest words that are looked for in other paragraphs, in folded characters. */
const SHORTEST_REPEATED = 25;

/** Blocks whose words stand in another, longer block of the text as well: pull quotes, and points of a summary. */
export function repeatedBlocks(
  blocks: readonly Block[],
  counts: (at: number) => boolean,
): Set<number> {
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
