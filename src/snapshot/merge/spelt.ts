import type { SortedTerms } from '../../search/sorted-terms.ts';
import type { Lists } from '../sections/lists.ts';
import { putNumbers, type Sections } from '../sections/sections.ts';

/** A table of names. */
export interface TermTable {
  readonly terms: SortedTerms;
  readonly lists: Lists;
}

/** As `speltWords` has it. */
const [SHORTEST, LONGEST] = [3, 39];
const SPACE = ' '.charCodeAt(0);

/**
 * Adds the words that a misspelt one may stand for, as `putNameTables` adds what `speltWords` gives, without making any
 * of them a string: words of names, then forms of one word that are no word of a name, each by their first speakers.
 */
export function putSpelt(parts: Sections, words: TermTable, forms: TermTable): void {
  const alone = singles(forms.terms, words.terms);
  const spelt = new Spelt(words.terms.packed.units.length + forms.terms.packed.units.length);
  for (const at of byFirst(
    words.lists,
    Uint32Array.from({ length: words.terms.size }, (_, at) => at),
  ))
    spelt.add(words.terms, at);
  for (const at of byFirst(forms.lists, alone)) spelt.add(forms.terms, at);
  spelt.put(parts);
}

/** The forms of one word that are not among the words: both ascend. */
function singles(forms: SortedTerms, words: SortedTerms): Uint32Array {
  const alone = new Uint32Array(forms.size);
  let [size, word] = [0, 0];
  for (let form = 0; form < forms.size; form++) {
    if (isPhrase(forms, form)) continue;
    while (word < words.size && compare(words, word, forms, form) < 0) word++;
    const isWord = word < words.size && compare(words, word, forms, form) === 0;
    if (!isWord) alone[size++] = form;
  }
  return alone.subarray(0, size);
}

function isPhrase({ packed: { units, starts } }: SortedTerms, at: number): boolean {
  for (let unit = starts[at] as number; unit < (starts[at + 1] as number); unit++)
    if (units[unit] === SPACE) return true;
  return false;
}

function compare(one: SortedTerms, at: number, other: SortedTerms, place: number): number {
  const [first, second] = [one.packed.starts[at] as number, other.packed.starts[place] as number];
  const [length, wanted] = [one.lengthAt(at), other.lengthAt(place)];
  for (let unit = 0; unit < Math.min(length, wanted); unit++) {
    const [a, b] = [one.packed.units[first + unit], other.packed.units[second + unit]];
    if (a !== b) return (a as number) - (b as number);
  }
  return length - wanted;
}

/** Terms in order of their first speakers, then as they were: a counting sort. */
function byFirst(lists: Lists, terms: Uint32Array): Uint32Array {
  const firsts = terms.map((term) => lists.at(term)[0] as number);
  let most = 0;
  for (const first of firsts) if (first > most) most = first;
  const next = new Uint32Array(most + 2);
  for (const first of firsts) next[first + 1] = (next[first + 1] as number) + 1;
  for (let at = 1; at < next.length; at++)
    next[at] = (next[at] as number) + (next[at - 1] as number);
  const sorted = new Uint32Array(terms.length);
  for (const [at, first] of firsts.entries()) {
    const place = next[first] as number;
    next[first] = place + 1;
    sorted[place] = terms[at] as number;
  }
  return sorted;
}

class Spelt {
  private readonly units: Uint16Array;
  private readonly ends: number[] = [0];
  private readonly letters: number[] = [];
  private end = 0;

  constructor(most: number) {
    this.units = new Uint16Array(most);
  }

  add({ packed: { units, starts } }: SortedTerms, at: number): void {
    const [from, to] = [starts[at] as number, starts[at + 1] as number];
    if (to - from < SHORTEST || to - from > LONGEST) return;
    let bits = 0;
    for (let unit = from; unit < to; unit++) {
      bits |= 1 << ((units[unit] as number) & 31);
      this.units[this.end++] = units[unit] as number;
    }
    this.letters.push(bits);
    this.ends.push(this.end);
  }

  put(parts: Sections): void {
    putNumbers(parts, 'names-spelt-units', this.units.slice(0, this.end));
    putNumbers(parts, 'names-spelt-keys', Uint32Array.from(this.ends));
    putNumbers(parts, 'names-spelt-letters', Int32Array.from(this.letters));
  }
}
