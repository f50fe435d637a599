import type { Line, PrintedLine } from '../clean/cleaning.ts';
import { normalise } from '../clean/normalise.ts';
import { isTopLine } from '../release/top-line.ts';

/** Wider than this no text is wrapped by hand or mail program. In UTF-16 code units, as all widths here. */
const WIDEST = 130;
/** Narrower than this nothing is wrapped: such lines are a list. */
const NARROWEST = 30;
/** Fewer neighbouring lines than this show no habit. */
const FEWEST = 3;

/** Share of lines that are narrow in a text that is wrapped: an address or a headline may not be. */
const NARROW = 0.9;

/** Words of a text, those with hyphens whole. */
const WORD = /\p{L}+(?:-\p{L}+)*/gu;
const NO_WORDS: ReadonlySet<string> = new Set();

/** Lines that touch each other, no blank line between. */
type Block = readonly PrintedLine[];

/**
 * Cuts decoded text (line ends `\n`) into lines, blank ones left out. Text wrapped at a fixed width is put
 * together again, which is told by the shape of the whole file: lines that touch break where the next word would
 * no longer have fitted, in the middle of sentences. Otherwise every line stands alone.
 */
export function unwrappedLines(text: string): Line[] {
  const blocks = blocksOf(text);
  const width = wrapWidth(blocks);
  const words = width === null ? NO_WORDS : new Set(text.toLowerCase().match(WORD));
  return blocks
    .flatMap((block) => parted(block, width).map((part) => join(part, words)))
    .filter((line) => line.text !== '');
}

function blocksOf(text: string): Block[] {
  const blocks: PrintedLine[][] = [[]];
  for (const [index, line] of text.split('\n').entries()) {
    const words = line.trim();
    if (isTopLine(words)) blocks.push([{ number: index + 1, text: words }], []);
    else if (words !== '') blocks.at(-1)?.push({ number: index + 1, text: words });
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
  if (width === null || width < NARROWEST) return null;
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

/** Puts a paragraph together. */
function join(part: Block, words: ReadonlySet<string>): Line {
  const pieces = part.map(({ text }, at) => runningOn(text, part[at + 1]?.text, words));
  return { printed: part, text: normalise(pieces.join('')).trim() };
}

/**
 * A line with what parts it from the next: a space, or nothing in a word that was broken. Its hyphen stays, unless the
 * text has the word in one piece elsewhere and never with a hyphen.
 */
function runningOn(line: string, next: string | undefined, words: ReadonlySet<string>): string {
  if (next === undefined) return line;
  if (!/[\p{L}\p{N}]-$|--$|\u00ad$/u.test(line.slice(-4))) return `${line} `;
  const begun = /\p{L}{1,40}-$/u.exec(line.slice(-41))?.[0].toLowerCase() ?? '';
  const ended = /^\p{Ll}{1,40}/u.exec(next)?.[0] ?? '';
  const whole = words.has(begun.slice(0, -1) + ended) && !words.has(begun + ended);
  return begun !== '' && ended !== '' && whole ? line.slice(0, -1) : line;
}
