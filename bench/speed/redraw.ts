/** Which words of a sentence stay, so that it goes on being one: the most frequent ones. */
const KEPT = 300;
/** One word in so many is one that nobody has printed before. */
const COINED = 500;
/** In one article of so many, its names are drawn anew too. */
const RENAMED = 4;
/** A word of letters, of at least three: what is shorter stays. */
const WORD = /\p{L}[\p{L}’']{2,}/gu;

/**
 * Draws the words of sentences anew: each but the most frequent becomes another of its kind, as often as that one is
 * printed, and some become words that nobody has printed. So the sentences keep their marks, their reporting verbs and
 * most of their names, and hardly four words in a row are the same twice.
 */
export class Redraw {
  private readonly kept: ReadonlySet<string>;
  private readonly lower: readonly string[];
  private readonly upper: readonly string[];
  private readonly random: () => number;
  /** What the names of the article in hand have become; null where they stay. */
  private renamed: Map<string, string> | null = null;

  /** @param random numbers from 0 to 1 */
  constructor(sentences: readonly string[], random: () => number) {
    const words = sentences.flatMap((sentence) => sentence.match(WORD) ?? []);
    const counts = new Map<string, number>();
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
    const byCount = [...counts].sort(([, one], [, other]) => other - one);
    this.kept = new Set(byCount.slice(0, KEPT).map(([word]) => word));
    const others = words.filter((word) => !this.kept.has(word));
    this.lower = others.filter((word) => !isCapital(word));
    this.upper = others.filter(isCapital);
    this.random = random;
  }

  /** Another article begins. */
  next(): void {
    this.renamed = this.random() * RENAMED < 1 ? new Map() : null;
  }

  /** A sentence with its words drawn anew. */
  of(sentence: string): string {
    return sentence.replace(WORD, (word) => (this.kept.has(word) ? word : this.drawn(word)));
  }

  private drawn(word: string): string {
    if (isCapital(word)) return this.nameFor(word);
    if (this.random() * COINED >= 1) return this.pick(this.lower);
    return this.pick(this.lower).slice(0, 4) + this.pick(this.lower).slice(-4);
  }

  private nameFor(word: string): string {
    const name = this.renamed === null ? word : (this.renamed.get(word) ?? this.pick(this.upper));
    this.renamed?.set(word, name);
    return name;
  }

  private pick(words: readonly string[]): string {
    return words[Math.floor(this.random() * words.length)] as string;
  }
}

function isCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}
