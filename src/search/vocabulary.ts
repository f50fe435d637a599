import { editDistance } from '../language/edit-distance.ts';
import { packTerms, type SortedTerms } from './sorted-terms.ts';

/** Counts, while an index is built, in how many passages each term stands. */
export class TermCounter {
  readonly counts = new Map<string, number>();

  /** Takes one field of one passage. Terms of other fields than the text are known, but not counted. */
  add(terms: readonly string[], isText: boolean): void {
    const step = isText ? 1 : 0;
    for (const term of new Set(terms)) this.counts.set(term, (this.counts.get(term) ?? 0) + step);
  }
}

/** How many terms that were looked up are remembered. */
const KEPT = 4_096;

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
  readonly sorted: SortedTerms;
  /** By place in `sorted`: in how many passages' texts the term stands. */
  readonly frequencies: Uint32Array;
  /** Where terms were found that were looked up last: one question looks each of its words up several times. */
  private readonly found = new Map<string, number>();

  constructor(sorted: SortedTerms, frequencies: Uint32Array) {
    this.sorted = sorted;
    this.frequencies = frequencies;
  }

  /** All terms as strings, ascending by UTF-16 code units: made anew at each call. */
  get terms(): string[] {
    return Array.from({ length: this.sorted.size }, (_, at) => this.sorted.at(at));
  }

  /** Whether any field of any passage holds the term. */
  has(term: string): boolean {
    return this.indexOf(term) >= 0;
  }

  /** The term's place in `terms`; -1 where it is unknown. */
  indexOf(term: string): number {
    const known = this.found.get(term);
    if (known !== undefined) return known;
    const place = this.sorted.indexOf(term);
    if (this.found.size >= KEPT) this.found.clear();
    this.found.set(term, place);
    return place;
  }

  /** In how many passages' texts the term stands; 0 where it is unknown. */
  frequency(term: string): number {
    return this.frequencies[this.indexOf(term)] ?? 0;
  }

  /** Terms that begin so, most frequent first, then by spelling; the term itself included. */
  startingWith(prefix: string, limit: number): NearTerm[] {
    const found: NearTerm[] = [];
    for (let at = this.sorted.lowerBound(prefix); this.sorted.startsWith(at, prefix); at++)
      found.push(this.near(at, this.sorted.lengthAt(at) - prefix.length));
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
    for (let at = this.sorted.lowerBound(first); this.sorted.startsWith(at, first); at++) {
      if (Math.abs(this.sorted.lengthAt(at) - term.length) > most) continue;
      const distance = editDistance(term, this.sorted.at(at), most);
      if (distance <= most) found.push(this.near(at, distance));
    }
    return found.sort((a, b) => a.distance - b.distance || byFrequency(a, b)).slice(0, limit);
  }

  private near(at: number, distance: number): NearTerm {
    return { term: this.sorted.at(at), distance, frequency: this.frequencies[at] ?? 0 };
  }
}

/** @param counts how many passages hold each term, in any order */
export function vocabularyOf(counts: ReadonlyMap<string, number>): Vocabulary {
  const terms = [...counts.keys()].sort();
  return new Vocabulary(
    packTerms(terms),
    Uint32Array.from(terms, (term) => counts.get(term) ?? 0),
  );
}

function byFrequency(a: NearTerm, b: NearTerm): number {
  return b.frequency - a.frequency || (a.term < b.term ? -1 : 1);
}
