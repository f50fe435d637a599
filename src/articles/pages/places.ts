import type { Box, Outline, OutlineBlock } from './outline.ts';
import type { RegionName } from './region-names.ts';

/** Fewest characters, and most of them linked, of a block that is taken for running text. */
const SHORTEST_PROSE = 80;
const MOST_LINKED = 0.5;
/** Parts that may hold more words than the article itself. */
const ANY_SIZE: ReadonlySet<RegionName> = new Set<RegionName>([
  'consent',
  'comments',
  'navigation',
  'footer',
]);
/** Share of a page's running text that another part may hold; what holds more is the article under an unlucky name. */
const LARGEST_PART = 0.4;
/** The same of a box of facts, and characters of running text outside it from which on that is the article. */
const LARGEST_FACTS = 0.7;
const ENOUGH_OUTSIDE = 2500;

/**
 * The same of cards, which are so many boxes of at least so many blocks each, and of captions by their element: together they
 * may hold any share of the text where there is so much of it beside them.
 */
const CARDS = 5;
const BLOCKS_OF_A_CARD = 2;
const ENOUGH_BESIDE = 1000;

/** Whether a block is running text rather than a label or a link. */
export function isRunning({ text, linked }: OutlineBlock): boolean {
  return text.length >= SHORTEST_PROSE && linked < MOST_LINKED;
}

/** Where the blocks of a page stand. */
export class TextPlaces {
  readonly outline: Outline;
  readonly #parts: (RegionName | null)[] = [];
  /** Characters of running text in the blocks before each block. */
  readonly #running: number[] = [0];

  constructor(outline: Outline) {
    this.outline = outline;
    let running = 0;
    for (const block of outline.blocks) {
      running += isRunning(block) ? block.text.length : 0;
      this.#running.push(running);
    }
    const tooLarge = this.#largeKinds();
    for (const box of outline.boxes) {
      const outer = box.parent < 0 ? null : (this.#parts[box.parent] ?? null);
      const own = tooLarge.has(kindOf(box)) || this.#holdsHeadline(box) ? null : box.region;
      this.#parts.push(outer ?? own);
    }
  }

  /** The outermost part beside the article that a box belongs to; null where it may be the article's. */
  partOf(box: number): RegionName | null {
    return this.#parts[box] ?? null;
  }

  /** The boxes that begin a part of their own. */
  partsBegun(): Box[] {
    const { boxes } = this.outline;
    return boxes.filter(
      ({ parent }, at) => this.partOf(at) !== null && (parent < 0 || this.partOf(parent) === null),
    );
  }

  /** The boxes round a box, the nearest first, itself included. */
  *around(box: number): Generator<Box> {
    for (let at = box; at >= 0; ) {
      const one = this.outline.boxes[at] as Box;
      yield one;
      at = one.parent;
    }
  }

  /** The kinds of the box and of the two round it, by which paragraphs of one text are known. */
  makeOf(box: number): string {
    const makes: string[] = [];
    for (const { make } of this.around(box)) {
      makes.push(make);
      if (makes.length === 3) break;
    }
    return makes.join(' < ');
  }

  /** Characters of running text among the blocks from `first` to `end`, exclusive. */
  running(first: number, end: number): number {
    return (this.#running[end] ?? 0) - (this.#running[first] ?? 0);
  }

  /** Kinds of parts that hold so much of the page that they are the article under an unlucky name. */
  #largeKinds(): Set<string> {
    const kinds = new Map<string, Kind>();
    for (const box of this.outline.boxes) {
      if (box.region === null || ANY_SIZE.has(box.region)) continue;
      const { size, boxes, blocks } = kinds.get(kindOf(box)) ?? { size: 0, boxes: 0, blocks: 0 };
      kinds.set(kindOf(box), {
        size: size + this.running(box.first, box.end),
        boxes: boxes + 1,
        blocks: blocks + box.end - box.first,
      });
    }
    const all = this.#running.at(-1) ?? 0;
    return new Set(
      [...kinds].filter(([name, kind]) => isLarge(name, kind, all)).map(([name]) => name),
    );
  }

  #holdsHeadline({ first, end, region }: Box): boolean {
    if (region === null || region === 'navigation') return false;
    const { blocks, boxes } = this.outline;
    for (let at = first; at < end; at++) {
      if (boxes[(blocks[at] as OutlineBlock).box]?.make.startsWith('h1.')) return true;
    }
    return false;
  }
}

/** All boxes of a region and a make. */
interface Kind {
  /** Characters of running text in them. */
  readonly size: number;
  readonly boxes: number;
  readonly blocks: number;
}

function isLarge(name: string, { size, boxes, blocks }: Kind, all: number): boolean {
  const beside = all - size;
  const facts = name.startsWith('fact-box ') && beside >= ENOUGH_OUTSIDE;
  if (size <= all * (facts ? LARGEST_FACTS : LARGEST_PART)) return false;
  const cards = boxes >= CARDS && blocks >= boxes * BLOCKS_OF_A_CARD;
  return !((cards || name.startsWith('caption figcaption.')) && beside >= ENOUGH_BESIDE);
}

function kindOf({ make, region }: Box): string {
  return `${region} ${make}`;
}
