import type { Entity } from '../../quotes/analysis.ts';
import type { KeysOfFigures, NumbersByFigure } from '../../quotes/speakers/linking/affected.ts';
import { keysOfFigure } from '../../quotes/speakers/linking/figure-keys.ts';
import {
  keepParsed,
  type ParsedFigure,
  parsedFigure,
} from '../../quotes/speakers/linking/parsed-figure.ts';
import { listsOf, putLists } from './lists.ts';
import { numbersOf, putNumbers, type Sections } from './sections.ts';
import { putStrings, type Strings, stringsOf } from './strings.ts';

/**
 * The figures of all articles' casts, each different one once: the same people are named by the same
 * forms in article after article.
 */
export class Figures {
  private readonly saved: Saved | null;
  /** Those that were not saved, from the number of those that were on. */
  private readonly added: Entity[] = [];
  private readonly made: (Entity | undefined)[] = [];
  /** By text, as far as they were asked for. */
  private readonly numbers = new Map<string, number>();
  private named: SameNumbers | null = null;

  /** @param parts as `put` made them; null where nothing is known */
  constructor(parts: Sections | null) {
    this.saved = parts === null ? null : savedIn(parts);
  }

  get size(): number {
    return this.known + this.added.length;
  }

  numberOf(figure: Entity): number {
    const text = JSON.stringify(figure);
    const number = this.numbers.get(text) ?? this.savedNumberOf(figure, text) ?? this.size;
    this.numbers.set(text, number);
    // A copy: the figure's own strings are views, each of which keeps all of its article's text in memory.
    if (number === this.size) this.added.push(JSON.parse(text));
    return number;
  }

  /** Of those saved that bear its name. */
  private savedNumberOf(figure: Entity, text: string): number | undefined {
    if (this.saved === null) return undefined;
    this.named ??= new SameNumbers(this.saved.keys);
    const [name = 0] = keysOfFigure(figure).keys;
    return this.named.of(name).find((number) => this.textOf(number) === text);
  }

  /** One and the same object for the same figure. */
  at(number: number): Entity {
    this.made[number] ??= this.added[number - this.known] ?? this.read(number);
    return this.made[number];
  }

  /** Takes over the figures that `put` added. @returns by their numbers there: their numbers here */
  absorb(parts: Sections): Uint32Array {
    const others = new Figures(parts);
    return Uint32Array.from({ length: others.size }, (_, at) => this.numberOf(others.at(at)));
  }

  /** What of them all decides who meets whom. */
  keys(): KeysOfFigures {
    const added = assembled(this.added.map(keysOfFigure));
    return this.saved === null ? added : joined(this.saved.keys, added);
  }

  /** Adds the figures of these casts alone. @returns the casts, figures numbered by where each is first */
  put(parts: Sections, casts: readonly Uint32Array[]): Uint32Array[] {
    const codes = new Int32Array(this.size).fill(-1);
    const kept: number[] = [];
    const renumbered = casts.map((cast) =>
      cast.map((number) => {
        if (codes[number] === -1) codes[number] = kept.push(number) - 1;
        return codes[number] as number;
      }),
    );
    putStrings(
      parts,
      'figures',
      kept.map((number) => this.textOf(number)),
    );
    putStrings(
      parts,
      'figures-parsed',
      kept.map((number) => this.parsedText(number)),
    );
    const keys = kept.map((number) => this.keysOf(number));
    putNumbers(parts, 'figure-keys', assembled(keys).keys);
    for (const name of ['aliases', 'acronyms'] as const)
      putLists(
        parts,
        `figure-${name}`,
        keys.map((own) => own[name]),
      );
    return renumbered;
  }

  private get known(): number {
    return this.saved?.texts.size ?? 0;
  }

  private textOf(number: number): string {
    return this.isSaved(number)
      ? (this.saved?.texts.at(number) ?? '')
      : JSON.stringify(this.at(number));
  }

  private parsedText(number: number): string {
    const saved = this.isSaved(number) ? this.saved?.parsed.at(number) : null;
    return saved ?? JSON.stringify(parsedFigure(this.at(number)));
  }

  private read(number: number): Entity {
    const figure = JSON.parse(this.textOf(number)) as Entity;
    keepParsed(figure, JSON.parse(this.parsedText(number)) as ParsedFigure);
    return figure;
  }

  private keysOf(number: number): OwnKeys {
    const { keys } = this.saved ?? {};
    if (keys === undefined || !this.isSaved(number)) return keysOfFigure(this.at(number));
    const width = keys.keys.length / this.known;
    const own = ({ starts, numbers }: NumbersByFigure) =>
      numbers.subarray(starts[number], starts[number + 1]);
    return {
      keys: keys.keys.subarray(number * width, (number + 1) * width),
      aliases: own(keys.aliases),
      acronyms: own(keys.acronyms),
    };
  }

  private isSaved(number: number): boolean {
    return number < this.known;
  }
}

/** Finds the figures of a first key: those of one address follow one another. */
class SameNumbers {
  private readonly mask: number;
  private readonly first: Int32Array;
  private readonly next: Int32Array;
  private readonly keys: Uint32Array;

  constructor({ count, keys }: KeysOfFigures) {
    const width = keys.length / count;
    this.mask = 2 ** Math.ceil(Math.log2(2 * count + 2)) - 1;
    this.first = new Int32Array(this.mask + 1).fill(-1);
    this.next = new Int32Array(count);
    this.keys = Uint32Array.from({ length: count }, (_, at) => keys[at * width] as number);
    for (let at = count - 1; at >= 0; at--) {
      const address = (this.keys[at] as number) & this.mask;
      this.next[at] = this.first[address] as number;
      this.first[address] = at;
    }
  }

  of(key: number): number[] {
    const found: number[] = [];
    for (let at = this.first[key & this.mask] as number; at >= 0; at = this.next[at] as number)
      if (this.keys[at] === key) found.push(at);
    return found;
  }
}

interface OwnKeys {
  readonly keys: ArrayLike<number>;
  readonly aliases: ArrayLike<number>;
  readonly acronyms: ArrayLike<number>;
}

interface Saved {
  readonly texts: Strings;
  readonly parsed: Strings;
  readonly keys: KeysOfFigures;
}

function savedIn(parts: Sections): Saved {
  const texts = stringsOf(parts, 'figures');
  const lists = (name: string) => {
    const { starts } = listsOf(parts, `figure-${name}`);
    return { starts, numbers: numbersOf(parts, `figure-${name}`, Uint32Array) };
  };
  return {
    texts,
    parsed: stringsOf(parts, 'figures-parsed'),
    keys: {
      count: texts.size,
      keys: numbersOf(parts, 'figure-keys', Uint32Array),
      aliases: lists('aliases'),
      acronyms: lists('acronyms'),
    },
  };
}

function assembled(all: readonly OwnKeys[]): KeysOfFigures {
  const side = (name: keyof OwnKeys): NumbersByFigure => {
    const starts = new Uint32Array(all.length + 1);
    for (const [at, own] of all.entries())
      starts[at + 1] = (starts[at] as number) + own[name].length;
    const numbers = new Uint32Array(starts[all.length] as number);
    for (const [at, own] of all.entries()) numbers.set(own[name], starts[at]);
    return { starts, numbers };
  };
  return {
    count: all.length,
    keys: side('keys').numbers,
    aliases: side('aliases'),
    acronyms: side('acronyms'),
  };
}

function joined(one: KeysOfFigures, other: KeysOfFigures): KeysOfFigures {
  const side = (name: 'aliases' | 'acronyms') => {
    const [first, second] = [one[name], other[name]];
    const shift = first.numbers.length;
    const starts = second.starts.subarray(1).map((start) => start + shift);
    return {
      starts: bothNumbers(first.starts, starts),
      numbers: bothNumbers(first.numbers, second.numbers),
    };
  };
  return {
    count: one.count + other.count,
    keys: bothNumbers(one.keys, other.keys),
    aliases: side('aliases'),
    acronyms: side('acronyms'),
  };
}

function bothNumbers(one: Uint32Array, other: Uint32Array): Uint32Array {
  const both = new Uint32Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}
