import type { Outlet } from '../articles/outlets/outlets.ts';
import type { Speaker } from '../quotes/speaker.ts';
import type { Query, Unnamed } from './query.ts';
import type { Filters } from './reading/filters.ts';

/** Initials that the coverage prints for words of the question: "CoW" for "coalition of the willing". */
export interface Initials {
  readonly term: string;
  /** The words they stand for, as typed, small letters. */
  readonly phrase: string;
  /** Places in `question.terms` of the words they stand for. */
  readonly places: readonly number[];
}

/** Whose words were asked for. */
export interface AskedName {
  /** As typed. */
  readonly typed: string;
  /** Whom it may mean, best first; empty where the coverage knows nobody of that name. */
  readonly speakers: readonly Speaker[];
  /** Those whom an article calls so and never names. */
  readonly unnamed: readonly Unnamed[];
  /** "the defence secretary": no name, but words that may stand beside a quote. */
  readonly description: boolean;
}

/** One word of the topic, ready for the engine. */
export interface AskedTerm {
  readonly term: string;
  /** As typed. */
  readonly typed: string;
  /** 1, or less where the word is a guess at a misspelt one. */
  readonly weight: number;
  /** Inverse document frequency in this coverage, above 0: how much the word tells passages apart. */
  readonly rarity: number;
  /** Neither the word nor anything spelt nearly so stands in the coverage. */
  readonly unknown: boolean;
  /** Typed with a capital inside a sentence of mixed case, so probably part of a name. */
  readonly name: boolean;
  /** Stems that news uses for it and the small word after it: "cancel" for the "call" of "call off"; absent for most. */
  readonly phrasal?: readonly string[];
  /** Place among all words of the topic, stop words counted: neighbours make phrases. */
  readonly position: number;
}

/** A {@link Query} as one coverage understands it. */
export interface Question extends Omit<Query, 'who' | 'without' | 'filters' | 'outlets'> {
  /** Null where nobody's words were asked for. */
  readonly speaker: AskedName | null;
  /** Whom the answer must not come from ("not Healey"). */
  readonly without: readonly Speaker[];
  readonly filters: Filters;
  /** Outlets named in passing ("reported by TechCrunch"): preferred, not demanded. */
  readonly outlets: readonly Outlet[];
  /** The topic's words, stop words left out. */
  readonly terms: readonly AskedTerm[];
  /** Short forms of its phrases that the coverage may print instead. */
  readonly initials: readonly Initials[];
  /** The passages that may answer, by index; absent for all. */
  readonly among?: ReadonlySet<number>;
  /** What it was made of. */
  readonly query: Query;
}
