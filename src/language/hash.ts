/** 32 bits of a string: FNV-1a over its UTF-16 code units (Fowler, Noll and Vo), high bits mixed in. */
export function wordHash(key: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) {
    value = Math.imul(value ^ key.charCodeAt(at), 0x01000193);
  }
  return mix(value);
}

/** 32 bits of a run of numbers, in their order. */
export function hashOfRun(numbers: ArrayLike<number>, from: number, to: number): number {
  let value = 0x811c9dc5;
  for (let at = from; at < to; at++) {
    value = Math.imul(value ^ mix(numbers[at] as number), 0x01000193);
  }
  return mix(value);
}

function mix(value: number): number {
  return Math.imul(value ^ (value >>> 15), 0x2c1b3c6d) >>> 0;
}

/** Numbers of 32 bits that many others are held against: a table of open addresses, faster than a `Set`. */
export class NumberSet {
  readonly size: number;
  private readonly mask: number;
  private readonly table: Uint32Array;
  /** Whether 0, which marks a free address, is one of them. */
  private readonly zero: boolean;

  constructor(lists: readonly Uint32Array[]) {
    const count = lists.reduce((sum, { length }) => sum + length, 0);
    this.mask = 2 ** Math.ceil(Math.log2(4 * count + 4)) - 1;
    this.table = new Uint32Array(this.mask + 1);
    this.size = count;
    this.zero = lists.some((list) => list.includes(0));
    for (const list of lists)
      for (const number of list) this.table[this.addressOf(number)] = number;
  }

  has(number: number): boolean {
    return number === 0 ? this.zero : this.table[this.addressOf(number)] === number;
  }

  /** Where a number is, or would be. */
  private addressOf(number: number): number {
    let address = number & this.mask;
    while (this.table[address] !== 0 && this.table[address] !== number)
      address = (address + 1) & this.mask;
    return address;
  }
}
