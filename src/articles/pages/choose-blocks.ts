import { endsSentence } from '../import/clean/prose.ts';
import { type Block, type Box, isPost } from './outline.ts';
import { isRunning, type Places } from './places.ts';
import type { Witness } from './witness.ts';
import { fold } from './witness.ts';

/** Kinds of boxes whose text may belong to an article that Readability left out of it. */
const TEXT_BOXES = /^(?:p|div|span|h[2-6]|li|blockquote|tr|td|dd|dt|pre|section|article|center)\./;
/** Text that is a link for the most part is another article's headline rather than a paragraph. */
const MOST_LINKED = 0.6;
/** Shortest sentence that is a paragraph by itself, in UTF-16 code units. */
const SHORTEST_SENTENCE = 40;
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
 * @param kept whether Readability kept each block
 */
export function textBlocks(places: Places, kept: readonly boolean[], known: Known): boolean[] {
  const { blocks, boxes } = places.outline;
  const chosen = blocks.map(({ box }, at) => kept[at] === true && places.partOf(box) === null);
  const text = blocks.flatMap((block, at) => (chosen[at] && isRunning(block) ? [at] : []));
  const [first, last] = [text[0], text.at(-1)];
  if (first === undefined || last === undefined) return chosen;
  const common = commonBox(places, blocks[first] as Block, blocks[last] as Block);
  const makes = countOf(text.map((at) => places.makeOf((blocks[at] as Block).box)));
  for (const [at, block] of blocks.entries()) {
    if (chosen[at] || places.partOf(block.box) !== null) continue;
    const box = boxes[block.box] as Box;
    const post = box.element.localName === 'blockquote' && isPost(box.element);
    const shaped = TEXT_BOXES.test(box.make) && (post || block.linked < MOST_LINKED);
    const between = at < last && within(common, at);
    const alike = (makes.get(places.makeOf(block.box)) ?? 0) > 1;
    if (known.witness.holds(block.text) && block.text.length > 20) chosen[at] = true;
    else if (shaped && between) chosen[at] = post || isText(block, alike);
    else if (shaped && alike && at > last) chosen[at] = true;
  }
  for (const at of standfirstAt(blocks, first, known)) chosen[at] = true;
  return chosen;
}

/** Which blocks are laid out as running text is on this page, and the headings right above them; rows of tables too. */
export function placedBlocks(places: Places, isText: (at: number) => boolean): boolean[] {
  const { blocks, boxes } = places.outline;
  const makes = new Set(
    blocks.flatMap((block, at) =>
      isText(at) && isRunning(block) ? [places.makeOf(block.box)] : [],
    ),
  );
  const placed = blocks.map(
    ({ box }) => makes.has(places.makeOf(box)) || /^tr\./.test(boxes[box]?.make ?? ''),
  );
  return placed.map((own, at) => {
    const heading = /^h[2-6]\./.test(boxes[blocks[at]?.box ?? -1]?.make ?? '');
    return own || (heading && placed[at + 1] === true);
  });
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

/** Between paragraphs: another one, a sentence, or what is made like them. */
function isText(block: Block, alike: boolean): boolean {
  const sentence = block.text.length >= SHORTEST_SENTENCE && endsSentence(block.text);
  return alike || sentence || isRunning(block);
}

/** Blocks above the text that repeat what the head says of the article. */
function standfirstAt(blocks: readonly Block[], first: number, known: Known): number[] {
  const descriptions = known.descriptions
    .map(fold)
    .filter((one) => one.length >= SHORTEST_STANDFIRST);
  return blocks.slice(0, first).flatMap(({ text, linked }, at) => {
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
