import { editDistance } from '../language/edit-distance.ts';

/** A known term near an unknown one. */
export interface NearTerm {
  readonly term: string;
  /** Letters wrong: inserted, left out, replaced or swapped with their neighbour. */
  readonly distance: number;
  readonly frequency: number;
}

/**
 * The terms of all texts with the number of passages that hold each. Sorted, so that beginnings and
 * near spellings are found by going through a small stretch.
 */
export class Vocabulary {
  /** Ascending by UTF-16 code units. */
  readonly terms: readonly string[];
  /** By the same index: in how many passages' texts the term stands. */
  readonly frequencies: Uint32Array;

  /** @param counts how many passages hold each term, in any order */
  constructor(counts: ReadonlyMap<string, number>) {
    this.terms = [...counts.keys()].sort();
    this.frequencies = Uint32Array.from(this.terms, (term) => counts.get(term) ?? 0);
  }

  /** In how many passages' texts the term stands; 0 where it is unknown. */
  frequency(term: string): number {
    const at = this.lowerBound(term);
    return this.terms[at] === term ? (this.frequencies[at] ?? 0) : 0;
  }

  /** Terms that begin so, most frequent first, then by spelling; the term itself included. */
  startingWith(prefix: string, limit: number): NearTerm[] {
    const found: NearTerm[] = [];
    for (let at = this.lowerBound(prefix); this.terms[at]?.startsWith(prefix); at++)
      found.push(this.near(at, (this.terms[at]?.length ?? 0) - prefix.length));
    return found.sort(byFrequency).slice(0, limit);
  }

  /**
   * Terms that a misspelt one may stand for, nearest first, then most frequent: one letter wrong in a
   * word of four to seven letters, two in a longer one, the first letter right. Shorter words and
   * numbers are never forgiven.
   */
  similar(term: string, limit: number): NearTerm[] {
    const most = term.length < 4 || /\d/.test(term) ? 0 : term.length < 8 ? 1 : 2;
    if (most === 0) return [];
    const found: NearTerm[] = [];
    const first = term.charAt(0);
    for (let at = this.lowerBound(first); this.terms[at]?.startsWith(first); at++) {
      const candidate = this.terms[at] ?? '';
      if (Math.abs(candidate.length - term.length) > most) continue;
      const distance = editDistance(term, candidate, most);
      if (distance <= most) found.push(this.near(at, distance));
    }
    return found.sort((a, b) => a.distance - b.distance || byFrequency(a, b)).slice(0, limit);
  }

  private near(at: number, distance: number): NearTerm {
    return { term: this.terms[at] ?? '', distance, frequency: this.frequencies[at] ?? 0 };
  }

  private lowerBound(term: string): number {
    let [low, high] = [0, this.terms.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.terms[middle] ?? '') < term) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function byFrequency(a: NearTerm, b: NearTerm): number {
  return b.frequency - a.frequency || (a.term < b.term ? -1 : 1);
}
