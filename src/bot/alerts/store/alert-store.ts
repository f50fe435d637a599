import type { Gathering } from '../../../alerts/gathering.ts';
import type { Imprint } from '../../../alerts/sameness.ts';
import type { ServedArticle } from '../../../alerts/served.ts';
import type { Watched } from '../../../alerts/watched.ts';
import type { Json, Place } from '../../queue/inquiry.ts';

/** A watch that somebody has saved. */
export interface KeptWatch {
  /** 8 characters: what it is removed by. */
  readonly id: string;
  /** Names the corpus that it looks into, see `corpusKey`. */
  readonly corpus: string;
  readonly platform: string;
  /** Where its alerts go: `channel` names the person where they go to one alone. */
  readonly place: Place;
  /** The server or workspace in which it was saved, also where its alerts go to one alone; null for none. */
  readonly home: string | null;
  /** The platform's id of who saved it. */
  readonly owner: string;
  readonly watched: Watched;
  readonly gathering: Gathering;
  /** Where its alerts go, and where its owner is reached, in the platform's own words. */
  readonly to: Json;
  readonly toOwner: Json;
  /** When it was saved, ms of state time. */
  readonly since: number;
}

/** A passage that was found for a watch; nothing of its words is kept. */
export interface KeptHit {
  readonly watch: string;
  /** Names it among its watch's. */
  readonly hit: string;
  readonly article: string;
  /** From 1, and the hash of its text by which it is found where paragraphs were added. */
  readonly paragraph: number;
  readonly part: string;
  readonly imprint: Imprint;
  /** Ids of passages that say the same, found later. */
  readonly also: readonly string[];
  /** ms since 1970. */
  readonly found: number;
  /** The alert that tells it; null while it waits. */
  readonly alert: string | null;
}

/** Something to be said where a watch's alerts go: what was found, or a sentence of ours. */
export interface KeptAlert {
  /** 12 characters. */
  readonly id: string;
  readonly watch: string;
  readonly platform: string;
  readonly state: 'formed' | 'sent' | 'given-up';
  /** How often it was sent anew, since what it tells was found elsewhere or was altered; from 0. */
  readonly revision: number;
  /** How often it could not be sent. */
  readonly tries: number;
  /** When it was made, ms since 1970. */
  readonly formed: number;
  /** The platform's id of the message; null where it has none. */
  readonly message: string | null;
  /** Our sentence, with where it goes and to whom; null for what was found. */
  readonly word: AlertWord | null;
}

/** A sentence of ours about a watch that is no more. */
export interface AlertWord {
  readonly says: string;
  readonly to: Json;
  readonly owner: string;
}

/** What came of looking through articles that are served for the first time. */
interface Findings {
  readonly corpus: string;
  /** What is served now, by article's id. */
  readonly served: ReadonlyMap<string, ServedArticle>;
  /** Those that are not known yet. */
  readonly hits: readonly KeptHit[];
  /** Known ones that were found elsewhere, or whose passage was altered. */
  readonly changed: readonly KeptHit[];
}

/** Hits of a watch that wait to be told. */
interface WaitingHits {
  readonly watch: KeptWatch;
  readonly count: number;
  /** When the first was found, ms since 1970. */
  readonly oldest: number;
}

/** An alert with all that is told by it. */
export interface WholeAlert {
  readonly alert: KeptAlert;
  /** Null where it was removed. */
  readonly watch: KeptWatch | null;
  readonly hits: readonly KeptHit[];
}

/** Whose watches: everybody's of a corpus, or those of one person or place. */
export type WatchesOf =
  | { readonly corpus: string }
  | { readonly platform: string; readonly owner: string; readonly channel: string };

/** Whose alerts a process can send. */
interface AlertsOf {
  readonly platforms: readonly string[];
  /** Those that it answers from, by their keys. */
  readonly corpora: readonly string[];
}

/**
 * Watches, what they found, and what was told of it. Each method is one transaction: whoever dies in between has done
 * all of it or nothing. All reject where the storage fails, and may then be tried again.
 */
export interface AlertStore {
  add(watch: KeptWatch): Promise<void>;
  watches(of: WatchesOf): Promise<readonly KeptWatch[]>;
  watch(id: string): Promise<KeptWatch | null>;
  /** Removes a watch with all that it found. @param word is said to its owner; null for nothing. False: there is none. */
  remove(
    id: string,
    word?: { readonly id: string; readonly says: string; readonly now: number } | null,
  ): Promise<boolean>;
  /** Removes the watches that were saved in a workspace which has removed Onrecord: nobody there can be told. */
  removeHome(platform: string, home: string): Promise<void>;
  /** What was served before of articles of a corpus, in the order of their ids: those behind one, at most `limit`. */
  served(
    corpus: string,
    behind: string,
    limit: number,
  ): Promise<readonly (readonly [string, ServedArticle])[]>;
  /** What a watch has found so far, the newest first, at most `limit`. */
  hits(watch: string, limit: number): Promise<readonly KeptHit[]>;
  /** Keeps what was found, together with what is served now. */
  note(findings: Findings): Promise<void>;
  /** Watches of a corpus with hits that wait. */
  waiting(corpus: string): Promise<readonly WaitingHits[]>;
  /** How many alerts were made for a place since a moment, ms since 1970. */
  lately(place: string, since: number): Promise<number>;
  /** Makes one alert of all that waits of a watch. */
  form(watch: KeptWatch, id: string, now: number): Promise<void>;
  /** Alerts of these platforms and corpora that are to be sent now. */
  formed(of: AlertsOf, now: number, limit: number): Promise<readonly KeptAlert[]>;
  alert(id: string): Promise<WholeAlert | null>;
  /** It is there, as this message; what has changed since is sent anew. */
  sent(alert: KeptAlert, message: string | null): Promise<void>;
  /** It could not be sent: again at a moment, or never. */
  failed(alert: KeptAlert, again: number | null): Promise<void>;
  /** Forgets what watches know of an article. */
  forgetArticle(corpus: string, article: string): Promise<void>;
  /** Removes alerts that are old, and hits that were told before a moment: at most `limit`. */
  purge(now: number, limit: number): Promise<void>;
}
