import { type CheckOptions, checkQuote, type QuoteCheck } from '../answers/check/check.ts';
import type { Verdict } from '../answers/check/verdict.ts';
import type { Article } from '../articles/article.ts';
import { buildCoverage } from '../coverage.ts';
import { foldWord } from '../language/folding.ts';
import type { History, Version } from './history.ts';

/** What one text that an article had says of a quotation; neighbours of one verdict are put together. */
export interface VersionCheck {
  readonly articleId: string;
  readonly verdict: Verdict;
  /** The words that come nearest in that text, as printed; null where none do. */
  readonly text: string | null;
  /** SHA-256 of the text, the first of those put together. */
  readonly version: string;
  /** When that text was first seen, and the next that says otherwise: ISO 8601 in UTC; null where none does. */
  readonly seen: string;
  readonly until: string | null;
}

/** A check with what other texts of its articles say. */
export interface CheckOverVersions extends QuoteCheck {
  /** Only of articles in which that changed, article by article, the oldest first; empty where none has. */
  readonly versions: readonly VersionCheck[];
}

/** Articles whose texts are held against one quotation: those that it matches, then the others that changed. */
const MOST = 200;

/**
 * Adds to a check what the texts say that its articles had before, and, where the words are nowhere now, what any article
 * that changed once said. The verdict stays that of what is served.
 */
export async function overVersions(
  check: QuoteCheck,
  history: History,
  options: CheckOptions = {},
): Promise<CheckOverVersions> {
  const changed = await history.changed();
  const matched = new Set(check.matches.map(({ passageId }) => articleOf(passageId)));
  const own = changed.filter((id) => matched.has(id));
  const others = FOUND.has(check.verdict) ? [] : changed.filter((id) => !matched.has(id));
  const versions: VersionCheck[] = [];
  for (const id of [...own, ...others].slice(0, MOST)) {
    const texts = (await history.versions(id)).filter(hasArticle);
    if (!matched.has(id) && !texts.some(({ article }) => hasWords(article, check.quote))) continue;
    const runs = runsOf(texts, check.quote, options);
    if (isNews(runs, matched.has(id))) versions.push(...runs);
  }
  return { ...check, versions };
}

/** An article that says the same as ever is no news; of one that says nothing now, only what it said counts. */
function isNews(runs: readonly VersionCheck[], saysItNow: boolean): boolean {
  return saysItNow ? runs.length > 1 : runs.some(({ verdict }) => FOUND.has(verdict));
}

const FOUND: ReadonlySet<Verdict> = new Set(['exact', 'other-speaker']);

function articleOf(passageId: string): string {
  return passageId.slice(0, passageId.lastIndexOf('#'));
}

type Kept = Version & { readonly article: Article };

function hasArticle(version: Version): version is Kept {
  return version.article !== null;
}

function runsOf(texts: readonly Kept[], quote: string, options: CheckOptions): VersionCheck[] {
  const runs: VersionCheck[] = [];
  for (const { article, record } of texts) {
    const { verdict, matches } = checkQuote(buildCoverage([article]), quote, options);
    const last = runs.at(-1);
    if (last?.verdict === verdict && last.text === (matches[0]?.text ?? null)) continue;
    if (last !== undefined) runs[runs.length - 1] = { ...last, until: record.seen };
    const { version, seen } = record;
    const text = matches[0]?.text ?? null;
    runs.push({ articleId: article.id, verdict, text, version, seen, until: null });
  }
  return runs;
}

/** Whether a text has nearly all the words, which is quickly told: the others need no closer look. */
function hasWords({ text }: Article, quote: string): boolean {
  const printed = new Set(wordsIn(text));
  const asked = wordsIn(quote);
  return asked.filter((word) => printed.has(word)).length >= asked.length * NEARLY;
}

const NEARLY = 0.6;

function wordsIn(text: string): string[] {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).map(foldWord);
}
