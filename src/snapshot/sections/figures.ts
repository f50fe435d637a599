import type { Entity } from '../../quotes/analysis.ts';
import {
  keepParsed,
  type ParsedFigure,
  parsedFigure,
} from '../../quotes/speakers/linking/parsed-figure.ts';
import type { Strings } from './strings.ts';

/** Figures and the casts that hold them by number, as they are saved. */
interface Renumbered {
  readonly texts: readonly string[];
  readonly parsed: readonly string[];
  readonly casts: readonly Uint32Array[];
}

/**
 * The figures of all articles' casts, each different one once: the same people are named by the same
 * forms in article after article.
 */
export class Figures {
  /** By number, as JSON. */
  private readonly texts: string[] = [];
  private readonly parsed: ((() => string) | undefined)[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly made: (Entity | undefined)[] = [];

  /**
   * @param saved as `texts` of `renumbered` were; null where nothing is known
   * @param parsed the same of what their names tell
   */
  constructor(saved: Strings | null, parsed: Strings | null) {
    for (let at = 0; at < (saved?.size ?? 0); at++) {
      this.add(saved?.at(at) ?? '');
      this.parsed[at] = () => parsed?.at(at) ?? '';
    }
  }

  numberOf(figure: Entity): number {
    const text = JSON.stringify(figure);
    return this.numbers.get(text) ?? this.add(text);
  }

  /** One and the same object for the same figure. */
  at(number: number): Entity {
    const known = this.made[number];
    if (known !== undefined) return known;
    const figure = JSON.parse(this.texts[number] as string) as Entity;
    const parsed = this.parsed[number];
    if (parsed !== undefined) keepParsed(figure, JSON.parse(parsed()) as ParsedFigure);
    this.made[number] = figure;
    return figure;
  }

  /** The figures of these casts alone, and what their names tell, numbered by where each is first. */
  renumbered(casts: readonly Uint32Array[]): Renumbered {
    const codes = new Int32Array(this.texts.length).fill(-1);
    const texts: string[] = [];
    const parsed: string[] = [];
    const renumbered = casts.map((cast) =>
      cast.map((number) => {
        if (codes[number] === -1) {
          codes[number] = texts.push(this.texts[number] as string) - 1;
          parsed.push(this.parsedText(number));
        }
        return codes[number] as number;
      }),
    );
    return { texts, parsed, casts: renumbered };
  }

  private parsedText(number: number): string {
    return this.parsed[number]?.() ?? JSON.stringify(parsedFigure(this.at(number)));
  }

  private add(text: string): number {
    const number = this.texts.push(text) - 1;
    this.numbers.set(text, number);
    return number;
  }
}
