/** One question that was asked, with its votes. */
export interface ReportedQuestion {
  readonly question: string;
  readonly outcome: string;
  /** 1 or 0. */
  readonly answered: number;
  /** ms since 1970. */
  readonly askedAt: number;
  readonly liked: number;
  readonly disliked: number;
}

/** Questions that are the same but for case, spaces and the mark at their end. */
export interface ReportLine {
  /** As it was asked last. */
  readonly question: string;
  /** How often it went unanswered or was disliked. */
  readonly asked: number;
  readonly unanswered: number;
  /** Votes. */
  readonly liked: number;
  readonly disliked: number;
  /** What came of it, each word once, sorted. */
  readonly outcomes: readonly string[];
  /** When it was asked last, ISO 8601. */
  readonly last: string;
}

/** Puts the same questions together, the last asked first. */
export function summarise(asked: readonly ReportedQuestion[]): ReportLine[] {
  const newestFirst = [...asked].sort((a, b) => b.askedAt - a.askedAt);
  const groups = Map.groupBy(newestFirst, ({ question }) => sameness(question));
  return [...groups.values()].map(lineOf);
}

function lineOf(group: readonly ReportedQuestion[]): ReportLine {
  const sum = (count: (asked: ReportedQuestion) => number) =>
    group.reduce((total, one) => total + count(one), 0);
  return {
    question: group[0]?.question ?? '',
    asked: group.length,
    unanswered: sum(({ answered }) => 1 - answered),
    liked: sum(({ liked }) => liked),
    disliked: sum(({ disliked }) => disliked),
    outcomes: [...new Set(group.map(({ outcome }) => outcome))].sort(),
    last: new Date(group[0]?.askedAt ?? 0).toISOString(),
  };
}

function sameness(question: string): string {
  const words = question.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean).join(' ');
  return words.replace(/ ?[?!.]{1,9}$/, '');
}
