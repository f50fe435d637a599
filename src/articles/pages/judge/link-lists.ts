import { endsSentence } from '../../import/clean/prose.ts';
import type { OutlineBlock } from '../outline.ts';
import type { TextPlaces } from '../places.ts';

/** Fewest items of a list of other articles, longest of them in UTF-16 code units, and share of their words that are links. */
const FEWEST = 3;
const LONGEST = 200;
const LINKED = 0.3;
/** Shortest item that may be a headline, in UTF-16 code units; most items are. */
const SHORTEST = 30;
/** Longest line that heads one, in UTF-16 code units. */
const LONGEST_HEADING = 60;

/**
 * The blocks of a list of links that ends the text, each item with some words beside its link, and the line that heads it.
 *
 * @param counts whether each block is still taken for the text, or was until it turned out to be a link
 */
export function endingLinks(places: TextPlaces, counts: (at: number) => boolean): Set<number> {
  const { blocks, boxes } = places.outline;
  const text = blocks.flatMap((_, at) => (counts(at) ? [at] : []));
  const isItem = (at: number) => {
    const { box, linked, text: words } = blocks[at] as OutlineBlock;
    return boxes[box]?.element.localName === 'li' && linked > 0 && words.length <= LONGEST;
  };
  const before = text.findLastIndex((at) => !isItem(at));
  const items = text.slice(before + 1);
  const heading = blocks[text[before] ?? -1]?.text ?? '';
  if (items.length < FEWEST || heading === '' || heading.length > LONGEST_HEADING) return new Set();
  const linked = items.reduce((sum, at) => sum + (blocks[at]?.linked ?? 0), 0);
  const headlines = items.filter((at) => (blocks[at]?.text.length ?? 0) >= SHORTEST);
  const others = linked >= items.length * LINKED && headlines.length > items.length / 2;
  return new Set(others && !endsSentence(heading) ? [text[before] as number, ...items] : []);
}
