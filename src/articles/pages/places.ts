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
    const held = new Map<string, number>();
    for (const box of this.outline.boxes) {
      if (box.region === null || ANY_SIZE.has(box.region)) continue;
      const kind = kindOf(box);
      held.set(kind, (held.get(kind) ?? 0) + this.running(box.first, box.end));
    }
    const all = this.#running.at(-1) ?? 0;
    const isLarge = ([kind, size]: readonly [string, number]) => {
      const facts = kind.startsWith('fact-box ') && all - size >= ENOUGH_OUTSIDE;
      return size > all * (facts ? LARGEST_FACTS : LARGEST_PART);
    };
    return new Set([...held].filter(isLarge).map(([kind]) => kind));
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

function kindOf({ make, region }: Box): string {
  return `${region} ${make}`;
}
