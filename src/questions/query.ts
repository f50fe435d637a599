import type { AnswerKind, QuestionKind } from './kinds.ts';
import type { AskedFilters } from './reading/filters.ts';
import type { StanceName } from './reading/stances.ts';

/** Somebody with words in one article, who is never named there. */
export interface Unnamed {
  /** As printed. */
  readonly mention: string;
  readonly articleId: string;
}

/** Whose words are asked for. */
export interface AskedWho {
  /** As typed, without "the". */
  readonly typed: string;
  /** Canonical names of whom it may mean, best first; empty where the coverage knows nobody of that name. */
  readonly names: readonly string[];
  /** Those whom an article calls so and never names: "The Prime Minister" of a transcript. */
  readonly unnamed: readonly Unnamed[];
  /** "the defence secretary": no name, but words that may stand beside a quote. */
  readonly description: boolean;
}

/** What may be asked of the passages that were shown, and not of the coverage. */
export interface OfShown {
  readonly wanted: 'when' | 'where' | 'why' | 'who' | 'who-else';
  /** Whose words it is about, by full name; empty for anybody's. */
  readonly names: readonly string[];
  /** Ids of the passages. */
  readonly shown: readonly string[];
}

/**
 * What was asked, understood once: plain data that fits a journal, a button or a conversation. A
 * follow-up changes the last one, `/ask`'s options fill it in; `say.ts` puts it in words.
 */
export interface Query {
  /** The words it was asked in, without filters, exclusions and closing marks. */
  readonly text: string;
  /** As ranking and certainty were fitted on it. */
  readonly kind: QuestionKind;
  /** The same more finely: what a passage must hold to answer. */
  readonly answer: AnswerKind;
  /** Null where nobody's words in particular are asked for. */
  readonly who: AskedWho | null;
  /** To whom the words were said ("tell the court"), as typed; null where it is not asked. */
  readonly addressee: string | null;
  /** What attitude a speaker must take ("who denied …"); null for any. */
  readonly stance: StanceName | null;
  /** The folded verb that the words must have been said with ("call", "warn"); null or absent for any. */
  readonly cue?: string | null;
  /** Canonical names that the answer must not come from ("not Healey"). */
  readonly without: readonly string[];
  /** As typed, without the words that only ask; empty for whatever was said. */
  readonly topic: string;
  /** Words in quotation marks, without the marks; null where there are none. */
  readonly quotation: string | null;
  /** What articles must meet. */
  readonly filters: AskedFilters;
  /** By date of the article: newest or oldest first; null by how well a passage answers. */
  readonly order: 'newest' | 'oldest' | null;
  /** "How many times": the passages are counted. */
  readonly counts: boolean;
  /** Outlets named in passing ("reported by TechCrunch"), by name: preferred, not demanded. */
  readonly outlets: readonly string[];
  /** Outlets named in passing that the coverage does not hold. */
  readonly strangers: readonly string[];
  /** Days named in passing, ISO 8601: articles of those days are preferred. */
  readonly days: readonly string[];
  /** Ids of passages that were shown already and are not wanted again ("what else?"). */
  readonly skip: readonly string[];
  /** What is asked of the passages shown before; null for a question to the coverage. */
  readonly ofShown: OfShown | null;
}
