import type { Article } from '../../articles/article.ts';
import { type AnalysisSettings, analyseArticle } from '../../quotes/analyse.ts';
import type { ArticleAnalysis, ArticleSummary, Entity } from '../../quotes/analysis.ts';
import { withCueVerbs } from '../../quotes/reading/cues.ts';
import { summaryOf } from '../../quotes/speakers/linking/summary.ts';
import { Figures } from './figures.ts';
import { numbersOf, putNumbers, type Sections, startsOf } from './sections.ts';
import { decodeUtf8, encodeUtf8, putEncoded, putStrings, stringsOf } from './strings.ts';

/** How articles are analysed: plain data, which goes from thread to thread. */
export interface AnalysesSettings extends Pick<AnalysisSettings, 'speakerLevel'> {
  /** Reporting verbs to read quotes by beside our own, base forms; default none. */
  readonly cueVerbs?: readonly string[];
}

/** An analysis as it is kept. */
interface Kept {
  /** As JSON. */
  readonly quotes: Buffer;
  readonly summary: Buffer;
  /** The numbers of its figures. */
  readonly cast: Uint32Array;
}

/**
 * Analyses by what their articles were read from, so that an added article costs its own only. Of an
 * article that is known, its quotes are read only if they are asked for.
 */
export class Analyses {
  /** How many articles had to be analysed. */
  fresh = 0;
  /** How many others have analysed meanwhile that is not taken over yet. */
  elsewhere: () => number = () => 0;
  private readonly settings: AnalysesSettings;
  private readonly onArticle: (analysed: number) => void;
  /** What was saved whole, and what is known besides. */
  private readonly whole: ReadonlyMap<string, () => Kept>;
  private readonly besides = new Map<string, () => Kept>();
  /** The figures of all casts. */
  readonly figures: Figures;
  /** By source. */
  private readonly used = new Map<string, Kept>();

  /**
   * @param saved what `parts` gave before, then what `partsSince` gave since; null where nothing is known
   * @param onArticle called before each article that has to be analysed, with how many were so far
   */
  constructor(
    [whole = null, since = null]: readonly (Sections | null)[],
    settings: AnalysesSettings,
    onArticle: (analysed: number) => void = () => undefined,
  ) {
    this.settings = settings;
    this.onArticle = onArticle;
    this.whole = whole === null ? new Map() : keptIn(whole);
    this.figures = new Figures(whole);
    if (since !== null) this.absorb(since);
  }

  /**
   * The analysis of an article, known or new.
   * @param source changes with whatever the article states and says
   */
  of(article: Article, source: string): ArticleAnalysis {
    const known = this.keptOf(source);
    if (known !== undefined) {
      this.used.set(source, known);
      return this.read(known);
    }
    this.onArticle(this.fresh++ + this.elsewhere());
    const { cueVerbs = [], ...settings } = this.settings;
    const analysis = withCueVerbs(cueVerbs, () => analyseArticle(article, settings));
    this.used.set(source, this.kept(analysis));
    return analysis;
  }

  /** Takes over what `parts` gave where other articles were analysed. @returns how many */
  absorb(parts: Sections): number {
    const numbers = this.figures.absorb(parts);
    const others = keptIn(parts);
    for (const [source, read] of others)
      this.besides.set(source, () => {
        const kept = read();
        return { ...kept, cast: kept.cast.map((number) => numbers[number] as number) };
      });
    return others.size;
  }

  /** The numbers of the figures of a known article's cast; null where it is not known. */
  castOf(source: string): Uint32Array | null {
    return this.keptOf(source)?.cast ?? null;
  }

  private keptOf(source: string): Kept | undefined {
    const read = this.whole.get(source) ?? this.besides.get(source);
    return this.used.get(source) ?? read?.();
  }

  /** Which share of those that were asked for came since the whole was saved, or of it was not asked for. */
  get lag(): number {
    return (this.since.length + this.gone) / this.used.size;
  }

  /** How many of the whole were not asked for. */
  get gone(): number {
    return this.whole.size - (this.used.size - this.since.length);
  }

  /** Those that were asked for, to be saved: what belongs to articles gone by is dropped. */
  parts(): Sections {
    return this.packed([...this.used.keys()]);
  }

  /** The same of those alone that were not saved whole. */
  partsSince(): Sections {
    return this.packed(this.since);
  }

  private get since(): string[] {
    return [...this.used.keys()].filter((source) => !this.whole.has(source));
  }

  private packed(sources: readonly string[]): Sections {
    const parts: Sections = new Map();
    const used = sources.map((source) => this.used.get(source) as Kept);
    const casts = this.figures.put(
      parts,
      used.map(({ cast }) => cast),
    );
    const starts = startsOf(
      casts.map(({ length }) => length),
      casts.length,
    );
    const numbers = new Uint32Array(starts[casts.length] as number);
    for (const [at, cast] of casts.entries()) numbers.set(cast, starts[at]);
    putStrings(parts, 'sources', sources);
    putNumbers(parts, 'cast-starts', starts);
    putNumbers(parts, 'casts', numbers);
    for (const name of ['quotes', 'summary'] as const)
      putEncoded(
        parts,
        name,
        used.map((kept) => kept[name]),
      );
    return parts;
  }

  private kept({ quotes, cast, summary = summaryOf({ quotes }) }: ArticleAnalysis): Kept {
    return {
      quotes: encodeUtf8(JSON.stringify(quotes)),
      summary: encodeUtf8(JSON.stringify(summary)),
      cast: Uint32Array.from(cast, (figure) => this.figures.numberOf(figure)),
    };
  }

  private read({ quotes, summary, cast }: Kept): ArticleAnalysis {
    let figures: readonly Entity[] | null = null;
    const castOf = () => Array.from(cast, (number) => this.figures.at(number));
    return {
      get quotes() {
        return parsed<ArticleAnalysis['quotes']>(quotes);
      },
      get cast() {
        figures ??= castOf();
        return figures;
      },
      get summary() {
        return parsed<ArticleSummary>(summary);
      },
    };
  }
}

function parsed<T>(json: Buffer): T {
  return JSON.parse(decodeUtf8(json, 0, json.length) ?? '') as T;
}

/** What was saved, by the articles' sources. */
function keptIn(saved: Sections): Map<string, () => Kept> {
  const sources = stringsOf(saved, 'sources');
  const [quotes, summaries] = [stringsOf(saved, 'quotes'), stringsOf(saved, 'summary')];
  const starts = numbersOf(saved, 'cast-starts', Uint32Array);
  const casts = numbersOf(saved, 'casts', Uint32Array);
  const kept = new Map<string, () => Kept>();
  for (let at = 0; at < sources.size; at++)
    kept.set(sources.at(at) ?? '', () => ({
      quotes: quotes.bytesAt(at),
      summary: summaries.bytesAt(at),
      cast: casts.subarray(starts[at], starts[at + 1]),
    }));
  return kept;
}
