import type { Problem } from '../problem.ts';
import type { Speaker } from './speaker.ts';

/** One correction by an editor: who stands behind some names. Two entries are never merged. */
export interface SpeakerEntry {
  readonly name: string;
  /** Other names of the same speaker, as printed. */
  readonly aliases: readonly string[];
  /** Null leaves what the text says. */
  readonly kind: Speaker['kind'] | null;
  /** Articles in which the names mean this speaker; null means in all. */
  readonly articles: readonly string[] | null;
}

/** What `speakers.yaml` says, and what of it could not be read; the good entries count all the same. */
export interface SpeakersFile {
  readonly entries: readonly SpeakerEntry[];
  readonly problems: readonly Problem[];
}

/** Reads the text of `speakers.yaml`; `file` is its name as problems shall print it. Never throws. */
export declare function readSpeakersFile(text: string, file: string): SpeakersFile;
