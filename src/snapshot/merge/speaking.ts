import type { Article } from '../../articles/article.ts';
import type { AnalysedArticle, ArticleAnalysis } from '../../quotes/analysis.ts';
import type { Speakers } from '../../quotes/speaker.ts';
import type { SpeakerEntry } from '../../quotes/speakers/speakers-file.ts';
import { gatherSpeakers } from '../../quotes/speakers.ts';
import { numbersOf, putNumbers, type Sections } from '../sections/sections.ts';
import { putSpeakers } from '../sections/speakers.ts';
import { stringsOf } from '../sections/strings.ts';
import { CORRECTED, FIGURE_SPEAKERS } from './building.ts';

/** What is told about the speakers of articles. */
export interface Speaking {
  readonly analyses: readonly ArticleAnalysis[];
  /** The names of an article's figures. */
  namesOf(article: number): readonly string[];
  /** Whether a figure of an article that was saved bears another name now. */
  isRenamed(article: number, savedArticle: number): boolean;
  /** Adds the speakers. */
  put(parts: Sections): void;
}

/**
 * Puts analyses side by side, as gathering speakers takes them.
 * @param sizes by article: how many passages it has
 */
export function sideBySide(
  articles: readonly Article[],
  analyses: readonly ArticleAnalysis[],
  sizes: readonly number[],
): AnalysedArticle[] {
  let firstPassage = 0;
  return articles.map((article, at) => {
    const one = { article, firstPassage, analysis: analyses[at] as ArticleAnalysis };
    firstPassage += sizes[at] as number;
    return one;
  });
}

/** Who speaks in articles, told by all of them. */
export function gatheredAnew(
  articles: readonly Article[],
  analyses: readonly ArticleAnalysis[],
  sizes: readonly number[],
  entries: readonly SpeakerEntry[],
  saved: SavedSpeaking | null,
): Speaking & { readonly speakers: Speakers; readonly names: readonly (readonly string[])[] } {
  const registry = gatherSpeakers(sideBySide(articles, analyses, sizes), entries);
  const { names, speakers } = registry;
  return {
    ...{ analyses, names, speakers },
    namesOf: (article) => names[article] ?? [],
    isRenamed: (article, savedArticle) =>
      saved === null ||
      (names[article] ?? []).some((name, figure) => saved.nameOf(savedArticle, figure) !== name),
    put(parts) {
      putSpeakers(parts, speakers, articles);
      putFigureSpeakers(parts, speakers, names);
      putNumbers(parts, CORRECTED, Uint32Array.of(entries.length > 0 ? 1 : 0));
    },
  };
}

function putFigureSpeakers(
  parts: Sections,
  { quoted, silent }: Speakers,
  names: readonly (readonly string[])[],
): void {
  const numbers = new Map([...quoted, ...silent].map(({ name }, at) => [name, at]));
  putNumbers(
    parts,
    FIGURE_SPEAKERS,
    Uint32Array.from(names.flat(), (name) => numbers.get(name) as number),
  );
}

/** Who was who when the coverage was saved. */
export interface SavedSpeaking {
  /** By place of a figure: the number of its speaker. */
  readonly speakers: Uint32Array;
  /** By article: the place of its first figure; one entry more. */
  readonly starts: Uint32Array;
  readonly corrected: boolean;
  /** The name of a figure of an article. */
  nameOf(article: number, figure: number): string;
}

/**
 * What was saved of who speaks.
 * @param casts by article: how many figures it has
 * @returns null where it does not belong to these casts
 */
export function savedSpeaking(saved: Sections, casts: readonly number[]): SavedSpeaking | null {
  if (!saved.has(FIGURE_SPEAKERS)) return null;
  const speakers = numbersOf(saved, FIGURE_SPEAKERS, Uint32Array);
  const starts = new Uint32Array(casts.length + 1);
  for (const [at, size] of casts.entries()) starts[at + 1] = (starts[at] as number) + size;
  if (starts[casts.length] !== speakers.length) return null;
  const strings = stringsOf(saved, 'speaker-name');
  const names: (string | undefined)[] = [];
  return {
    ...{ speakers, starts },
    corrected: numbersOf(saved, CORRECTED, Uint32Array)[0] === 1,
    nameOf(article, figure) {
      const speaker = speakers[(starts[article] as number) + figure] as number;
      names[speaker] ??= strings.at(speaker) ?? '';
      return names[speaker];
    },
  };
}

/** Adds what the next build takes from here. */
export function putSavedSpeaking(parts: Sections, speakers: Uint32Array): void {
  putNumbers(parts, FIGURE_SPEAKERS, speakers);
  putNumbers(parts, CORRECTED, Uint32Array.of(0));
}
