import type { Block } from './outline.ts';
import type { Witness } from './witness.ts';
import { fold } from './witness.ts';
import { isRunning, type Places } from './places.ts';

/** Kinds of boxes whose text may belong to an article that Readability left out of it. */
const TEXT_BOXES = /^(?:p|div|span|h[2-6]|li|blockquote|tr|td|dd|dt|pre|section|article|center)\./;
/** Text that is a link for the most part is another article's headline rather than a paragraph. */
const MOST_LINKED = 0.6;
/** Words of a standfirst at least, in UTF-16 code units. */
const SHORTEST_STANDFIRST = 30;

/** What is known of an article beside its page's text. */
export interface Known {
  readonly witness: Witness;
  /** The page's description of its article, in its head. */
  readonly descriptions: readonly string[];
}

/**
 * Which blocks are the article's text: those in the boxes that Readability kept, and those that it lost. Lost are
 * paragraphs between kept ones, paragraphs of the same make in a container beside, the standfirst, and whatever the page's own
 * copy of its text holds.
 *
 * @param kept whether Readability kept each box
 */
export function textBlocks(places: Places, kept: readonly boolean[], known: Known): boolean[] {
  const { blocks, boxes } = places.outline;
  const chosen = blocks.map(({ box }) => kept[box] === true && places.partOf(box) === null);
  const text = blocks.flatMap((block, at) => (chosen[at] && isRunning(block) ? [at] : []));
  const [first, last] = [text[0], text.at(-1)];
  if (first === undefined || last === undefined) return chosen;
  const common = commonBox(places, blocks[first] as Block, blocks[last] as Block);
  const makes = countOf(text.map((at) => places.makeOf((blocks[at] as Block).box)));
  for (const [at, block] of blocks.entries()) {
    if (chosen[at] || places.partOf(block.box) !== null) continue;
    const shaped = TEXT_BOXES.test(boxes[block.box]?.make ?? '') && block.linked < MOST_LINKED;
    const between = at > first && at < last;
    const alike = (makes.get(places.makeOf(block.box)) ?? 0) > 1;
    if (known.witness.holds(block.text) && block.text.length > 20) chosen[at] = true;
    else if (shaped && between && within(common, at)) chosen[at] = isText(block, alike);
    else if (shaped && alike && at > last) chosen[at] = true;
  }
  const standfirst = standfirstAt(places, first, known);
  for (const at of standfirst) chosen[at] = true;
  return chosen;
}

/** The innermost box that holds both blocks. */
function commonBox(places: Places, one: Block, other: Block): { first: number; end: number } {
  const around = new Set(places.around(one.box));
  for (const box of places.around(other.box)) if (around.has(box)) return box;
  return { first: 0, end: 0 };
}

function within({ first, end }: { first: number; end: number }, at: number): boolean {
  return at >= first && at < end;
}

/** Between paragraphs: another one, or what is made like them. */
function isText(block: Block, alike: boolean): boolean {
  return alike || isRunning(block);
}

/** Blocks above the text that repeat what the head says of the article. */
function standfirstAt({ outline, ...places }: Places, first: number, known: Known): number[] {
  void places;
  const descriptions = known.descriptions.map(fold).filter((one) => one.length >= SHORTEST_STANDFIRST);
  return outline.blocks.slice(0, first).flatMap(({ text, linked }, at) => {
    if (text.length < SHORTEST_STANDFIRST || linked > MOST_LINKED) return [];
    const folded = fold(text);
    return descriptions.some((one) => one.startsWith(folded) || folded.startsWith(one)) ? [at] : [];
  });
}

function countOf(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
