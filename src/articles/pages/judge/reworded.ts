import type { OutlineBlock } from '../outline.ts';
import type { TextPlaces } from '../places.ts';

/** Fewest words that may be another's, word for word; fewest that may differ in some; most of a pull quote. */
const SHORTEST = 3;
const FEWEST = 6;
const MOST = 60;
/** Longest paragraph that is compared, in words. */
const LONGEST = 250;
/** Share of a pull quote's words that the paragraph has in the same order. */
const ALIKE = 0.8;
/** How far out the box that shows words apart may be. */
const DEPTH = 3;
const APART = /^(?:blockquote|q|figure|aside)$/;
const CALLED =
  /(?:^|[\s_-])(?:quotes?|zitat|cita|citation|citat|highlight|destacad[oa]|exergue|pulled)(?:$|[\s_-])/i;

/** Blocks that are shown apart, as quotations are, and say what a paragraph of the text says but for some of its words. */
export function rewordedBlocks(places: TextPlaces, counts: (at: number) => boolean): Set<number> {
  const { blocks } = places.outline;
  const apart = blocks.flatMap((block, at) =>
    counts(at) && isApart(places, block) ? [{ at, words: wordsOf(block) }] : [],
  );
  const quoted = apart.filter(({ words }) => words.length >= SHORTEST && words.length <= MOST);
  if (quoted.length === 0) return new Set();
  const others = new Set(apart.map(({ at }) => at));
  const running = blocks.flatMap((block, at) =>
    counts(at) && !others.has(at) ? [wordsOf(block).slice(0, LONGEST)] : [],
  );
  const said = ({ words }: { readonly words: readonly string[] }) =>
    running.some((paragraph) =>
      words.length < FEWEST
        ? ` ${paragraph.join(' ')} `.includes(` ${words.join(' ')} `)
        : inOrder(words, paragraph) >= words.length * ALIKE,
    );
  return new Set(quoted.filter(said).map(({ at }) => at));
}

function isApart(places: TextPlaces, { box }: OutlineBlock): boolean {
  let depth = 0;
  for (const { element } of places.around(box)) {
    if (APART.test(element.localName) || CALLED.test(element.getAttribute('class') ?? ''))
      return true;
    if (++depth === DEPTH) return false;
  }
  return false;
}

function wordsOf({ text }: OutlineBlock): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]{1,1000}/gu) ?? [];
}

/** How many of the words stand in a paragraph in this order, others between them or not. */
function inOrder(words: readonly string[], paragraph: readonly string[]): number {
  let row = new Array<number>(paragraph.length + 1).fill(0);
  for (const word of words) {
    const next = [0];
    for (const [at, other] of paragraph.entries()) {
      const longest = Math.max(row[at + 1] ?? 0, next[at] ?? 0);
      next.push(word === other ? (row[at] ?? 0) + 1 : longest);
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
