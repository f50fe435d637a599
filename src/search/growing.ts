/** Whole numbers whose count is not known beforehand. */
export class Growing {
  length = 0;
  private numbers = new Uint32Array(1024);

  push(number: number): void {
    if (this.length === this.numbers.length) this.reserve(2 * this.length);
    this.numbers[this.length++] = number;
  }

  at(place: number): number {
    return this.numbers[place] as number;
  }

  /** Overwrites the number at a place; those between the end and it become 0. */
  set(place: number, number: number): void {
    if (place >= this.numbers.length) this.reserve(2 * place);
    if (place >= this.length) this.length = place + 1;
    this.numbers[place] = number;
  }

  /** A view of what was given so far, valid until more is. */
  get view(): Uint32Array {
    return this.numbers.subarray(0, this.length);
  }

  private reserve(size: number): void {
    const more = new Uint32Array(size);
    more.set(this.numbers);
    this.numbers = more;
  }
}
