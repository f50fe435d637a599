import { randomUUID } from 'node:crypto';
import * as nodeFiles from 'node:fs/promises';
import type { Answer } from './answers/answer.ts';
import { type AskOptions, ask } from './answers/ask.ts';
import { type CheckOptions, checkQuote, type QuoteCheck } from './answers/check/check.ts';
import { findQuotes, type Said, type SaidFilter } from './answers/find-quotes.ts';
import { type Timeline, timeline } from './answers/timeline.ts';
import { type ImportSettings, importArticles } from './articles/import/import.ts';
import type { ImportReport } from './articles/import/report.ts';
import type { WritableFiles } from './articles/read/files.ts';
import type { Coverage } from './coverage.ts';
import type { Problem } from './problem.ts';
import type { Speaker } from './quotes/speaker.ts';
import type { Source } from './snapshot/build-or-load.ts';
import { loadCoverage, mayReplace } from './snapshot/load.ts';
import type { Loaded } from './snapshot/loaded.ts';
import { reloadCoverage } from './snapshot/reload.ts';
import type { StateFiles } from './snapshot/state-file.ts';

/** How a coverage is opened. Everything has a default. */
export interface OpenOptions {
  /** Folder in which what was analysed is kept for the next start; default null: nothing is kept. */
  readonly state?: string | null;
  /** Search engine; default `auto`: MiniSearch, or the flat index for large coverage. */
  readonly engine?: 'auto' | 'minisearch' | 'flat';
  /** Confidence below which a quote is shown without a speaker, 0 to 1; default as calibrated. */
  readonly speakerLevel?: number | null;
  /**
   * Reporting verbs to read quotes by beside our own, base forms; an irregular past stands behind a
   * slash ("outspeak/outspoke"). Default none.
   */
  readonly cueVerbs?: readonly string[];
  /**
   * How much of the texts that imported articles had is kept, as `ONRECORD_HISTORY` says it: `versions=20,days=365`, or
   * `off`. Default 50 texts an article, for ever.
   */
  readonly history?: string | null;
}

/** What a reload found. */
export interface Reloaded {
  /** False where nothing has changed, or where the last good coverage stays because articles broke. */
  readonly changed: boolean;
  /** What could not be read, each with its file, line and remedy. */
  readonly problems: readonly Problem[];
}

/** A coverage that is open: questions in, words as printed out. */
export interface OpenCoverage {
  /** What is being served now; `reload` replaces it whole. */
  readonly coverage: Coverage;
  /** What of the corpus could not be read. */
  readonly problems: readonly Problem[];
  /** Answers one question; exactly one answer whatever the text. Never throws. */
  ask(question: string, options?: AskOptions): Answer;
  /** Compares a quotation with everything printed. Never throws. */
  check(quote: string, options?: CheckOptions): QuoteCheck;
  /** Who said what, in order of the coverage; without a filter every passage, quotes or not. */
  quotes(filter?: Partial<SaidFilter>): Generator<Said>;
  /** What one speaker said, by date; with `about` only from passages that hold all its words. */
  timeline(speaker: string, about?: string): Timeline;
  /** Everybody quoted or named, most quoted first; with a name, everybody it may mean. */
  speakers(name?: string): readonly Speaker[];
  /**
   * Brings articles into the corpus folder, then serves them.
   * @param paths files and folders, sub-folders included
   * @throws {OnrecordError} `corpus-not-writable`
   */
  import(
    paths: readonly string[],
    settings?: Omit<ImportSettings, 'corpus' | 'files'>,
  ): Promise<ImportReport>;
  /**
   * Brings changed files in, in another thread, while the coverage goes on being served.
   * @throws {OnrecordError} where not one article can be read; what was served stays
   */
  reload(): Promise<Reloaded>;
}

/**
 * Opens a body of coverage: reads its articles, finds who said what, indexes it; or takes all that
 * from the state folder where nothing has changed.
 *
 * @param where a folder, one article file or a `.jsonl`
 * @throws {OnrecordError} where not one article can be read
 * @example
 * const coverage = await openCoverage('corpus');
 * const { outcome, passages } = coverage.ask('what did Radakin say?');
 * console.log(outcome, passages[0]?.citation.label);
 */
export async function openCoverage(
  where: string,
  options: OpenOptions = {},
): Promise<OpenCoverage> {
  const files = nodeFiles as WritableFiles & StateFiles;
  const source = sourceOf(where, options);
  let loaded = await loadCoverage(source, files, randomUUID());
  const now = () => performance.now();

  async function reload(): Promise<Reloaded> {
    const fresh = await reloadCoverage(loaded, source, randomUUID(), now);
    const changed = fresh !== loaded && mayReplace(loaded.coverage, fresh);
    if (changed) loaded = fresh;
    return { changed, problems: fresh.problems };
  }

  return {
    get coverage() {
      return loaded.coverage;
    },
    get problems() {
      return loaded.problems;
    },
    ask: (question, asked) => ask(loaded.coverage, question, { now, ...asked }),
    check: (quote, asked) => checkQuote(loaded.coverage, quote, asked),
    quotes: ({ speaker = null, about = null } = {}) =>
      findQuotes(loaded.coverage, { speaker, about }),
    timeline: (speaker, about) => timeline(loaded.coverage, speaker, about),
    speakers: (name) => speakersOf(loaded, name),
    async import(paths, settings) {
      // Loaded here only: who never imports needs no SQLite.
      const { corpusWriters } = await import('./bot/store/corpus-writers.ts');
      const writers = corpusWriters('Onrecord as a library', () => undefined);
      const { keeperOf } = await import('./history/open.ts');
      const keeper = keeperOf(where, options.history ?? null);
      const kept = { writers, ...(keeper && { keeper }) };
      const report = await importArticles(paths, { ...kept, ...settings, corpus: where, files });
      if (settings?.dryRun !== true) await reload();
      return report;
    },
    reload,
  };
}

function sourceOf(where: string, options: OpenOptions): Source {
  const { state = null, engine = 'auto', speakerLevel = null, cueVerbs = [] } = options;
  const { history = null } = options;
  const verbs = cueVerbs.length === 0 ? {} : { cueVerbs };
  return { where, state, settings: { engine, speakerLevel, history, ...verbs } };
}

function speakersOf({ coverage: { speakers } }: Loaded, name?: string): readonly Speaker[] {
  return name === undefined ? [...speakers.quoted, ...speakers.silent] : speakers.find(name);
}
