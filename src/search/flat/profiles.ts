import { FIELDS } from '../fields.ts';
import { Growing } from '../growing.ts';

const WIDTH = FIELDS.length;

/**
 * How often a term stands in each field, numbered: few such combinations exist, however many
 * postings. Profile 0 is a term that stands nowhere; from each there is a step to the one with one
 * more in some field, so that counting the words of a passage is a look-up a word.
 */
export class Profiles {
  /** By profile, one entry a field. */
  readonly counts = new Growing();
  private readonly steps = new Growing();
  private readonly known = new Map<string, number>();

  constructor() {
    this.add(new Array<number>(WIDTH).fill(0));
  }

  /** The profile with one more in a field (its place in FIELDS). */
  next(profile: number, field: number): number {
    const step = profile * WIDTH + field;
    const known = this.steps.at(step);
    if (known !== 0) return known;
    const counts = FIELDS.map((_, at) => this.count(profile, at) + (at === field ? 1 : 0));
    const found = this.known.get(counts.join()) ?? this.add(counts);
    this.steps.set(step, found);
    return found;
  }

  /** How often a term of this profile stands in a field. */
  count(profile: number, field: number): number {
    return this.counts.at(profile * WIDTH + field);
  }

  private add(counts: readonly number[]): number {
    const profile = this.known.size;
    this.known.set(counts.join(), profile);
    for (const count of counts) {
      this.counts.push(count);
      this.steps.push(0);
    }
    return profile;
  }
}
