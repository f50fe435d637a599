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
  const held = heldOf(coverage, passage);
  const own = held?.quotes[quote];
  if (held === null || own === undefined) return {};
  const { article, printed } = held;
  const cut = (span: Span | null) => cutFrom(article, printed, span);
  // 1. who: the name and the role as printed
  const speaker = own.speaker === null ? undefined : coverage.speakers.get(own.speaker);
  const who = nameSpan(article, printed, own, speaker);
  const role = roleSpan(article, printed, own, speaker);
  // 2. the words round the quote that are nobody's speech: said how, to whom, where, when
  const round = wordsRound(held, own);
  const cue = cueSpan(round, own);
  const when = nearestWhen(round, cue ?? own);
  const date =
    when === null || article.date === null ? null : workedOut(printed, when, article.date);
  return {
    ...field('who', cut(who)),
    ...field('role', cut(role)),
    ...field('cue', cut(cue)),
    ...field('to', cut(shifted(addressee(round.text, shifted(cue, -round.start)), round.start))),
    ...field('where', cut(shifted(setting(round.text), round.start))),
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

/** All that the cards of one passage are cut from. */
interface Held {
  readonly article: Article;
  readonly printed: Passage;
  readonly quotes: readonly Quote[];
  /** The passage with what is said in it blanked, length kept. */
  readonly unspoken: string;
  readonly sentences: readonly Span[];
}

/** The passage looked at last, by coverage: its quotes are asked for one after the other, and there may be thousands. */
const lastHeld = new WeakMap<Coverage, { passage: number; held: Held }>();

function heldOf(coverage: Coverage, passage: number): Held | null {
  const last = lastHeld.get(coverage);
  if (last?.passage === passage) return last.held;
  const printed = coverage.passages[passage];
  const article = coverage.articles[coverage.articleOf[passage] ?? -1];
  if (printed === undefined || article === undefined) return null;
  const quotes = coverage.quotes[passage] ?? [];
  const { text } = printed;
  const held = {
    ...{ article, printed, quotes },
    unspoken: blanked(text, quotes),
    sentences: sentencesOf(text),
  };
  lastHeld.set(coverage, { passage, held });
  return held;
}

function blanked(text: string, quotes: readonly Span[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end } of [...quotes].sort((a, b) => a.start - b.start)) {
    if (end <= at) continue;
    pieces.push(text.slice(at, Math.max(at, start)), ' '.repeat(end - Math.max(at, start)));
    at = end;
  }
  return pieces.join('') + text.slice(at);
}

/** Some words of a passage, and where in it they begin. */
interface Words {
  readonly text: string;
  readonly start: number;
}

/** Characters of its sentences before and after a quote that are read: a sentence may be all of a text, and have thousands. */
const REACH = 500;

/** The quote's sentences outside all quotes, as far as the reach goes, whole words. */
function wordsRound({ unspoken: text, sentences }: Held, quote: Quote): Words {
  const from = Math.min(quote.start, Math.max(0, quote.mention?.start ?? quote.start));
  const to = Math.max(quote.end, Math.min(text.length, quote.mention?.end ?? quote.end));
  const first = firstWhere(sentences, ({ end }) => end > from);
  const next = firstWhere(sentences, ({ start }) => start >= to);
  const [start, end] =
    first < next
      ? [sentences[first]?.start ?? quote.start, sentences[next - 1]?.end ?? quote.end]
      : [quote.start, quote.end];
  const [before, after] = [text.slice(Math.max(0, from - REACH), from), text.slice(to, to + REACH)];
  const near = start < from - REACH ? from - REACH + before.indexOf(' ') + 1 : start;
  const far = end > to + REACH ? to + Math.max(0, after.lastIndexOf(' ')) : end;
  return { text: text.slice(near, far), start: near };
}

/** The place of the first of which this holds, where it holds of all after it too; the length where of none. */
function firstWhere<T>(list: readonly T[], holds: (item: T) => boolean): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(list[middle] as T)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function shifted(span: Span | null, by: number): Span | null {
  return span === null ? null : { start: span.start + by, end: span.end + by };
}

/** The cue as printed, where it stands nearest to who says it. */
function cueSpan(round: Words, { cue, mention, start, end }: Quote): Span | null {
  if (cue === null || cue === '') return null;
  const near = mention !== null && mention.start >= 0 ? mention : { start, end };
  const { text } = round;
  let best: Span | null = null;
  for (let at = text.indexOf(cue); at >= 0; at = text.indexOf(cue, at + cue.length)) {
    if (!isWhole(text, { start: at, end: at + cue.length })) continue;
    const span = { start: round.start + at, end: round.start + at + cue.length };
    if (best === null || apart(span, near) < apart(best, near)) best = span;
  }
  return best;
}

function nearestWhen(round: Words, near: Span): Span | null {
  let best: Span | null = null;
  for (const match of round.text.matchAll(WHEN)) {
    const start = round.start + match.index;
    const span = { start, end: start + match[0].length };
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
