import { OnrecordError } from '../../problem.ts';
import type { SearchQuery } from '../engine.ts';

/** What of a coverage lies in another process and is read from there, all that one question needs together. */
export interface Elsewhere {
  /**
   * Says what is about to be read: whatever of it is not here is then fetched at once, not one after the other.
   * @throws {NotYet} where something of it is not here
   */
  need(about: Needed): void;
  /**
   * The first passages, ascending, with a quote that holds a word that is in no index.
   * @param word as the check compares it
   * @throws {NotYet} where they are not here
   */
  quotesWith(word: string, most: number): readonly number[];
  /** Whether all of it can be read at this moment; never rejects. */
  reachable(): Promise<boolean>;
  /** Called after each fetching with its milliseconds and whether it failed; set by whoever counts. */
  fetched?: (ms: number, failed: boolean) => void;
  /** Begins work on one question. */
  errand(): Errand;
}

/** Passages and articles by their indexes in the coverage; default none. */
export interface Needed {
  /** What the search engine will be asked. */
  readonly searches?: Iterable<SearchQuery>;
  /** Their text, words and quotes. */
  readonly passages?: Iterable<number>;
  /** Their text, and the words of all their passages. */
  readonly articles?: Iterable<number>;
}

/** What one question has asked for and been given so far. */
export interface Errand {
  /**
   * Does the work with what is here; what is missing is noted.
   * @throws {NotYet} where something is missing
   */
  attempt<T>(work: () => T): T;
  /** Fetches all that was noted. */
  fetch(): Promise<void>;
}

/** Thrown where something that lies elsewhere is read and is not here yet: `settled` catches it. */
export class NotYet extends OnrecordError {
  constructor() {
    super({
      code: 'engine-elsewhere',
      message: 'This reads all of the coverage, most of which lies in OpenSearch.',
      remedy: 'Run it with ONRECORD_ENGINE=flat.',
    });
    this.name = 'NotYet';
  }
}
