import type { Span } from '../language/span.ts';

/** The person or body that speaks, one over all articles. */
export interface Speaker {
  /** Canonical full name without titles: "Tony Radakin", "White House". Unique in a coverage. */
  readonly name: string;
  readonly kind: 'person' | 'body' | 'outlet';
  /** Every form seen in the coverage, longest first, the canonical one included. */
  readonly forms: readonly string[];
  /** Roles as printed ("the chief of the defence staff"), each with the article it stands in. */
  readonly roles: readonly { readonly text: string; readonly articleId: string }[];
  /** Passages in which he, she or it is quoted, as indexes into `coverage.passages`, ascending. */
  readonly quotedIn: readonly number[];
  /** Quotes that stand within no other quote. */
  readonly quotes: number;
  /** Articles that name them, whether quoted or not. */
  readonly articles: readonly string[];
}

/** Somebody quoted whom the article never names ("a British official"): never merged across articles. */
export interface UnnamedSpeaker {
  readonly mention: string;
  readonly articleId: string;
  readonly quotes: number;
}

/** A speaker's name found inside a longer text, such as a question: a span into that text. */
export interface NameInText extends Span {
  /** Whom it may mean, best first; several where a surname is shared. Never empty. */
  readonly speakers: readonly Speaker[];
  /** *form*: as the coverage prints it, case and accents aside; *misspelt*: the nearest name to it. */
  readonly how: 'form' | 'misspelt';
  /** Whether it was typed with a capital: "may" and "price" without one are rarely names. */
  readonly capital: boolean;
}

/** Everybody who is quoted or named in a coverage. */
export interface Speakers {
  /** Quoted at least once, most quoted first, then by name. */
  readonly quoted: readonly Speaker[];
  /** Named somewhere but never quoted, same order: "X is in the coverage but nobody printed his words". */
  readonly silent: readonly Speaker[];
  readonly unnamed: readonly UnnamedSpeaker[];
  /** By canonical name; undefined where unknown. */
  get(name: string): Speaker | undefined;
  /**
   * Whom a name as people type it may mean: full name, surname, any form, titles, case and accents
   * aside, misspellings forgiven where nothing matches exactly. Best first; several where a surname is shared.
   */
  find(typed: string): readonly Speaker[];
  /**
   * The names inside a longer text, left to right, none overlapping, the longest form first. A word
   * that is no name is read as a misspelt one only where `isWord` is given and says that it is no word
   * of the coverage (it gets the word in lower case, accents dropped).
   */
  mentionsIn(text: string, isWord?: (word: string) => boolean): readonly NameInText[];
  /** Of the quoted those whose printed role or rank holds a term, most quoted first, then by name. */
  describedBy(term: string): readonly Speaker[];
}
