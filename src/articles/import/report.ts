import type { Problem } from '../../problem.ts';
import type { Status } from '../article.ts';
import type { Merged } from './merge/merge.ts';
import type { PassedOver } from './read/collect.ts';
import type { Draft } from './read/drafts.ts';

/** An article that import dealt with. */
export interface ImportedArticle {
  readonly id: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
  /** What became of it, where its file says so: embargoed and withdrawn articles are kept and not shown. */
  readonly status: Status | null;
  /** Until when it is not shown, as printed. */
  readonly embargo: string | null;
  /** `json-ld` where its page printed only the beginning, and the text is the copy that its JSON-LD states. */
  readonly textFrom: 'json-ld' | null;
  /** The file it stands in, in the corpus folder. */
  readonly file: string;
  /** The files it was read from in this run, as the user would name them. */
  readonly from: readonly string[];
}

/** A line of an imported file that is no passage of the article. */
export interface Dropped {
  /** The imported file, as the user would name it. */
  readonly file: string;
  /** From 1; of a saved web page the number of the block of text, of `.jsonl` the number of the line in `text`. */
  readonly line: number;
  /** The line as it stood there, white space at its ends off. */
  readonly text: string;
  /** The rule that dropped it, such as `newsletter-box`. */
  readonly rule: string;
  /** The field of the article that keeps what the line states (`published`, `captions`, …); else null. */
  readonly keptAs: string | null;
}

/** What an import did. Each article stands in exactly one of the first three lists. */
export interface ImportReport {
  readonly added: readonly ImportedArticle[];
  readonly updated: readonly ImportedArticle[];
  readonly unchanged: readonly ImportedArticle[];
  /** Those of the above that several files of this run turned out to hold, or one file more than before. */
  readonly merged: readonly ImportedArticle[];
  readonly dropped: readonly Dropped[];
  /** Files in which no article was expected: pictures, files of unknown kinds. No problems. */
  readonly passedOver: readonly PassedOver[];
  readonly problems: readonly Problem[];
}

/** Codes of problems that mean that an article is not as it was to be. */
export const UNWRITTEN: ReadonlySet<string> = new Set(['file-not-written', 'file-changed']);

/** What all files brought beside articles, and all that went wrong. */
export interface Brought {
  /** Lines of articles. */
  readonly dropped: readonly Dropped[];
  /** Lines of no article. */
  readonly beside: readonly Dropped[];
  readonly passedOver: readonly PassedOver[];
  readonly problems: readonly Problem[];
}

/** What became of an article. */
export interface Settled extends Pick<Merged, 'outcome' | 'merged'> {
  readonly article: ImportedArticle;
}

/** The report of an import. An article that could not be written is in no list but among the problems. */
export function reportOf(
  settled: readonly Settled[],
  { dropped, beside, passedOver, problems }: Brought,
): ImportReport {
  const lost = new Set(problems.filter(({ code }) => UNWRITTEN.has(code)).map(({ file }) => file));
  const done = settled.filter(({ article }) => !lost.has(article.file));
  const listed = (wanted: (one: Settled) => boolean) =>
    done.filter(wanted).map(({ article }) => article);
  return {
    added: listed(({ outcome }) => outcome === 'added'),
    updated: listed(({ outcome }) => outcome === 'updated'),
    unchanged: listed(({ outcome }) => outcome === 'unchanged'),
    merged: listed(({ merged }) => merged),
    dropped: [...beside, ...dropped],
    passedOver,
    problems,
  };
}

/** Several imports as one. */
export function together(reports: readonly ImportReport[]): ImportReport {
  return {
    added: reports.flatMap(({ added }) => added),
    updated: reports.flatMap(({ updated }) => updated),
    unchanged: reports.flatMap(({ unchanged }) => unchanged),
    merged: reports.flatMap(({ merged }) => merged),
    dropped: reports.flatMap(({ dropped }) => dropped),
    passedOver: reports.flatMap(({ passedOver }) => passedOver),
    problems: reports.flatMap(({ problems }) => problems),
  };
}

/** What is told of an article once it is written; its words may go. */
export function settledOf({ id, file, from, front, outcome, merged }: Merged): Settled {
  const { title, outlet, published, status, embargo, textFrom } = front;
  const article = { id, title, outlet, published, status, embargo, textFrom, file, from };
  return { outcome, merged, article };
}

/** Dropped lines, as they are told. */
export function droppedFrom({ from, dropped }: Pick<Draft, 'from' | 'dropped'>): Dropped[] {
  const lines = dropped.flatMap(({ line, rule, keptAs }) =>
    line.printed.map(({ number, text }) => ({ file: from, line: number, text, rule, keptAs })),
  );
  return lines.sort((a, b) => a.line - b.line);
}
