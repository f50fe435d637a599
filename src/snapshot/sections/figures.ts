import type { Entity } from '../../quotes/analysis.ts';
import type { Strings } from './strings.ts';

/**
 * The figures of all articles' casts, each different one once: the same people are named by the same
 * forms in article after article.
 */
export class Figures {
  /** By number, as JSON. */
  private readonly texts: string[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly made: (Entity | undefined)[] = [];

  /** @param saved as `texts` of `renumbered` were; null where nothing is known */
  constructor(saved: Strings | null) {
    for (let at = 0; at < (saved?.size ?? 0); at++) this.add(saved?.at(at) ?? '');
  }

  numberOf(figure: Entity): number {
    const text = JSON.stringify(figure);
    return this.numbers.get(text) ?? this.add(text);
  }

  /** One and the same object for the same figure. */
  at(number: number): Entity {
    this.made[number] ??= JSON.parse(this.texts[number] as string) as Entity;
    return this.made[number];
  }

  /** The figures of these casts alone, numbered by where each is first. */
  renumbered(casts: readonly Uint32Array[]): { texts: string[]; casts: Uint32Array[] } {
    const codes = new Int32Array(this.texts.length).fill(-1);
    const texts: string[] = [];
    const renumbered = casts.map((cast) =>
      cast.map((number) => {
        if (codes[number] === -1) codes[number] = texts.push(this.texts[number] as string) - 1;
        return codes[number] as number;
      }),
    );
    return { texts, casts: renumbered };
  }

  private add(text: string): number {
    const number = this.texts.push(text) - 1;
    this.numbers.set(text, number);
    return number;
  }
}
