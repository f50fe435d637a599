import type { Article } from '../../articles/article.ts';
import type { Passage } from '../../articles/passage.ts';
import type { Coverage } from '../../coverage.ts';
import { sentencesOf } from '../../language/sentences.ts';
import type { Span, TextSpan } from '../../language/span.ts';
import type { Quote } from '../../quotes/quote.ts';
import { workedOutDay } from './day.ts';
import { addressee, setting } from './setting.ts';
import { nameSpan, roleSpan } from './who.ts';
import { WHEN } from './words.ts';

/**
 * What the text says about one quote, each field cut from it or absent. Offsets count from the start
 * of the quote's passage (in an earlier passage they are negative, in a later one beyond its end).
 */
export interface QuoteCard {
  /** The speaker's name, or the words that stand for it where no name is given. */
  readonly who?: TextSpan;
  /** As printed: "the chief of the defence staff". */
  readonly role?: TextSpan;
  readonly cue?: TextSpan;
  /** To whom: "the BBC" after "told". */
  readonly to?: TextSpan;
  /** Where or on what occasion: "in a speech to the Commons". */
  readonly where?: TextSpan;
  /** When it was said, as printed: "on Thursday". */
  readonly when?: TextSpan;
  /** ISO 8601 day worked out from `when` and the article's date; only where the article states its date. */
  readonly workedOut?: string;
}

/** Cards made last, by coverage: the best passages answer many questions, and a card costs more than a search. */
const made = new WeakMap<Coverage, Map<string, QuoteCard>>();
const MOST_KEPT = 10_000;

/** The card of one quote: `quote` is its place in `coverage.quotes[passage]`; empty where there is none. */
export function cardOf(coverage: Coverage, passage: number, quote: number): QuoteCard {
  const kept = made.get(coverage);
  const cards = kept === undefined || kept.size >= MOST_KEPT ? new Map<string, QuoteCard>() : kept;
  made.set(coverage, cards);
  const key = `${passage} ${quote}`;
  const card = cards.get(key) ?? makeCard(coverage, passage, quote);
  cards.set(key, card);
  return card;
}

function makeCard(coverage: Coverage, passage: number, quote: number): QuoteCard {
  const printed = coverage.passages[passage];
  const quotes = coverage.quotes[passage] ?? [];
  const own = quotes[quote];
  const article = coverage.articles[coverage.articleOf[passage] ?? -1];
  if (printed === undefined || own === undefined || article === undefined) return {};
  const cut = (span: Span | null) => cutFrom(article, printed, span);
  // 1. who: the name and the role as printed
  const speaker = own.speaker === null ? undefined : coverage.speakers.get(own.speaker);
  const who = nameSpan(article, printed, own, speaker);
  const role = roleSpan(article, printed, own, speaker);
  // 2. the words round the quote that are nobody's speech: said how, to whom, where, when
  const round = wordsRound(printed.text, quotes, own);
  const cue = cueSpan(round, own);
  const when = nearestWhen(round, cue ?? own);
  const date =
    when === null || article.date === null ? null : workedOut(printed, when, article.date);
  return {
    ...field('who', cut(who)),
    ...field('role', cut(role)),
    ...field('cue', cut(cue)),
    ...field('to', cut(addressee(round, cue))),
    ...field('where', cut(setting(round))),
    ...field('when', cut(when)),
    ...(date === null ? {} : { workedOut: date }),
  };
}

function field(name: string, span: TextSpan | null): Record<string, TextSpan> {
  return span === null ? {} : { [name]: span };
}

function cutFrom(article: Article, passage: Passage, span: Span | null): TextSpan | null {
  if (span === null) return null;
  const { start, end } = span;
  return { text: article.text.slice(passage.start + start, passage.start + end), start, end };
}

function workedOut(passage: Passage, when: Span, date: string): string | null {
  return workedOutDay(passage.text.slice(when.start, when.end), date);
}

/** The passage with everything blanked, length kept, but the quote's sentences outside all quotes. */
function wordsRound(text: string, quotes: readonly Quote[], quote: Quote): string {
  const from = Math.min(quote.start, Math.max(0, quote.mention?.start ?? quote.start));
  const to = Math.max(quote.end, Math.min(text.length, quote.mention?.end ?? quote.end));
  const sentences = sentencesOf(text).filter(({ start, end }) => start < to && end > from);
  const start = sentences[0]?.start ?? quote.start;
  const end = sentences.at(-1)?.end ?? quote.end;
  let round = blanked(text, { start: 0, end: start });
  round = blanked(round, { start: end, end: text.length });
  for (const span of quotes) if (span.start < end && span.end > start) round = blanked(round, span);
  return round;
}

function blanked(text: string, { start, end }: Span): string {
  return text.slice(0, start) + ' '.repeat(Math.max(0, end - start)) + text.slice(end);
}

/** The cue as printed, where it stands nearest to who says it. */
function cueSpan(round: string, { cue, mention, start, end }: Quote): Span | null {
  if (cue === null || cue === '') return null;
  const near = mention !== null && mention.start >= 0 ? mention : { start, end };
  let best: Span | null = null;
  for (let at = round.indexOf(cue); at >= 0; at = round.indexOf(cue, at + cue.length)) {
    const span = { start: at, end: at + cue.length };
    if (isWhole(round, span) && (best === null || apart(span, near) < apart(best, near)))
      best = span;
  }
  return best;
}

function nearestWhen(round: string, near: Span): Span | null {
  let best: Span | null = null;
  for (const match of round.matchAll(WHEN)) {
    const span = { start: match.index, end: match.index + match[0].length };
    if (best === null || apart(span, near) < apart(best, near)) best = span;
  }
  return best;
}

function isWhole(text: string, { start, end }: Span): boolean {
  return !/[\p{L}\p{N}]/u.test((text[start - 1] ?? ' ') + (text[end] ?? ' '));
}

function apart(a: Span, b: Span): number {
  return Math.max(a.start - b.end, b.start - a.end, 0);
}
