import path from 'node:path';
import type { Article } from '../articles/article.ts';
import { readSources } from '../articles/corpus.ts';
import type { ReadableFiles } from '../articles/read/files.ts';
import type { Withheld } from '../articles/withheld.ts';
import type { Config } from '../config.ts';
import { OnrecordError, type Problem } from '../problem.ts';
import { chooseEngine } from '../search/choose.ts';
import type { OpenSearchSettings } from '../search/remote/opensearch/address.ts';
import type { Helpers } from './build-beside.ts';
import { readSpeakers, speakersFileOf } from './corrections.ts';
import { type HashingFiles, hashingFiles, hashOf, readThrough } from './fingerprint.ts';
import { type Kept, keep, type Places, placesOf } from './keep.ts';
import { BUILDING } from './merge/building.ts';
import type { Analyses, AnalysesSettings } from './sections/analyses.ts';
import type { Sections } from './sections/sections.ts';
import { readState, readStateIf, type StateFiles } from './state-file.ts';
import { tidyState } from './state-folder.ts';
import { asTooLarge } from './too-large.ts';

/** What a coverage is made of and where what was made is kept. */
export interface Source {
  /** Folder, article file or `.jsonl`, as the user names it. */
  readonly where: string;
  /** Folder for what is kept between runs; null keeps nothing. */
  readonly state: string | null;
  readonly settings: Pick<Config, 'engine' | 'speakerLevel'> &
    Partial<Pick<Config, 'followLinks' | 'limits' | 'history'> & OpenSearchSettings> & {
      /** Reporting verbs to read quotes by beside our own, base forms; default none. */
      readonly cueVerbs?: readonly string[];
    };
}

/** What tells one process's work from another's. */
export interface Maker {
  /** A name no other process takes at the same time. */
  readonly unique: string;
  /** What `codeVersion` gave it at its start. */
  readonly code: string;
  /** When the corpus is read, in milliseconds since 1970: what is under an embargo until later is kept from everybody. */
  readonly now: number;
  /** Called before each article that has to be analysed, with how many were so far; default not at all. */
  readonly onArticle?: (analysed: number) => void;
  /** How many threads may help; default {@link HELPERS}. What is made is the same. */
  readonly helpers?: Helpers;
  /** By which share of the articles what is saved whole may lag behind, as `keep` has it; default 0. */
  readonly mayLag?: number;
}

/** A coverage as bytes, with what could not be read. */
export interface Prepared extends Kept {
  readonly parts: Sections;
  /** Changes with every file of the corpus, with every setting and with the code. */
  readonly key: string;
  readonly problems: readonly Problem[];
  /** Articles that are kept and not shown. */
  readonly withheld: readonly Withheld[];
  /** Articles that had to be analysed; 0 where all was known. */
  readonly analysed: number;
}

/** The parts that carry the problems and the articles kept back, as JSON. */
const PROBLEMS = 'problems';
const WITHHELD = 'withheld';

/**
 * Makes a coverage, or takes it as it was saved if nothing has changed: 1 read what there is, 2 take
 * what was saved for exactly that, else 3 read and understand the articles, 4 keep it all.
 *
 * @throws {OnrecordError} where not one article can be read
 */
export async function buildOrLoad(
  source: Source,
  files: ReadableFiles & StateFiles,
  maker: Maker,
): Promise<Prepared> {
  const basis = basisOf(source, maker);
  if (source.state === null || (await isPipe(source.where, files)))
    return servedOf(
      await build(source, hashingFiles(files), await analysesOver([], source, maker), {
        ...maker,
        basis,
        saved: null,
      }),
    );
  const places = placesOf(source.state, source.where);
  await tidyState(source.state, path.dirname(places.coverage), files);
  const watched = hashingFiles(files, true);
  await readThrough(source.where, [speakersFileOf(source.where)], watched, source.settings);
  const key = keyOf(basis, watched);
  const saved = await readStateIf(places.coverage, (found) => isOfBasis(found, basis), files);
  if (saved?.key === key && !isDue(withheldIn(saved.parts), maker.now))
    return taken(saved.parts, key);
  const known = await analysesIn(places, basis, files);
  const analyses = await analysesOver(known, source, maker);
  const built = await build(source, watched, analyses, {
    ...maker,
    basis,
    saved: saved?.parts ?? null,
  });
  const kept = await keep(built, analyses, { places, basis, files, ...maker });
  return servedOf({ ...built, ...kept });
}

/** What was understood of articles: as it was saved whole, and of those that came since. */
async function analysesIn({ analyses, since }: Places, basis: string, files: StateFiles) {
  const known = [];
  for (const file of [analyses, since]) known.push(await readState(file, basis, files));
  return known;
}

/** Without what only the next build needs. */
function servedOf({ parts, savedKey: _, isGrown: __, ...rest }: Built): Prepared {
  for (const name of BUILDING) parts.delete(name);
  return { parts, ...rest };
}

function taken(parts: Sections, key: string): Prepared {
  for (const name of BUILDING) parts.delete(name);
  const problems = JSON.parse(Buffer.from(parts.get(PROBLEMS) ?? []).toString()) as Problem[];
  const withheld = withheldIn(parts);
  const rest = { analysed: 0, unsaved: null, lag: 0 };
  return { parts, key: keyWith(key, withheld), problems, withheld, ...rest };
}

function withheldIn(parts: Sections): Withheld[] {
  return JSON.parse(Buffer.from(parts.get(WITHHELD) ?? '[]').toString());
}

/** Whether an embargo has ended since. */
function isDue(withheld: readonly Withheld[], now: number): boolean {
  return withheld.some(({ until }) => until !== null && until <= now);
}

/** The same files give another coverage once an embargo has ended. */
function keyWith(key: string, withheld: readonly Withheld[]): string {
  return withheld.length === 0 ? key : hashOf([key, ...withheld.map(({ id }) => id)]);
}

/** What was built. */
interface Built extends Prepared {
  /** What it is kept under. */
  readonly savedKey: string;
  /** Whether it grew from what was saved whole. */
  readonly isGrown: boolean;
}

async function analysesOver(
  known: readonly (Sections | null)[],
  source: Source,
  { onArticle }: Maker,
): Promise<Analyses> {
  const { Analyses } = await import('./sections/analyses.ts');
  return new Analyses(known, analysisOf(source), onArticle);
}

interface Making extends Pick<Maker, 'now' | 'helpers'> {
  readonly basis: string;
  readonly saved: Sections | null;
}

async function build(
  source: Source,
  watched: HashingFiles,
  analyses: Analyses,
  { basis, now, saved, helpers }: Making,
): Promise<Built> {
  // What only building needs is loaded here: a start from what was saved does without.
  const { knownArticles } = await import('./merge/grow.ts');
  const { packHelped } = await import('./build-beside.ts');
  const { ArticleMemory } = await import('./compact-articles.ts');
  const reading = { ...source.settings, now };
  const known = saved === null ? undefined : knownArticles(saved);
  const memory = new ArticleMemory();
  // Articles that were saved lie as bytes already; of those that came since there are few.
  const compact = saved === null ? (article: Article) => memory.compact(article) : undefined;
  const corpus = await readSources(source.where, watched.files, reading, known, compact);
  const { articles, sources, problems, withheld } = corpus;
  const [worst] = problems;
  if (articles.length === 0 && worst !== undefined) throw new OnrecordError(worst);
  const speakers = await readSpeakers(source.where, watched, source.settings);
  const sizes = articles.map(({ paragraphs }) => paragraphs.length);
  const passages = sizes.reduce((sum, size) => sum + size, 0);
  const kind = chooseEngine(source.settings.engine, passages);
  const all = [...problems, ...speakers.problems];
  const { entries } = speakers;
  const given = { articles, sizes, sources, entries, analyses, kind, saved };
  const { parts, isGrown } = await packHelped(given, analysisOf(source), helpers).catch(
    (error: unknown) => Promise.reject(asTooLarge(error, source.where)),
  );
  parts
    .set(PROBLEMS, Buffer.from(JSON.stringify(all)))
    .set(WITHHELD, Buffer.from(JSON.stringify(withheld)));
  const savedKey = keyOf(basis, watched);
  const key = keyWith(savedKey, withheld);
  const rest = { analysed: analyses.fresh, unsaved: null, lag: 0 };
  return { parts, key, savedKey, isGrown, problems: all, withheld, ...rest };
}

/** What comes out of a pipe is gone once it was read: it can't be compared with what was saved. */
async function isPipe(where: string, files: ReadableFiles): Promise<boolean> {
  const facts = await files.stat(where).catch(() => null);
  return facts !== null && !facts.isFile() && !facts.isDirectory();
}

/** Of what a coverage was made: all of it, readably parted in what the files are and what they are not. */
function keyOf(basis: string, read: HashingFiles): string {
  return `${basis} ${read.fingerprint()}`;
}

/** Whether a coverage was made by the same code and settings, of whatever files. */
function isOfBasis(key: string, basis: string): boolean {
  return key.startsWith(`${basis} `);
}

/** All that makes a difference besides the files. */
function basisOf({ where, settings }: Source, { code }: Maker): string {
  return hashOf([code, process.version, where, JSON.stringify(settings)]);
}

function analysisOf({ settings: { speakerLevel, cueVerbs = [] } }: Source): AnalysesSettings {
  return { cueVerbs, ...(speakerLevel === null ? {} : { speakerLevel }) };
}
