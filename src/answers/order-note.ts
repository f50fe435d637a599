import { inEnglish } from '../language/dates/calendar.ts';
import type { ParseContext } from '../questions/parse-context.ts';
import { sayDays } from '../questions/say.ts';
import type { QueryContext } from './ranking/candidate.ts';
import { accepts } from './ranking/filter.ts';
import type { Ranking } from './ranking/lookup.ts';

/** What was sorted, counted, or how "last week" was counted, in a sentence each; null where nothing was. */
export function orderNote(ranking: Ranking, asked: string, scene: ParseContext): string | null {
  const notes = [
    countNote(ranking),
    sortNote(ranking),
    daysNote(ranking.context, asked, scene),
    monthNote(ranking),
  ];
  return notes.filter((note) => note !== null).join(' ') || null;
}

function sortNote({ context, ranked }: Ranking): string | null {
  const { order } = context.question;
  if (order === null) return null;
  const dated = context.coverage.articles[ranked[0]?.article ?? -1]?.date ?? null;
  if (dated === null) return `No article with this states its date, so the ${order} can’t be told.`;
  return `By date of the article, ${order} first.`;
}

/** How often somebody is quoted, all in all or on the topic. */
function countNote({ context }: Ranking): string | null {
  const { question, coverage } = context;
  const [speaker] = question.speaker?.speakers ?? [];
  if (!question.counts || speaker === undefined) return null;
  const accept = accepts(coverage, question) ?? (() => true);
  coverage.elsewhere?.need({ passages: speaker.quotedIn });
  const passages = speaker.quotedIn.filter((at) => accept(at) && holdsTopic(at, context));
  const articles = new Set(passages.map((at) => coverage.articleOf[at]));
  const quotes = passages.flatMap((at) =>
    (coverage.quotes[at] ?? []).filter(
      ({ speaker: by, within }) => by === speaker.name && within === null,
    ),
  );
  const on = question.terms.length === 0 ? '' : ' in passages with these words';
  return `${speaker.name} is quoted ${count(quotes.length, 'time')}${on}, in ${count(articles.size, 'article')}.`;
}

function holdsTopic(passage: number, { coverage, question, words }: QueryContext): boolean {
  const found = new Set<number>();
  words.addTo(found, coverage.words, passage);
  return question.terms.every((_, place) => found.has(place));
}

/** Said where days were counted from the newest article, not from today. */
function daysNote(
  { question }: QueryContext,
  asked: string,
  { today, todayCounts }: ParseContext,
): string | null {
  const { since, before } = question.filters;
  if (!todayCounts || today === null || /\d{4}/.test(asked)) return null;
  if (since === null && before === null) return null;
  const days = sayDays(question.query.filters).trim();
  return `Dates read as “${days}”, counted from the newest article (${inEnglish(today)}).`;
}

function monthNote({ month }: Ranking): string | null {
  if (month === null) return null;
  return `No article is dated in ${month}; these passages name the month.`;
}

function count(number: number, noun: string): string {
  return number === 1 ? `one ${noun}`.replace('one time', 'once') : `${number} ${noun}s`;
}
