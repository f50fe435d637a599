import type { Article } from '../../articles/article.ts';
import { foldWord } from '../../language/folding.ts';
import { analyseArticle } from '../../quotes/analyse.ts';
import type { History, Version } from '../history.ts';
import { type Change, changesBetween, type Printed } from './changes.ts';

/** A change with when it was seen, and between which texts. */
export interface ListedChange extends Change {
  readonly articleId: string;
  /** Headline of the later text. */
  readonly title: string | null;
  readonly outlet: string | null;
  /** When the later text was first seen, and the earlier one: ISO 8601 in UTC. */
  readonly seen: string;
  readonly previously: string;
  /** SHA-256 of the two texts. */
  readonly version: string;
  readonly previousVersion: string;
  /** Texts between the two that retention has removed. */
  readonly removedBetween: number;
  /** Who is quoted with the words, as the article names them. */
  readonly speakers: readonly string[];
}

/** Which changes are wanted. */
export interface ChangesWanted {
  /** Null for every article that changed. */
  readonly article: string | null;
  /** Only what was seen from this moment on, ms since 1970; null for all. */
  readonly since: number | null;
  /** Only words of somebody so named; null for anybody's. */
  readonly speaker: string | null;
}

/** What changed in the articles of a corpus, article by article, the oldest change first. */
export async function* listedChanges(
  history: History,
  { article, since, speaker }: ChangesWanted,
): AsyncGenerator<ListedChange> {
  const isWanted = ({ speakers }: ListedChange) =>
    speaker === null || speakers.some((name) => isNamed(name, speaker));
  for (const id of article === null ? await history.changed() : [article])
    for (const { earlier, later, removed } of neighbours(await history.versions(id)))
      if (since === null || Date.parse(later.record.seen) >= since)
        yield* between(earlier, later, removed).filter(isWanted);
}

/** Each version with a text and the one before it that has one, and how often the article was removed between them. */
function* neighbours(versions: readonly Version[]) {
  let earlier: Version | null = null;
  let removed = 0;
  for (const later of versions) {
    if (later.article === null) removed++;
    else {
      if (earlier !== null) yield { earlier, later, removed };
      earlier = later;
      removed = 0;
    }
  }
}

function between(earlier: Version, later: Version, removedBetween: number): ListedChange[] {
  const [before, after] = [earlier.article as Article, later.article as Article];
  const [whoBefore, whoAfter] = [quotedIn(before), quotedIn(after)];
  return changesBetween(before, after).map((change) => ({
    ...change,
    articleId: after.id,
    title: after.title,
    outlet: after.outlet,
    seen: later.record.seen,
    previously: earlier.record.seen,
    version: later.record.version,
    previousVersion: earlier.record.version,
    removedBetween,
    speakers: [...new Set([...whoBefore(change.before), ...whoAfter(change.after)])],
  }));
}

/** Who is quoted where, each article analysed once and only where it is asked. */
function quotedIn(article: Article): (where: Printed | null) => string[] {
  let analysis: ReturnType<typeof analyseArticle> | null = null;
  return (where) => {
    if (where === null || where.paragraph === 0) return [];
    analysis ??= analyseArticle(article);
    const { quotes, cast } = analysis;
    const from = where.start - (article.paragraphs[where.paragraph - 1]?.start ?? 0);
    const to = from + where.text.length;
    return (quotes[where.paragraph - 1] ?? []).flatMap(({ figure, start, end }) => {
      const name = figure === null || start >= to || end <= from ? null : cast[figure]?.name;
      return name ? [name] : [];
    });
  };
}

/** Whether every word that was typed is one of the name's. */
function isNamed(name: string, typed: string): boolean {
  const words = new Set(name.split(/\s+/).map(foldWord));
  return typed.split(/\s+/).every((word) => words.has(foldWord(word)));
}
