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
