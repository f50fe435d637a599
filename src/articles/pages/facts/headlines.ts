import { foldLine } from '../../import/clean/boilerplate/fold-line.ts';
import type { Box } from '../outline.ts';
import type { PageElement } from '../page-dom.ts';
import { isRunning, type TextPlaces } from '../places.ts';
import { fold } from '../witness.ts';

/** A headline printed in the page, and the box it stands in. */
export interface Headline {
  readonly text: string;
  readonly box: number;
}

/** Longest headline, and shortest that is known by its words, in UTF-16 code units. */
const LONGEST = 400;
const SHORTEST = 15;
/** Share of links from which on a block is a step of a trail ("Home", "Politics"). */
const STEP = 0.85;
/** How many boxes round a heading may be the trail it ends. */
const TRAIL_DEPTH = 3;

/**
 * The headlines that the page prints for its article, other than its own name and what stands beside the article: headings
 * of the first order. Where that one only ends the trail of links to the page, written for search engines, it is the
 * heading below it that the head states as well.
 *
 * @param stated the titles that the head states
 */
export function headlinesOf(
  places: TextPlaces,
  outlet: string | null,
  stated: readonly string[],
): Headline[] {
  const first = headings(places, /^h1\./).filter(
    ({ text }) => outlet === null || foldLine(text) !== foldLine(outlet),
  );
  const printed = first.filter(({ box }) => !endsTrail(places, box));
  if (printed.length > 0) return printed;
  const agreed = headlineBelow(places, first[0], stated);
  return agreed === null ? first : [agreed];
}

/** What headings of the page say, folded: a title that is none of these nobody has seen printed. */
export function printedHeadings(places: TextPlaces): Set<string> {
  const { boxes, blocks } = places.outline;
  return new Set(
    blocks.flatMap(({ box, text }) => {
      const make = boxes[box]?.make ?? '';
      if (!/^h[1-3]\./.test(make) || text.length > LONGEST || !isOwn(places, box)) return [];
      return make.startsWith('h1.') && endsTrail(places, box) ? [] : [fold(text)];
    }),
  );
}

/** The page's headings of a kind in the article or beside it, their blocks joined. */
function headings(places: TextPlaces, kind: RegExp): Headline[] {
  return places.outline.boxes.flatMap((box, at) => {
    if (!kind.test(box.make)) return [];
    const words = wordsOf(places, box);
    const fits = words !== '' && words.length <= LONGEST && isOwn(places, at);
    return fits ? [{ text: words, box: at }] : [];
  });
}

/** Whether a box is the article's or beside it, rather than in a part of other articles. */
function isOwn(places: TextPlaces, box: number): boolean {
  const part = places.partOf(box);
  return part === null || part === 'aside';
}

function wordsOf({ outline }: TextPlaces, { first, end }: Box): string {
  return outline.blocks
    .slice(first, end)
    .map(({ text }) => text)
    .join(' ');
}

/** The first heading between a trail's end and the text that says what the head states, with a kicker before it or without. */
function headlineBelow(
  places: TextPlaces,
  trail: Headline | undefined,
  stated: readonly string[],
): Headline | null {
  const { boxes, blocks } = places.outline;
  const from = boxes[trail?.box ?? 0]?.first ?? 0;
  const text = blocks.findIndex(
    (block, at) => at > from && isRunning(block) && isOwn(places, block.box),
  );
  const titles = stated.map(fold).filter(({ length }) => length >= SHORTEST);
  const found = headings(places, /^h[23]\./).find(({ text: words, box }) => {
    const at = boxes[box]?.first ?? 0;
    return at > from && at <= text && titles.some((title) => fold(words).endsWith(title));
  });
  return found ?? null;
}

/** Whether a heading is the last step of a trail: in the navigation, an item of a list, or right behind links. */
function endsTrail(places: TextPlaces, heading: number): boolean {
  if (places.partOf(heading) === 'navigation') return true;
  const [own, ...outer] = [...places.around(heading)].slice(0, TRAIL_DEPTH);
  if (outer.some(({ element, make }) => /^(?:li|nav)\./.test(make) || isTrail(element)))
    return true;
  const [around] = outer;
  const before = places.outline.blocks[(own?.first ?? 0) - 1];
  return before !== undefined && around?.first !== own?.first && before.linked >= STEP;
}

function isTrail(element: PageElement): boolean {
  return /bread-?crumb/i.test(element.getAttribute('class') ?? '');
}
