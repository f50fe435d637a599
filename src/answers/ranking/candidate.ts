import type { Coverage } from '../../coverage.ts';
import type { Question } from '../../questions/question.ts';
import type { Match, QuestionWords } from '../evidence/matches.ts';
import type { AskedRoles } from '../kinds/asked-roles.ts';
import type { Wanted } from '../kinds/wanted.ts';

/** Whether somebody's words are asked for, whatever they are about. */
export function wantsOwnWords({ question }: Pick<QueryContext, 'question'>): boolean {
  return question.speaker !== null && question.terms.length === 0;
}

/** A passage that may answer, with what ranking looks at. */
export interface Candidate {
  /** Index into `coverage.passages`. */
  readonly passage: number;
  /** Index into `coverage.articles`. */
  readonly article: number;
  /** The engine's score as a share of the best candidate's, 0 to 1. */
  readonly engine: number;
  readonly matches: readonly Match[];
  /** Places in `question.terms` of the words in it, each once, in its order. */
  readonly own: readonly number[];
  /** The same with those around it, behind its own: in the headline, the article's first passage, both neighbours. */
  readonly around: readonly number[];
  /** Whether it names whoever was asked about. */
  readonly named: boolean;
}

/** What every step of ranking knows about the question at hand. */
export interface QueryContext {
  readonly coverage: Coverage;
  readonly question: Question;
  readonly words: QuestionWords;
  /** Places in `question.terms` of the words in an article's headline, each once, in its order. */
  headlineTerms(article: number): readonly number[];
  /** Places in `question.terms` of the words in an article: in its headline and anywhere in its text. */
  articleTerms(article: number): ReadonlySet<number>;
  /** Places in `question.terms` of the words in a passage, each once, in its order. */
  termsIn(passage: number): readonly number[];
  /** Where a passage holds words that news uses for those of the question. */
  nearIn(passage: number): readonly Match[];
  /** What a passage must print to hold the kind of answer asked for; null where anything will do. */
  readonly wanted: Wanted | null;
  /** Place in `question.terms` of what is asked to be done or to happen; null where nothing is. */
  readonly verb: number | null;
  /** Who does it and to whom; null where it is not known. */
  readonly roles: AskedRoles | null;
  /** Weight of each of `question.terms`: shares of 1, rare words more. */
  readonly shares: readonly number[];
  /** By number of somebody the question names, the places of that name in `question.terms`: "he said" may be printed instead. */
  readonly namedSpeakers: ReadonlyMap<number, readonly number[]>;
  /** Canonical names of whoever was asked about. */
  readonly names: ReadonlySet<string>;
  /** Their numbers in `coverage.quoteColumns`. */
  readonly speakerNumbers: ReadonlySet<number>;
  /** Vocabulary codes of their last names, or of all words of a name that nobody bears here. */
  readonly nameCodes: readonly number[];
}
