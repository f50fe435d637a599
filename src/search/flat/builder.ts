import type { TermScan } from '../../language/scan/term-scan.ts';
import { indexTerms } from '../../language/terms.ts';
import type { SearchDocument } from '../engine.ts';
import { FIELDS } from '../fields.ts';
import { Growing } from '../growing.ts';
import { scanOf } from '../scanned.ts';
import { type Collected, invert } from './invert.ts';
import type { FlatIndex } from './postings.ts';
import { Profiles } from './profiles.ts';

/** Takes passages in, one after the other, and makes the index of them. */
export class FlatIndexBuilder {
  private readonly collected: Collected = {
    numbers: new Map(),
    terms: new Growing(),
    profiles: new Growing(),
    ends: new Growing(),
    lengths: FIELDS.map(() => new Growing()),
    kinds: new Profiles(),
  };
  /** By term: its profile in the passage at hand; 0 between passages. */
  private readonly current = new Growing();
  /** The terms of the passage at hand. */
  private readonly touched: number[] = [];
  /** By number of a scanned term: its number here plus one; 0 for one that was not met. */
  private readonly scanned = new Growing();
  /** By field: the text it last had and that text's terms; neighbours share a headline and an outlet. */
  private readonly last = FIELDS.map(() => ({ text: '', terms: [] as readonly number[] }));

  add(document: SearchDocument): void {
    const { terms, profiles, ends } = this.collected;
    const scan = scanOf(document);
    for (const [field, name] of FIELDS.entries()) {
      const numbers =
        name === 'text' && scan !== null ? this.numbersIn(scan) : this.termsOf(field, document);
      this.addField(field, numbers);
    }
    for (const term of this.touched) {
      terms.push(term);
      profiles.push(this.current.at(term));
      this.current.set(term, 0);
    }
    this.touched.length = 0;
    ends.push(terms.length);
  }

  finish(): FlatIndex {
    return invert(this.collected);
  }

  private addField(field: number, numbers: readonly number[]): void {
    const { kinds, lengths } = this.collected;
    let length = 0;
    for (const term of numbers) {
      const profile = this.current.at(term);
      if (profile === 0) this.touched.push(term);
      if (kinds.count(profile, field) === 0) length++;
      this.current.set(term, kinds.next(profile, field));
    }
    lengths[field]?.push(length);
  }

  /** The terms of the text scanned last. */
  private numbersIn({ size, numbers, stops, terms }: TermScan): number[] {
    const own: number[] = [];
    for (let at = 0; at < size; at++) {
      if (stops[at] === 1) continue;
      const number = numbers[at] as number;
      if (number >= this.scanned.length || this.scanned.at(number) === 0)
        this.scanned.set(number, this.numberOf(terms[number] as string) + 1);
      own.push(this.scanned.at(number) - 1);
    }
    return own;
  }

  private termsOf(field: number, document: SearchDocument): readonly number[] {
    const name = FIELDS[field] as (typeof FIELDS)[number];
    const text = document[name];
    const last = this.last[field];
    if (last?.text === text) return last.terms;
    const known = name === 'text' ? document.terms : undefined;
    const terms = (known ?? indexTerms(text)).map((term) => this.numberOf(term));
    if (text.length < 1000) this.last[field] = { text, terms };
    return terms;
  }

  private numberOf(term: string): number {
    const { numbers } = this.collected;
    const known = numbers.get(term);
    if (known !== undefined) return known;
    const number = numbers.size;
    numbers.set(term, number);
    this.current.push(0);
    return number;
  }
}
