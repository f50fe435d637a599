import { NumberSet } from '../../../language/hash.ts';
import { type FigureKey, KEYS } from './figure-keys.ts';

/** Lists of numbers side by side, by figure. */
export interface NumbersByFigure {
  /** Where each figure's begin; one entry more. */
  readonly starts: Uint32Array;
  readonly numbers: Uint32Array;
}

/** The keys of many figures, by number. */
export interface KeysOfFigures {
  readonly count: number;
  /** As many numbers a figure as there are `KEYS`. */
  readonly keys: Uint32Array;
  readonly aliases: NumbersByFigure;
  readonly acronyms: NumbersByFigure;
}

type Column = FigureKey | 'aliases' | 'acronyms';

/** Figures that grow by what they share with others. */
export class FigureGroup {
  /** By figure: 1 where it is of the group. */
  readonly flags: Uint8Array;
  private readonly of: KeysOfFigures;

  constructor(of: KeysOfFigures, figures: Iterable<number>) {
    this.of = of;
    this.flags = new Uint8Array(of.count);
    for (const figure of figures) this.flags[figure] = 1;
  }

  get size(): number {
    return this.flags.reduce((sum, flag) => sum + flag, 0);
  }

  /** A group of the same figures. */
  copy(): FigureGroup {
    const copied = new FigureGroup(this.of, []);
    copied.flags.set(this.flags);
    return copied;
  }

  /**
   * Takes in every figure one of whose own keys is one of the others' keys of some in the group.
   * @returns whether any came
   */
  join(own: readonly Column[], others: readonly Column[] = own): boolean {
    const { flags } = this;
    const numbers: number[] = [];
    for (const column of others)
      this.each(column, (figure, number) => flags[figure] === 1 && numbers.push(number));
    const wanted = new NumberSet([Uint32Array.from(numbers)]);
    const came: number[] = [];
    for (const column of own)
      this.each(column, (figure, number) => {
        if (flags[figure] === 0 && wanted.has(number)) came.push(figure);
      });
    for (const figure of came) flags[figure] = 1;
    return came.length > 0;
  }

  /** Every key of a column that is not 0. */
  private each(column: Column, take: (figure: number, number: number) => void): void {
    const { count, keys, ...lists } = this.of;
    if (column === 'aliases' || column === 'acronyms') {
      const { starts, numbers } = lists[column];
      for (let figure = 0, at = 0; figure < count; figure++)
        for (; at < (starts[figure + 1] as number); at++) take(figure, numbers[at] as number);
      return;
    }
    let at = KEYS.indexOf(column);
    for (let figure = 0; figure < count; figure++, at += KEYS.length)
      if (keys[at] !== 0) take(figure, keys[at] as number);
  }
}

/** What a bare surname is looked for by, and what people are found by. */
const LOOKED_FOR: readonly Column[] = ['full', 'joined', 'surname', 'family'];
const FOUND_BY: readonly Column[] = ['surname', 'joined', 'family', 'aliases'];

/** Takes in all whose speaker may be another one where these figures came, went or stand more or less often. */
export function addAffected(group: FigureGroup): void {
  // 1. the kind of a name is told by all that bear it; whether a name is a surname alone, by all surnames
  group.join(['shown'], ['folded']);
  group.join(['compound'], ['joined']);
  // 2. people of one family are told apart together
  addFamilies(group);
  // 3. bare surnames may find others, and be somebody's or nobody's
  group.join(LOOKED_FOR, FOUND_BY);
  group.join(['bare']);
  // 4. a body and its acronym are one where only one body has it
  while (group.join(['body', 'acronyms']));
}

/** Takes in all that tells who stands for the figures of the group. */
export function addNeeded(group: FigureGroup): void {
  group.join(FOUND_BY, LOOKED_FOR);
  addFamilies(group);
  while (group.join(['body', 'acronyms']));
  group.join(['joined'], ['compound']);
  group.join(['folded'], ['shown']);
}

function addFamilies(group: FigureGroup): void {
  while (group.join(['family', 'whole']));
}
