import { endsSentence } from '../../import/clean/prose.ts';
import type { KnownBlocks } from '../choose-blocks.ts';
import type { Box, OutlineBlock } from '../outline.ts';
import { isRunning, type TextPlaces } from '../places.ts';
import { isCalledStandfirst } from '../standfirst.ts';
import { fold } from '../witness.ts';

/** Most blocks in the box of a picture with its caption, and how far out of the caption that box is. */
const MOST_BLOCKS = 3;
const DEPTH = 4;
/** Share of the running text from which on what stands with pictures is the article: a gallery, a list of the ten best. */
const LARGEST_SHARE = 0.4;

/** A block that shares a small box with a picture. */
interface Pictured {
  readonly at: number;
  readonly make: string;
  /** Whether the picture stands in the block's own box: in a paragraph, as a rule. */
  readonly inside: boolean;
}

/**
 * The blocks that are captions by where they stand: alone with a picture in a small box, and laid out as no paragraph of the
 * text is.
 *
 * @param counts whether each block is still taken for the text
 */
export function picturedBlocks(
  places: TextPlaces,
  counts: (at: number) => boolean,
  known: KnownBlocks,
): Set<number> {
  const { blocks } = places.outline;
  const pictured = blocks.flatMap((block, at) =>
    counts(at) ? (besidePicture(places, block, at) ?? []) : [],
  );
  if (pictured.length === 0) return new Set();
  const beside = new Set(pictured.map(({ at }) => at));
  const text = blocks.flatMap((block, at) =>
    counts(at) && isRunning(block) && !beside.has(at) ? [at] : [],
  );
  const makes = new Set(text.map((at) => makeAt(places, at)));
  const first = text[0] ?? blocks.length;
  const captions = pictured.filter(({ at, make, inside }) => {
    const { text: words, box } = blocks[at] as OutlineBlock;
    if (makes.has(make) || known.witness.holds(words)) return false;
    if ((inside || at < first) && endsSentence(words)) return false;
    return at > first || !isStandfirst(places, words, box, known);
  });
  return isGallery(places, text, captions) ? new Set() : new Set(captions.map(({ at }) => at));
}

function besidePicture(places: TextPlaces, { box }: OutlineBlock, at: number): Pictured | null {
  if (isHeading(places, at)) return null;
  let depth = 0;
  for (const around of places.around(box)) {
    if (around.end - around.first > MOST_BLOCKS || depth === DEPTH) return null;
    if (around.element.localName === 'blockquote') return null;
    if (around.pictures > 0)
      return isHeaded(places, around)
        ? null
        : { at, make: makeAt(places, at), inside: depth === 0 };
    depth += 1;
  }
  return null;
}

/** A box with a heading is a card, a part of the text or the top of the page. */
function isHeaded(places: TextPlaces, { first, end }: Box): boolean {
  for (let at = first; at < end; at++) if (isHeading(places, at)) return true;
  return false;
}

function isHeading({ outline }: TextPlaces, at: number): boolean {
  const box = outline.blocks[at]?.box ?? -1;
  return /^h[1-6]\./.test(outline.boxes[box]?.make ?? '');
}

/** The kinds of a block's box and of the one round it. */
function makeAt({ outline }: TextPlaces, at: number): string {
  const box = outline.boxes[outline.blocks[at]?.box ?? -1];
  return `${box?.make} < ${outline.boxes[box?.parent ?? -1]?.make}`;
}

function isStandfirst(places: TextPlaces, words: string, box: number, known: KnownBlocks): boolean {
  const { element } = places.outline.boxes[box] as Box;
  const folded = fold(words);
  return (
    isCalledStandfirst(element) || known.descriptions.some((one) => fold(one).includes(folded))
  );
}

function isGallery(
  { outline }: TextPlaces,
  text: readonly number[],
  captions: readonly Pictured[],
): boolean {
  const size = (all: readonly number[]) =>
    all.reduce((sum, at) => sum + (outline.blocks[at]?.text.length ?? 0), 0);
  const held = size(captions.map(({ at }) => at));
  return held > (held + size(text)) * LARGEST_SHARE;
}
