import os from 'node:os';
import path from 'node:path';
import { setImmediate as othersTurn } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Article } from '../articles/article.ts';
import { type CompactArticle, compactOf } from './compact-articles.ts';
import { countPassages, type Growing, type Packed, packOrGrow } from './merge/grow.ts';
import type { Analyses, AnalysesSettings } from './sections/analyses.ts';
import type { Sections } from './sections/sections.ts';

/** What a thread that helps to build is given. */
export interface BuildTask {
  readonly articles: readonly CompactArticle[];
  readonly sources: readonly string[];
  readonly settings: AnalysesSettings;
  /** The search engine's name. */
  readonly engine: string;
}

/** What it is given once all speakers are known. */
export interface IndexTask {
  /** By article of its own. */
  readonly names: readonly (readonly string[])[];
  /** How many passages there are in all. */
  readonly passages: number;
}

type Word = { readonly analysed: number } | { readonly parts: Sections };

/** How many threads may help to build. */
export interface Helpers {
  /** How many at most. */
  readonly most: number;
  /** From how many passages on: below, a thread takes longer to begin than it saves. */
  readonly from: number;
}

/** As many as there are cores beside this thread's, from where that pays. */
const HELPERS: Helpers = { most: Math.min(3, os.availableParallelism() - 1), from: 50_000 };

/** The parts of a coverage: where there is much to analyse, with the help of other threads. What is made is the same. */
export async function packHelped(
  given: Growing,
  settings: AnalysesSettings,
  { most, from }: Helpers = HELPERS,
): Promise<Packed> {
  const { articles, sources, analyses, kind } = given;
  if (most < 1 || kind.name !== 'flat' || !isLarge(given, from)) return packOrGrow(given);
  const shared = articles.map(compactOf);
  const beside = new BuildBeside({ articles: shared, sources, settings, engine: kind.name }, most);
  try {
    await beside.analyse(articles, analyses);
    return await packOrGrow(given, beside);
  } catch {
    // A thread that ends before, as for want of memory, leaves its work to this one.
    return await packOrGrow(given);
  } finally {
    beside.end();
  }
}

/** Whether so many passages have to be analysed, and indexed apart give what they give together. */
function isLarge({ sizes, sources, analyses }: Growing, from: number): boolean {
  if (countPassages(sizes) < from || sizes.includes(0)) return false;
  return sources.every((source) => analyses.castOf(source) === null);
}

/** Articles in a row, of which this thread keeps the first and gives each of the others away. */
interface Share {
  readonly from: number;
  readonly to: number;
}

/** Threads that analyse and index most of the articles while this one does its own. */
class BuildBeside {
  /** The articles of this thread are those before. */
  readonly own: number;
  private readonly shares: readonly (Share & { readonly helper: Helper })[];
  private readonly sources: readonly string[];

  constructor(task: BuildTask, helpers: number) {
    const [own, ...others] = sharesOf(task.articles, helpers + 1);
    this.own = own?.to ?? 0;
    this.sources = task.sources;
    this.shares = others.map((share) => ({ ...share, helper: new Helper(partOf(task, share)) }));
  }

  /**
   * Has all articles analysed.
   * @throws where a thread came to an end before: its articles are not analysed then
   */
  async analyse(articles: readonly Article[], analyses: Analyses): Promise<void> {
    analyses.elsewhere = () => this.analysed;
    for (let at = 0; at < this.own; at++) {
      analyses.of(articles[at] as Article, this.sources[at] as string);
      await othersTurn();
    }
    const parts = await Promise.all(this.shares.map(({ helper }) => helper.parts()));
    analyses.elsewhere = () => 0;
    for (const one of parts) analyses.fresh += analyses.absorb(one);
  }

  /** The articles of each of the other threads indexed, in order; begun at once. */
  index(namesOf: (article: number) => readonly string[], passages: number): Promise<Sections>[] {
    return this.shares.map(({ from, to, helper }) => {
      const names = Array.from({ length: to - from }, (_, at) => namesOf(from + at));
      return helper.index({ names, passages });
    });
  }

  /** Ends all threads. */
  end(): void {
    for (const { helper } of this.shares) helper.end();
  }

  private get analysed(): number {
    return this.shares.reduce((sum, { helper }) => sum + helper.analysed, 0);
  }
}

/** One thread. */
class Helper {
  analysed = 0;
  private readonly worker: Worker;
  private given: Promise<Sections>;

  constructor(task: BuildTask) {
    const file = `./build-worker${path.extname(import.meta.url)}`;
    this.worker = new Worker(new URL(file, import.meta.url), { workerData: task });
    this.given = this.next();
    this.worker.on('message', (word: Word) => {
      if ('analysed' in word) this.analysed = word.analysed;
    });
  }

  /** What it has analysed. */
  parts(): Promise<Sections> {
    return this.given;
  }

  index(task: IndexTask): Promise<Sections> {
    this.given = this.next();
    this.worker.postMessage(task);
    return this.given;
  }

  end(): void {
    void this.worker.terminate();
  }

  private next(): Promise<Sections> {
    const given = new Promise<Sections>((resolve, reject) => {
      this.worker.on('message', (word: Word) => 'parts' in word && resolve(word.parts));
      this.worker.once('error', reject);
      this.worker.once('exit', () =>
        reject(new Error('A thread that builds ended without a word.')),
      );
    });
    // It is asked for later: until then nobody hears that it failed.
    given.catch(() => undefined);
    return given;
  }
}

function partOf({ articles, sources, ...rest }: BuildTask, { from, to }: Share): BuildTask {
  return { ...rest, articles: articles.slice(from, to), sources: sources.slice(from, to) };
}

/** As many bytes of text for each, in order. */
function sharesOf(articles: readonly CompactArticle[], count: number): Share[] {
  const all = articles.reduce((sum, { text }) => sum + text.length, 0);
  const shares: Share[] = [];
  let [from, length] = [0, 0];
  for (const [at, { text }] of articles.entries()) {
    length += text.length;
    if (length < ((shares.length + 1) * all) / count && at + 1 < articles.length) continue;
    shares.push({ from, to: at + 1 });
    from = at + 1;
  }
  return shares;
}
