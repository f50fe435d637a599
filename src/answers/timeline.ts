import type { Article } from '../articles/article.ts';
import type { Passage } from '../articles/passage.ts';
import type { Coverage } from '../coverage.ts';
import { termsOf } from '../language/terms.ts';
import type { Quote } from '../quotes/quote.ts';
import type { Speaker } from '../quotes/speaker.ts';
import { together } from '../search/remote/together.ts';
import { compareWordings } from './check/alignment/compare.ts';
import type { Difference } from './check/alignment/difference.ts';
import { type Corroborated, corroborationOf } from './corroboration/corroboration.ts';
import { lastChangeIn } from './evidence/changed-sentences.ts';
import { type Citation, cite } from './evidence/citation.ts';

/** A later printing of words that stand on a timeline. */
export interface PrintedAgain {
  /** Index into `coverage.passages`. */
  readonly passage: number;
  readonly quote: Quote;
  readonly citation: Citation;
  /** What changed against the entry's wording; only *same* and *form* where no word did. */
  readonly difference: readonly Difference[];
}

/** One quote on a timeline: the first printing of its words. */
export interface TimelineEntry {
  /** Index into `coverage.passages`. */
  readonly passage: number;
  readonly quote: Quote;
  /** The day the article states, ISO 8601; null where it states none. */
  readonly date: string | null;
  readonly citation: Citation;
  readonly again: readonly PrintedAgain[];
}

/** What one speaker said, by date as printed. */
export interface Timeline {
  /** Canonical name; null where the name is unknown or shared. */
  readonly speaker: string | null;
  /** Where the name is shared: whom it may mean. */
  readonly choices: readonly string[];
  /** By date, then in order of the coverage. */
  readonly dated: readonly TimelineEntry[];
  readonly undated: readonly TimelineEntry[];
}

/**
 * What a speaker (a name as people type it) said, each quote once with its later printings beside it;
 * with `about`, only from passages that hold all its words, stop words and word endings aside.
 * @example
 * const { coverage } = await openCoverage('corpus');
 * const { dated, undated } = timeline(coverage, 'Healey');
 * for (const { date, quote } of [...dated, ...undated])
 *   console.log(date, quote.text);
 */
export function timeline(coverage: Coverage, speaker: string, about = ''): Timeline {
  const found = coverage.speakers.find(speaker);
  const [only, ...others] = found;
  if (only === undefined || others.length > 0) {
    const choices = others.length > 0 ? found.map(({ name }) => name) : [];
    return { speaker: null, choices, dated: [], undated: [] };
  }
  // 1. what was said, on the topic, in order of date
  const said = saidOn(coverage, only, about);
  // 2. the same words together under their first printing
  const entries = underFirst(coverage, said);
  return {
    speaker: only.name,
    choices: [],
    dated: entries.filter(({ date }) => date !== null),
    undated: entries.filter(({ date }) => date === null),
  };
}

interface Said {
  readonly passage: number;
  readonly quote: Quote;
  readonly date: string | null;
  readonly citation: Citation;
  readonly group: Corroborated | null;
}

function saidOn(coverage: Coverage, { quotedIn, name }: Speaker, about: string): Said[] {
  const wanted = topicTerms(about);
  coverage.elsewhere?.need({ passages: quotedIn });
  const passages = quotedIn.filter((passage) =>
    isAbout(coverage.passages[passage]?.text ?? '', wanted),
  );
  return together(passages, (passage) => saidIn(coverage, passage, name))
    .flat()
    .sort(byDate);
}

function topicTerms(about: string): Set<string> {
  return new Set(termsOf(about).flatMap(({ term, stop }) => (stop ? [] : term)));
}

function isAbout(text: string, wanted: ReadonlySet<string>): boolean {
  if (wanted.size === 0) return true;
  const terms = new Set(termsOf(text).map(({ term }) => term));
  return [...wanted].every((term) => terms.has(term));
}

/** A speaker's quotes in a passage that stand within no other. */
function saidIn(coverage: Coverage, passage: number, name: string): Said[] {
  const quotes = coverage.quotes[passage] ?? [];
  const article = coverage.articles[coverage.articleOf[passage] ?? -1] as Article;
  const where = coverage.passages[passage] as Passage;
  const citation = cite(article, where, lastChangeIn(coverage, where));
  const date = article.date?.slice(0, 10) ?? null;
  const parts = partsOf(quotes);
  return quotes.flatMap((quote, place) => {
    if (quote.speaker !== name || quote.within !== null) return [];
    const group = groupOf(coverage, passage, parts.get(place) ?? [place]);
    return [{ passage, quote, date, citation, group }];
  });
}

/** By the place of a mixed quote: its own and those of its parts, the longest first. */
function partsOf(quotes: readonly Quote[]): Map<number, number[]> {
  const parts = new Map<number, number[]>();
  for (const [at, { within }] of quotes.entries()) {
    if (within === null) continue;
    const own = parts.get(within) ?? [within];
    own.push(at);
    parts.set(within, own);
  }
  const lengthOf = (at: number) => quotes[at]?.text.length ?? 0;
  for (const places of parts.values()) places.sort((a, b) => lengthOf(b) - lengthOf(a));
  return parts;
}

/** The group of a quote's words: its own, or that of a mixed quote's longest part. */
function groupOf(
  coverage: Coverage,
  passage: number,
  parts: readonly number[],
): Corroborated | null {
  const { quoteGroup } = corroborationOf(coverage);
  for (const part of parts) {
    const group = quoteGroup(passage, part);
    if (group !== null) return group;
  }
  return null;
}

/** The undated after the dated. */
function byDate(a: Said, b: Said): number {
  const [one, other] = [a.date ?? '9999', b.date ?? '9999'];
  if (one !== other) return one < other ? -1 : 1;
  return a.passage - b.passage || a.quote.start - b.quote.start;
}

type Growing = TimelineEntry & { again: PrintedAgain[] };

function underFirst(coverage: Coverage, said: readonly Said[]): TimelineEntry[] {
  const entries: Growing[] = [];
  const grouped = new Map<Corroborated, Growing[]>();
  for (const { group, ...one } of said) {
    const known = (group === null ? undefined : grouped.get(group)) ?? [];
    const others = known.filter(({ passage }) => !isSameArticle(coverage, passage, one.passage));
    const nearest = nearestOf(others.slice(0, MOST_COMPARED), one.quote);
    if (nearest !== null) {
      const { passage, quote, citation } = one;
      nearest.entry.again.push({ passage, quote, citation, difference: nearest.difference });
      continue;
    }
    const fresh = { ...one, again: [] };
    entries.push(fresh);
    if (group !== null) grouped.set(group, [...known, fresh]);
  }
  return entries;
}

/** Sentences of one statement are one group, in which so many are told apart by their words. */
const MOST_COMPARED = 8;

/** The entry that shares most words with a quote, half of the shorter one's at least; null where none does. */
function nearestOf(
  entries: readonly Growing[],
  { text }: Quote,
): { entry: Growing; difference: Difference[] } | null {
  let best: { entry: Growing; difference: Difference[]; shared: number } | null = null;
  for (const entry of entries) {
    const difference = compareWordings(entry.quote.text, text);
    const shorter = Math.min(wordsIn(entry.quote.text), wordsIn(text));
    const shared = sharedWords(difference) / Math.max(1, shorter);
    if (shared >= 0.5 && shared > (best?.shared ?? 0)) best = { entry, difference, shared };
  }
  return best;
}

function sharedWords(difference: readonly Difference[]): number {
  return difference
    .filter(({ op }) => op === 'same' || op === 'form')
    .reduce((sum, { printed }) => sum + wordsIn(printed), 0);
}

function wordsIn(text: string): number {
  return text.split(/\s+/u).filter(Boolean).length;
}

function isSameArticle({ articleOf }: Coverage, a: number, b: number): boolean {
  return articleOf[a] === articleOf[b];
}
