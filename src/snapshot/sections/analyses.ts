import type { Article } from '../../articles/article.ts';
import { type AnalysisSettings, analyseArticle } from '../../quotes/analyse.ts';
import type { ArticleAnalysis } from '../../quotes/analysis.ts';
import { hashOf } from '../fingerprint.ts';
import type { Sections } from './sections.ts';
import {
  decodeUtf8,
  encodeUtf8,
  putEncoded,
  putStrings,
  type Strings,
  stringsOf,
} from './strings.ts';

/** Analyses by the content of their articles, so that an added article costs its own only. */
export class Analyses {
  /** How many articles had to be analysed. */
  fresh = 0;
  private readonly settings: AnalysisSettings;
  private readonly onArticle: (analysed: number) => void;
  private readonly places = new Map<string, number>();
  private readonly saved: Strings | null;
  private readonly keys = new WeakMap<Article, string>();
  /** By hash, as JSON. */
  private readonly used = new Map<string, Buffer>();

  /**
   * @param saved what `parts` gave before; null where nothing is known
   * @param onArticle called before each article that has to be analysed, with how many were so far
   */
  constructor(
    saved: Sections | null,
    settings: AnalysisSettings,
    onArticle: (analysed: number) => void = () => undefined,
  ) {
    this.settings = settings;
    this.onArticle = onArticle;
    this.saved = saved === null ? null : stringsOf(saved, 'analyses');
    if (saved === null) return;
    const hashes = stringsOf(saved, 'hashes');
    for (let at = 0; at < hashes.size; at++) this.places.set(hashes.at(at) ?? '', at);
  }

  /** Changes with whatever an article states and says. */
  keyOf(article: Article): string {
    const known = this.keys.get(article) ?? hashOf([JSON.stringify(article)]);
    this.keys.set(article, known);
    return known;
  }

  /** The analysis of an article, known or new. */
  of(article: Article): ArticleAnalysis {
    const hash = this.keyOf(article);
    const known = this.known(hash);
    if (known !== null) return known;
    this.onArticle(this.fresh++);
    const analysis = analyseArticle(article, this.settings);
    this.used.set(hash, encodeUtf8(JSON.stringify(analysis)));
    return analysis;
  }

  /** Those that were asked for, to be saved: what belongs to articles gone by is dropped. */
  parts(): Sections {
    const parts: Sections = new Map();
    putStrings(parts, 'hashes', [...this.used.keys()]);
    putEncoded(parts, 'analyses', [...this.used.values()]);
    return parts;
  }

  private known(hash: string): ArticleAnalysis | null {
    const used = this.used.get(hash);
    if (used !== undefined) return JSON.parse(decodeUtf8(used, 0, used.length) ?? '');
    const place = this.places.get(hash);
    const json = place === undefined ? null : (this.saved?.at(place) ?? null);
    if (json === null) return null;
    this.used.set(hash, encodeUtf8(json));
    return JSON.parse(json);
  }
}
