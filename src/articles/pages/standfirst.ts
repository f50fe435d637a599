import type { PageElement } from './page-dom.ts';
import { isRunning, type TextPlaces } from './places.ts';
import { fold } from './witness.ts';

/** Shortest standfirst, in folded characters. */
const SHORTEST = 30;
/** What page makers everywhere call the words between headline and text. */
const CALLED =
  /(?:^|[\s_-])(?:stand-?first|dek|deck|sub-?title|sub-?head(?:line|ing)?|summary|lead|lede|excerpt|abstract|intro(?:duction)?|vorspann|chapeau|entradilla|bajada|sottotitolo|ingress|manchet|podtitul)(?:$|[\s_-])/i;

/** Whether page makers call an element what stands between headline and text. */
export function isCalledStandfirst(element: PageElement): boolean {
  return CALLED.test(element.getAttribute('class') ?? '');
}

/**
 * The block that is the article's standfirst: the first of the text, laid out in another way than the paragraphs below it, and
 * what the head says of the article, or called so, or a heading. Null where the text begins at once.
 *
 * @param kept whether each block is the article's text
 */
export function standfirstBlock(
  places: TextPlaces,
  kept: readonly boolean[],
  descriptions: readonly string[],
): number | null {
  const { blocks } = places.outline;
  const first = kept.indexOf(true);
  const next = blocks.findIndex((block, at) => at > first && kept[at] && isRunning(block));
  const [own, below] = [blocks[first], blocks[next]];
  if (own === undefined || below === undefined || fold(own.text).length < SHORTEST) return null;
  if (places.makeOf(own.box) === places.makeOf(below.box)) return null;
  return isSummary(places, own, descriptions) ? first : null;
}

function isSummary(
  places: TextPlaces,
  { text, box }: { readonly text: string; readonly box: number },
  descriptions: readonly string[],
): boolean {
  const { element, make } = places.outline.boxes[box] ?? {};
  if (/^h[2-6]\./.test(make ?? '') || CALLED.test(element?.getAttribute('class') ?? ''))
    return true;
  const words = fold(text);
  return descriptions.map(fold).some((one) => one.length >= SHORTEST && isSame(words, one));
}

/** The same words, but for a sentence that one of them goes on with. */
function isSame(one: string, other: string): boolean {
  return one.startsWith(other) || other.startsWith(one);
}
