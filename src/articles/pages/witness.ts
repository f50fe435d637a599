/** Shortest text that is looked for in a page's own copy of its article, in folded characters. */
const SHORTEST = 8;
/** Longest copy that is read, in UTF-16 code units. */
const LONGEST = 400_000;

/** The copy of its text that a page's JSON-LD states as `articleBody`, to compare with what was found in the page. */
export class Witness {
  readonly #copy: string;
  readonly text: string;

  constructor(articleBody: string | null) {
    const copy = articleBody !== null && articleBody.length <= LONGEST ? articleBody : '';
    this.text = copy;
    this.#copy = fold(copy);
  }

  /** Whether the copy is long enough to tell anything. */
  get speaks(): boolean {
    return this.#copy.length > 400;
  }

  /** Characters of letters and figures in the copy. */
  get length(): number {
    return this.#copy.length;
  }

  /** Whether the copy holds these words, in this order, whatever stands between them. */
  holds(text: string): boolean {
    const folded = fold(text);
    return folded.length >= SHORTEST && this.#copy.includes(folded);
  }
}

/** Letters and figures alone, in lower case, by which two printings of the same words are one. */
export function fold(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]{1,50000}/gu, '');
}
