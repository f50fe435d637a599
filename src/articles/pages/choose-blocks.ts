import { endsSentence } from '../import/clean/prose.ts';
import type { Box, OutlineBlock } from './outline.ts';
import { isRunning, type TextPlaces } from './places.ts';
import { isCalledStandfirst } from './standfirst.ts';
import { isPost } from './whole-blocks.ts';
import type { Witness } from './witness.ts';
import { fold } from './witness.ts';

/** Kinds of boxes whose text may belong to an article that Readability left out of it. */
const TEXT_BOXES = /^(?:p|div|span|h[2-6]|li|blockquote|tr|td|dd|dt|pre|section|article|center)\./;
/** Text that is a link for the most part is another article's headline rather than a paragraph. */
const MOST_LINKED = 0.6;
/** The same of a sentence that stands between two paragraphs of the text. */
const MOST_LINKED_SENTENCE = 0.8;
/** Shortest sentence that is a paragraph by itself, in UTF-16 code units. */
const SHORTEST_SENTENCE = 40;
/** How far out the page's other parts of the text are looked for, in boxes. */
const STEPS_OUT = 3;
/** Words of a standfirst at least, in UTF-16 code units. */
const SHORTEST_STANDFIRST = 30;

/** What is known of an article beside its page's text. */
export interface KnownBlocks {
  readonly witness: Witness;
  /** The page's description of its article, in its head. */
  readonly descriptions: readonly string[];
  /** The headlines that the page prints or states. */
  readonly titles: readonly string[];
  /** Who wrote it; null where nobody is named. */
  readonly byline: string | null;
}

/**
 * Which blocks are the article's text: those in the boxes that Readability kept, and those that it lost. Lost are
 * paragraphs between kept ones, paragraphs of the same make in a container beside, the standfirst, and whatever the page's own
 * copy of its text holds.
 *
 * @param kept whether Readability kept each block
 */
export function textBlocks(
  places: TextPlaces,
  kept: readonly boolean[],
  known: KnownBlocks,
): boolean[] {
  const { blocks, boxes } = places.outline;
  const chosen = blocks.map(({ box }, at) => kept[at] === true && places.partOf(box) === null);
  const text = blocks.flatMap((block, at) => (chosen[at] && isRunning(block) ? [at] : []));
  const [first, last] = [text[0], text.at(-1)];
  if (first === undefined || last === undefined) return chosen;
  const common = commonBox(places, blocks[first] as OutlineBlock, blocks[last] as OutlineBlock);
  const scope = scopeOf(places, common);
  const makes = countOf(text.map((at) => places.makeOf((blocks[at] as OutlineBlock).box)));
  for (const [at, block] of blocks.entries()) {
    if (chosen[at] || places.partOf(block.box) !== null) continue;
    const box = boxes[block.box] as Box;
    const post = box.element.localName === 'blockquote' && isPost(box.element);
    const most = isSentenceBetween(block, kept, at) ? MOST_LINKED_SENTENCE : MOST_LINKED;
    const shaped = TEXT_BOXES.test(box.make) && (post || block.linked < most);
    const alike = within(scope, at) && (makes.get(places.makeOf(block.box)) ?? 0) > 1;
    const between = at < last && within(common, at);
    if (known.witness.holds(block.text) && block.text.length > 20) chosen[at] = true;
    else if (shaped) chosen[at] = alike || (between && (post || isText(block)));
  }
  for (const at of standfirstAt(places, first, known)) chosen[at] = true;
  const start = blocks.findIndex((block, at) => chosen[at] && isRunning(block));
  for (const at of headingsOf(places, chosen, scope, start)) chosen[at] = true;
  return chosen;
}

/** Which blocks are laid out as running text is on this page, and the headings right above them; rows of tables too. */
export function placedBlocks(places: TextPlaces, isText: (at: number) => boolean): boolean[] {
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

function isSentenceBetween({ text }: OutlineBlock, kept: readonly boolean[], at: number): boolean {
  const whole = text.length >= SHORTEST_SENTENCE && endsSentence(text);
  return whole && kept[at - 1] === true && kept[at + 1] === true;
}

/** The innermost box that holds both blocks. */
function commonBox(places: TextPlaces, one: OutlineBlock, other: OutlineBlock): Box {
  const around = new Set(places.around(one.box));
  for (const box of places.around(other.box)) if (around.has(box)) return box;
  return places.outline.boxes[0] as Box;
}

/** The article or main element round the text; where there is none, the box some steps out. */
function scopeOf(places: TextPlaces, common: Box): Box {
  const around = [...places.around(places.outline.boxes.indexOf(common))];
  const named = around.find(({ element }) => /^(?:article|main)$/.test(element.localName));
  return named ?? around[STEPS_OUT] ?? (around.at(-1) as Box);
}

/** Headings that stand right above a paragraph of the text, parts beside the text between them or none. */
function headingsOf(
  places: TextPlaces,
  chosen: readonly boolean[],
  scope: Box,
  first: number,
): number[] {
  const { blocks, boxes } = places.outline;
  const isFree = (at: number) => places.partOf(blocks[at]?.box ?? -1) === null;
  return blocks.flatMap(({ box, linked }, at) => {
    const heading = /^h[2-6]\./.test(boxes[box]?.make ?? '') && linked === 0;
    if (!heading || at < first || chosen[at] || !within(scope, at) || !isFree(at)) return [];
    let next = at + 1;
    while (next < blocks.length && !isFree(next)) next += 1;
    return chosen[next] ? [at] : [];
  });
}

function within({ first, end }: { first: number; end: number }, at: number): boolean {
  return at >= first && at < end;
}

/** A paragraph, or a sentence by itself. */
function isText(block: OutlineBlock): boolean {
  const sentence = block.text.length >= SHORTEST_SENTENCE && endsSentence(block.text);
  return sentence || isRunning(block);
}

/**
 * Blocks above the text that repeat what the head says of the article, a dateline before it or a sentence more may differ, or
 * that are called a standfirst below the headline.
 * Below the headline a part of an unlucky name counts as well ("teaser").
 */
function standfirstAt(places: TextPlaces, first: number, known: KnownBlocks): number[] {
  const { blocks, boxes } = places.outline;
  const descriptions = known.descriptions
    .map(fold)
    .filter(({ length }) => length >= SHORTEST_STANDFIRST);
  const titles = new Set(known.titles.map(fold));
  const headline = blocks.slice(0, first).findLastIndex(({ text }) => titles.has(fold(text)));
  return blocks.slice(0, first).flatMap(({ text, linked, box }, at) => {
    const part = places.partOf(box);
    const free = part === null || (headline >= 0 && at > headline && UNLUCKY.has(part));
    if (linked > MOST_LINKED || !free) return [];
    const folded = fold(text);
    if (folded.length < SHORTEST_STANDFIRST || titles.has(folded)) return [];
    const said = descriptions.some((one) => folded.includes(one) || one.includes(folded));
    const { element } = boxes[box] as Box;
    const called = headline >= 0 && at > headline && linked === 0 && isCalledStandfirst(element);
    return said || called ? [at] : [];
  });
}

const UNLUCKY: ReadonlySet<string> = new Set(['related', 'tools', 'offer', 'meta', 'author']);

function countOf(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
