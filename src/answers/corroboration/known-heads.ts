import type { Numbered } from './shingles.ts';

/** Lists that share a shingle and are tried at most: what more of them share tells nothing. */
export const MOST_HEADS = 24;

/** The lists that lead a group so far, by their shingles. */
export class KnownHeads {
  private readonly looked: Numbered;
  /** By shingle: where its heads begin, and how many there are. */
  private readonly starts: Uint32Array;
  private readonly filled: Uint8Array;
  private readonly heads: Uint32Array;
  private readonly shared: SharedShingles;

  constructor(looked: Numbered) {
    const { often, starts } = looked;
    this.looked = looked;
    this.starts = new Uint32Array(often.length + 1);
    for (let at = 0; at < often.length; at++)
      this.starts[at + 1] = (this.starts[at] as number) + Math.min(MOST_HEADS, often[at] as number);
    this.filled = new Uint8Array(often.length);
    this.heads = new Uint32Array(this.starts[often.length] as number);
    this.shared = new SharedShingles(starts.length);
  }

  /** Heads that share most of the shingles looked up, at least a third of them, the most shared first. */
  sharedWith(item: number): number[] {
    const [from, to] = this.rangeOf(item);
    for (let place = from; place < to; place++) this.count(this.looked.numbers[place] as number);
    return this.shared.take(to - from);
  }

  enter(item: number): void {
    const [from, to] = this.rangeOf(item);
    for (let place = from; place < to; place++) {
      const number = this.looked.numbers[place] as number;
      const count = number < 0 ? MOST_HEADS : (this.filled[number] as number);
      if (count === MOST_HEADS) continue;
      this.heads[(this.starts[number] as number) + count] = item;
      this.filled[number] = count + 1;
    }
  }

  private count(number: number): void {
    if (number < 0) return;
    const start = this.starts[number] as number;
    const end = start + (this.filled[number] as number);
    for (let at = start; at < end; at++) this.shared.add(this.heads[at] as number);
  }

  private rangeOf(item: number): [number, number] {
    const { starts } = this.looked;
    return [starts[item] as number, starts[item + 1] as number];
  }
}

/** Counts how many shingles of the list at hand each other list has. */
export class SharedShingles {
  /** By list; 0 between two lists. */
  private readonly shared: Uint32Array;
  private readonly met: number[] = [];

  constructor(lists: number) {
    this.shared = new Uint32Array(lists);
  }

  add(list: number): void {
    if (this.shared[list] === 0) this.met.push(list);
    this.shared[list] = (this.shared[list] as number) + 1;
  }

  /** Those that have at least a third of so many shingles, the most first; counting begins anew. */
  take(shingles: number): number[] {
    const { shared, met } = this;
    const many = met.filter((list) => (shared[list] as number) * 3 >= shingles);
    many.sort((a, b) => (shared[b] as number) - (shared[a] as number) || a - b);
    for (const list of met) shared[list] = 0;
    met.length = 0;
    return many.slice(0, MOST_HEADS);
  }
}
