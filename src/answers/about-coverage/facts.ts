import type { Article } from '../../articles/article.ts';
import type { Coverage } from '../../coverage.ts';
import { inEnglish } from '../../language/dates/calendar.ts';
import { daysOf } from '../counted-from.ts';
import { articlesOn, newestFirst } from './articles-on.ts';

// What is known of a coverage, each in a sentence or two.

const [MOST_NAMED, MOST_ARTICLES] = [12, 5];

export function counts(coverage: Coverage): string {
  const { articles, passages } = coverage;
  return `There ${are(articles.length, 'article')}, with ${count(passages.length, 'passage')}.${span(coverage)}`;
}

function span(coverage: Coverage): string {
  const days = daysOf(coverage);
  if (days === null) return ' No article states its date.';
  const { oldest, newest } = days;
  if (oldest === newest) return ` As far as dated, from ${inEnglish(oldest)}.`;
  return ` As far as dated, from ${inEnglish(oldest)} to ${inEnglish(newest)}.`;
}

export function dates(coverage: Coverage): string {
  const [oldest] = coverage.articles
    .filter(({ date }) => date !== null)
    .sort(newestFirst)
    .slice(-1);
  const first = oldest === undefined ? '' : ` The oldest is ${named(oldest)}.`;
  return `${span(coverage).trim()}${first}`;
}

export function outlets({ outlets: { all }, articles }: Coverage): string {
  if (all.length === 0) return 'No article states its outlet.';
  const sorted = all.toSorted((a, b) => b.articles.length - a.articles.length);
  const listed = sorted
    .slice(0, MOST_NAMED)
    .map(({ name, articles: of }) => `${name} (${of.length})`);
  const stated = all.reduce((sum, { articles: of }) => sum + of.length, 0);
  const unstated = articles.length - stated;
  const rest = unstated === 0 ? '' : ` ${count(unstated, 'article')} state no outlet.`;
  return `There ${are(all.length, 'outlet')}, with how many articles: ${listed.join(', ')}${more(all.length - listed.length)}.${rest}`;
}

export function quotesFact({ speakers: { quoted } }: Coverage): string {
  const all = quoted.reduce((sum, speaker) => sum + speaker.quotes, 0);
  return `${count(quoted.length, 'speaker')} ${quoted.length === 1 ? 'is' : 'are'} quoted by name, with ${count(all, 'quotation')} in all.`;
}

export function mostQuoted({ speakers: { quoted } }: Coverage): string {
  const [first] = quoted;
  if (first === undefined) return 'Nobody is quoted by name in this coverage.';
  const most = quoted.filter((speaker) => speaker.quotes === first.quotes).map(({ name }) => name);
  const next = quoted
    .slice(most.length, most.length + 3)
    .map((speaker) => `${speaker.name} (${speaker.quotes})`);
  const then = next.length === 0 ? '' : ` Then come ${next.join(', ')}.`;
  const verb = most.length === 1 ? 'is' : 'are';
  return `${most.slice(0, MOST_NAMED).join(', ')} ${verb} quoted most, ${count(first.quotes, 'time')}${most.length === 1 ? '' : ' each'}.${then}`;
}

export function newest({ articles }: Coverage): string | null {
  const dated = articles.filter(({ date }) => date !== null).sort(newestFirst);
  if (dated.length === 0)
    return 'No article states its date, so none can be said to be the newest.';
  const [first, ...others] = dated.slice(0, 3).map(named);
  return `The newest article is ${first}.${others.length === 0 ? '' : ` Before it: ${others.join('; ')}.`}`;
}

export function articlesAbout(coverage: Coverage, topic: string): string | null {
  const found = articlesOn(topic, coverage);
  if (found.length === 0) return null;
  const listed = found.slice(0, MOST_ARTICLES).map(named).join('; ');
  return `${count(found.length, 'article')} ${found.length === 1 ? 'holds' : 'hold'} “${topic}”: ${listed}${more(found.length - MOST_ARTICLES)}.`;
}

export function bylinesOn(coverage: Coverage, topic: string): string | null {
  const found = articlesOn(topic, coverage);
  const listed = found
    .slice(0, MOST_ARTICLES)
    .map((article) => `${article.byline ?? 'no byline'} (${named(article)})`);
  if (found.length === 0) return null;
  return `By the bylines of the articles that hold “${topic}”: ${listed.join('; ')}${more(found.length - listed.length)}.`;
}

export function bylines({ articles }: Coverage): string {
  const names = [...new Set(articles.flatMap(({ byline }) => byline ?? []))];
  if (names.length === 0) return 'No article states who wrote it.';
  return `Bylines: ${names.slice(0, MOST_NAMED).join('; ')}${more(names.length - MOST_NAMED)}.`;
}

export function titles(coverage: Coverage): string {
  const sorted = coverage.articles.toSorted(newestFirst);
  const listed = sorted.slice(0, MOST_ARTICLES).map(named);
  return `${counts(coverage)} The newest: ${listed.join('; ')}${more(sorted.length - MOST_ARTICLES)}.`;
}

function named({ title, outlet, date }: Article): string {
  const where = [outlet, date === null ? null : inEnglish(date)].filter(Boolean).join(', ');
  return `“${title ?? 'no headline'}”${where === '' ? '' : `, ${where}`}`;
}

function are(number: number, noun: string): string {
  return `${number === 1 ? 'is' : 'are'} ${count(number, noun)}`;
}

function count(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
}

function more(number: number): string {
  return number > 0 ? ` and ${number.toLocaleString('en')} more` : '';
}
