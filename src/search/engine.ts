import { holds } from './ascending.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What a passage gives the engine to index, raw; weights per field belong to search/fields.ts. */
export interface SearchDocument {
  readonly title: string;
  readonly text: string;
  /** What `indexTerms` returns for the text, where it is known: the text is then not cut into words again. */
  readonly terms?: readonly string[];
  /** Names of those quoted in it, joined by spaces. */
  readonly speakers: string;
  readonly outlet: string;
}

/** One folded term asked for. */
export interface SearchTerm {
  /** As `indexTerms` gives it. The engine compares it exactly and knows no spelling. */
  readonly term: string;
  /** Factor on what the term adds to a passage's score, above 0; 1 is a word as it was typed. */
  readonly weight: number;
}

/** What the engine is asked: any of the terms may match, the more the better. */
export interface SearchQuery {
  /** Each term once; none gives no hits. */
  readonly terms: readonly SearchTerm[];
  /** How many hits at most, at least 1. */
  readonly limit: number;
  /** Passages for which it is false are no hits; default: all are. Must not change while searching. */
  readonly accept?: (passage: number) => boolean;
  /** Passages, ascending, which alone can be hits; default: all can. */
  readonly among?: readonly number[];
  /** What of `accept` can be said as data, for an engine that can't call back; default: nothing. */
  readonly filter?: SearchFilter;
}

/** What a passage's article must meet; null demands nothing. */
export interface SearchFilter {
  /** As the article states its outlet: one of these. */
  readonly outlets: readonly string[] | null;
  /** ISO 8601 days, the first one in and the first one out: an article that states none meets neither. */
  readonly since: string | null;
  readonly before: string | null;
}

/** Whether a passage may be a hit; undefined where every one may. */
export function acceptedBy({ accept, among }: SearchQuery): SearchQuery['accept'] {
  if (among === undefined) return accept;
  return (passage) => holds(among, passage) && (accept === undefined || accept(passage));
}

/** One passage found. */
export interface SearchHit {
  /** The passage's index in `coverage.passages`. */
  readonly passage: number;
  /** BM25+ over the weighted fields, times the number of terms matched; comparable within one query only. */
  readonly score: number;
}

/** An engine's contents as bytes, by part: what is written to disk and read back without parsing text. */
export type SavedEngine = ReadonlyMap<string, Uint8Array>;

/** The search-engine port. Every implementation passes test/search/engine.contract.ts. */
export interface SearchEngine {
  /** Which implementation this is, as `doctor` and the benchmarks print it. */
  readonly name: string;
  /** How many passages it holds. */
  readonly size: number;
  /** Every term of the passages' texts with its document frequency, and look-up of spellings. */
  readonly vocabulary: Vocabulary;
  /** The best `limit` passages, best first; of equal scores the lower passage index first. */
  search(query: SearchQuery): SearchHit[];
  /** All that is needed to have the same engine again. */
  save(): SavedEngine;
}

/** How an implementation comes into being: a passage's index is its document's place in the list. */
export interface SearchEngineKind {
  readonly name: string;
  build(documents: Iterable<SearchDocument>): SearchEngine;
  /** The same at the caller's pace, so that others can have their turn meanwhile. */
  begin(): EngineBuilder;
  /**
   * @param saved as `save` of the same version gave it: a changed byte inside a part need not be noticed
   * @throws OnrecordError `broken-index` where the parts are not what `save` of the same version gave:
   * rebuild from the documents instead.
   */
  load(saved: SavedEngine): SearchEngine;
}

/** An engine that is being built: its passages are added in order. */
export interface EngineBuilder {
  add(document: SearchDocument): void;
  /** All that was added, ready to be searched. Nothing may be added afterwards. */
  finish(): SearchEngine;
}

/** Builds in one go. */
export function buildAtOnce(
  builder: EngineBuilder,
  documents: Iterable<SearchDocument>,
): SearchEngine {
  for (const document of documents) builder.add(document);
  return builder.finish();
}
