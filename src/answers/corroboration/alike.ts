import { commonShingles, type Numbered, numbered, type Shingling, shinglesOf } from './shingles.ts';

/** What is grouped: lists of numbers, each standing for a word. */
export interface HeadLists {
  readonly count: number;
  words(item: number): Uint32Array;
  /** Share of the item's shingles that this head must hold; null where they may not be grouped. */
  held(head: number, item: number): number | null;
}

/** Lists that share a shingle and are tried at most: what more of them share tells nothing. */
const MOST_HEADS = 24;

/**
 * Groups lists round the longest one that holds their shingles (Broder 1997: containment), in time
 * near linear in the number of words. Gives for each item its group's longest list; an item alone is
 * its own. Of equal length the first item leads, so the order of the others changes nothing.
 */
export function groupAlike(lists: HeadLists, shingling: Shingling): Int32Array {
  const looked = numbered(commonShingles(lists.count, (item) => lists.words(item), shingling));
  const known = new KnownHeads(looked);
  const heads = new Int32Array(lists.count);
  for (const item of longestFirst(lists)) {
    const tried = known.sharedWith(item);
    const head = tried.find((head) => holds(head, item, lists, shingling));
    heads[item] = head ?? item;
    if (head === undefined) known.enter(item);
  }
  return heads;
}

/** A counting sort. */
function longestFirst(lists: HeadLists): Uint32Array {
  const lengths = Uint32Array.from({ length: lists.count }, (_, item) => lists.words(item).length);
  let longest = 0;
  for (const length of lengths) if (length > longest) longest = length;
  const next = new Uint32Array(longest + 2);
  for (const length of lengths) next[longest - length + 1] = (next[longest - length + 1] ?? 0) + 1;
  for (let at = 1; at < next.length; at++) next[at] = (next[at] ?? 0) + (next[at - 1] ?? 0);
  const items = new Uint32Array(lists.count);
  for (const [item, length] of lengths.entries()) {
    const place = next[longest - length] as number;
    items[place] = item;
    next[longest - length] = place + 1;
  }
  return items;
}

/** The lists that lead a group so far, by their shingles. */
class KnownHeads {
  private readonly looked: Numbered;
  /** By shingle: where its heads begin, and how many there are. */
  private readonly starts: Uint32Array;
  private readonly filled: Uint8Array;
  private readonly heads: Uint32Array;
  /** By list: how many shingles it shares with the one at hand; 0 between two. */
  private readonly shared: Uint32Array;

  constructor(looked: Numbered) {
    const { often, starts } = looked;
    this.looked = looked;
    this.starts = new Uint32Array(often.length + 1);
    for (let at = 0; at < often.length; at++)
      this.starts[at + 1] = (this.starts[at] as number) + Math.min(MOST_HEADS, often[at] as number);
    this.filled = new Uint8Array(often.length);
    this.heads = new Uint32Array(this.starts[often.length] as number);
    this.shared = new Uint32Array(starts.length);
  }

  /** Heads that share most of the shingles looked up, at least a third of them, the most shared first. */
  sharedWith(item: number): number[] {
    const { shared } = this;
    const [from, to] = this.rangeOf(item);
    const met: number[] = [];
    for (let place = from; place < to; place++)
      this.count(this.looked.numbers[place] as number, met);
    const many = met.filter((head) => (shared[head] as number) * 3 >= to - from);
    many.sort((a, b) => (shared[b] as number) - (shared[a] as number) || a - b);
    for (const head of met) shared[head] = 0;
    return many.slice(0, MOST_HEADS);
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

  private count(number: number, met: number[]): void {
    if (number < 0) return;
    const start = this.starts[number] as number;
    const end = start + (this.filled[number] as number);
    for (let at = start; at < end; at++) {
      const head = this.heads[at] as number;
      if (this.shared[head] === 0) met.push(head);
      this.shared[head] = (this.shared[head] as number) + 1;
    }
  }

  private rangeOf(item: number): [number, number] {
    const { starts } = this.looked;
    return [starts[item] as number, starts[item + 1] as number];
  }
}

function holds(head: number, item: number, lists: HeadLists, { size }: Shingling): boolean {
  const least = lists.held(head, item);
  if (least === null) return false;
  const own = shinglesOf(lists.words(item), size);
  return countBoth(own, shinglesOf(lists.words(head), size)) >= least * own.length;
}

/** How many numbers two ascending lists share. */
function countBoth(one: Uint32Array, other: Uint32Array): number {
  let [both, at] = [0, 0];
  for (const number of one) {
    while (at < other.length && (other[at] as number) < number) at++;
    if (other[at] === number) both++;
  }
  return both;
}
