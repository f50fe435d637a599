const [SEED, PRIME] = [0x811c9dc5, 0x01000193];
/** Addresses that are looked at for one word: where more are taken, as only words made for that do, a map holds it. */
const MOST_STEPS = 32;

/**
 * Numbers words as they are printed, in order of appearance. A word is found by its characters where it stands: no string is
 * made of one that was met before.
 */
export class PrintedWords {
  /** By number: one string for all places where the word is printed. */
  readonly words: string[] = [];
  /** A table of open addresses, at most half full: a word's number plus one, 0 where none is. */
  private table = new Uint32Array(4096);
  private readonly hashes: number[] = [];
  private readonly crowded = new Map<string, number>();

  /** The number of the word that stands from a place to before another. */
  numberOf(text: string, start: number, end: number): number {
    let hash = SEED;
    for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
    hash ^= hash >>> 15;
    const mask = this.table.length - 1;
    for (let step = 0; step < MOST_STEPS; step++) {
      const number = (this.table[(hash + step) & mask] as number) - 1;
      if (number < 0) break;
      if (this.hashes[number] === hash && isAt(this.words[number] as string, text, start, end))
        return number;
    }
    const word = copyOf(text, start, end);
    return this.crowded.get(word) ?? this.add(word, hash);
  }

  private add(word: string, hash: number): number {
    const number = this.words.push(word) - 1;
    this.hashes.push(hash);
    if (2 * this.words.length > this.table.length) this.widen();
    else this.enter(number);
    return number;
  }

  private widen(): void {
    this.table = new Uint32Array(2 * this.table.length);
    for (let number = 0; number < this.words.length; number++) this.enter(number);
  }

  private enter(number: number): void {
    const hash = this.hashes[number] as number;
    const mask = this.table.length - 1;
    for (let step = 0; step < MOST_STEPS; step++) {
      const address = (hash + step) & mask;
      if (this.table[address] !== 0) continue;
      this.table[address] = number + 1;
      return;
    }
    this.crowded.set(this.words[number] as string, number);
  }
}

/** A string of its own: V8 makes a slice of 13 characters or more a view, which would keep the whole text in memory. */
function copyOf(text: string, start: number, end: number): string {
  return ` ${text.slice(start, end)}`.slice(1);
}

/** Whether a word stands there, and no longer one. */
function isAt(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let at = 0; at < word.length; at++)
    if (word.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  return true;
}
