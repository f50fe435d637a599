import { normalise } from './normalise.ts';
import type { Line, PrintedLine } from './sheet.ts';

/** Wider than this no text is wrapped by hand or mail program. In UTF-16 code units, as all widths here. */
const WIDEST = 130;
/** Fewer neighbouring lines than this show no habit. */
const FEWEST = 3;

/** Share of lines that are narrow in a text that is wrapped: an address or a headline may not be. */
const NARROW = 0.9;

/** Lines that touch each other, no blank line between. */
type Block = readonly PrintedLine[];

/**
 * Cuts decoded text (line ends `\n`) into lines, blank ones left out. Text wrapped at a fixed width is put
 * together again, which is told by the shape of the whole file: lines that touch break where the next word would
 * no longer have fitted, in the middle of sentences. Otherwise every line stands alone.
 */
export function linesOf(text: string): Line[] {
  const blocks = blocksOf(text);
  const width = wrapWidth(blocks);
  return blocks
    .flatMap((block) => parted(block, width).map(join))
    .filter((line) => line.text !== '');
}

function blocksOf(text: string): Block[] {
  const blocks: PrintedLine[][] = [[]];
  for (const [index, line] of text.split('\n').entries()) {
    const words = line.trim();
    if (words !== '') blocks.at(-1)?.push({ number: index + 1, text: words });
    else if (blocks.at(-1)?.length) blocks.push([]);
  }
  return blocks;
}

/** The width the text is wrapped at, or null where it is not wrapped. */
function wrapWidth(blocks: readonly Block[]): number | null {
  const pairs = blocks.flatMap((block) =>
    block.slice(1).map((next, at) => ({ line: block[at]?.text ?? '', next: next.text })),
  );
  const lines = blocks.flat();
  const narrow = lines.filter(({ text }) => text.length <= WIDEST);
  if (pairs.length < FEWEST || narrow.length < lines.length * NARROW) return null;
  const width = commonWidth(pairs.map(({ line }) => line.length));
  if (width === null) return null;
  const running = pairs.filter(
    ({ line, next }) => isFull(line, next, width) && !endsSentence(line),
  );
  return running.length * 2 >= pairs.length ? width : null;
}

/** The width that lines come close to: the longest, a few outliers (an address, a headline) aside. */
function commonWidth(lengths: readonly number[]): number | null {
  const falling = lengths.filter((length) => length <= WIDEST).sort((a, b) => b - a);
  const enough = Math.max(2, Math.ceil(falling.length / 10));
  const at = falling.findIndex((length, from) => length - (falling[from + enough - 1] ?? 0) <= 12);
  return falling[at] ?? null;
}

/** Whether the next line's first word had no room left on this one. */
function isFull(line: string, next: string, width: number): boolean {
  const word = /^\S+/.exec(next)?.[0].length ?? 0;
  return line.length + 1 + word > width;
}

function endsSentence(line: string): boolean {
  return /[.?!]["'”’»)\]]{0,3}$/.test(line.slice(-5));
}

/** Parts a block where a line was left before it was full: there a paragraph or a lone line ends. */
function parted(block: Block, width: number | null): Block[] {
  const parts: PrintedLine[][] = [];
  for (const line of block) {
    const before = parts.at(-1)?.at(-1);
    if (before && width !== null && runsOn(before.text, line.text, width)) parts.at(-1)?.push(line);
    else parts.push([line]);
  }
  return parts;
}

function runsOn(line: string, next: string, width: number): boolean {
  if (line.length > width) return false;
  return isFull(line, next, width) || (line.length * 2 > width && /^\p{Ll}/u.test(next));
}

/** A word broken at its own hyphen, or at a soft one, gets no space back. */
function join(part: Block): Line {
  let text = '';
  for (const { text: next } of part) {
    const broken = /[\p{L}\p{N}]-$|--$|\u00ad$/u.test(text.slice(-4));
    text += text === '' || broken ? next : ` ${next}`;
  }
  return { printed: part, text: normalise(text).trim() };
}
