import type { Article } from '../../articles/article.ts';
import type { AttributedQuote } from '../analysis.ts';
import type { Cast } from '../entities.ts';
import type { Reading } from '../reading.ts';
import { intervieweeOf } from './interviewee.ts';
import { plainLabel } from './labels/label-name.ts';

/** An interview told as a story says so in headline or in so many paragraphs. */
const INTRODUCTION = 3;
const ANNOUNCED =
  /\b(?:interview(?:s|ed)?|profile|q ?& ?a|(?:sat|sits) down with|(?:meet|meets|met)\b.{0,40}\b(?:for|over|in|at)|talks? (?:to|with) (?:us|me)|spoke (?:to|with) (?:us|me))\b/iu;
/** The narrator asks, or is told, in the first person. */
const NARRATOR =
  /\b(?:I|we) (?:ask|asked|say|said|suggest|suggested|wonder|wondered|press|pressed|put it to|tell|told|mention|mentioned|point out|meet|met|interviewed)\b|\b(?:tells|told|asks|asked|interrupts|assures|corrects|reminds) (?:me|us)\b/u;
const LEAST_NARRATED = 2;
/** How sure a name is that only the form of the piece gives, 0 to 1: set by hand. */
const SURE = 0.8;

/**
 * In an interview told in prose ("“Of course,” he snaps") the words in marks that nobody else is named for are the
 * interviewee's. Gives the quotes with those speakers; as they are where the article is no such interview, or where
 * others are quoted by name as often.
 */
export function withInterviewee(
  quotes: readonly (readonly AttributedQuote[])[],
  article: Article,
  readings: readonly Reading[],
  cast: Cast,
): readonly (readonly AttributedQuote[])[] {
  const figure = intervieweeIn(article, readings, cast);
  if (figure === null) return quotes;
  const named = timesNamed(quotes);
  if (!isMostQuoted(figure, quotes, named)) return quotes;
  return quotes.map((list, index) =>
    list.map((quote) =>
      isInterviewees(quote, readings[index] as Reading, named, figure, cast)
        ? given(quote, figure)
        : quote,
    ),
  );
}

/** Whether words are somebody's, by name or pronoun, and as often as others are named for theirs together. */
function isMostQuoted(
  figure: number,
  quotes: readonly (readonly AttributedQuote[])[],
  named: ReadonlyMap<number, number>,
): boolean {
  const own = quotes.flat().filter((quote) => quote.figure === figure).length;
  const others = [...named].reduce((sum, [who, times]) => (who === figure ? sum : sum + times), 0);
  return own > 0 && own >= others;
}

function intervieweeIn(
  { title, byline, outlet }: Article,
  readings: readonly Reading[],
  { members }: Cast,
): number | null {
  const texts = readings.map(({ text }) => text);
  const paragraphs = texts.slice(0, INTRODUCTION);
  if (!ANNOUNCED.test([title ?? '', ...paragraphs].join(' '))) return null;
  const narrated = readings.filter((reading) => NARRATOR.test(outsideMarks(reading))).length;
  if (narrated < LEAST_NARRATED) return null;
  const name = intervieweeOf({ title, byline, outlet, paragraphs })?.map(plainLabel);
  return name === undefined ? null : personCalled(name, members);
}

/** The person of the cast with this first and last name. */
function personCalled(name: readonly string[], members: Cast['members']): number | null {
  const figure = members.findIndex(
    ({ kind, words }) =>
      kind === 'person' &&
      plainLabel(words[0] as string) === name[0] &&
      plainLabel(words.at(-1) as string) === name.at(-1),
  );
  return figure < 0 ? null : figure;
}

function outsideMarks({ text, quotations }: Reading): string {
  let outside = '';
  let from = 0;
  for (const { outer } of quotations) {
    outside += text.slice(from, outer.start);
    from = outer.end;
  }
  return outside + text.slice(from);
}

function timesNamed(quotes: readonly (readonly AttributedQuote[])[]): Map<number, number> {
  const times = new Map<number, number>();
  for (const { figure, basis, kind } of quotes.flat())
    if (figure !== null && basis === 'named' && kind === 'direct')
      times.set(figure, (times.get(figure) ?? 0) + 1);
  return times;
}

/** Nobody who speaks by name elsewhere has it: a pronoun of the same gender, or a paragraph that begins with the words. */
function isInterviewees(
  quote: AttributedQuote,
  { quotations, chunks }: Reading,
  named: ReadonlyMap<number, number>,
  interviewee: number,
  { members }: Cast,
): boolean {
  if (quote.kind !== 'direct' || quote.attitude !== null || quote.confidence === 0) return false;
  if (quote.figure === interviewee || (quote.figure !== null && named.has(quote.figure)))
    return false;
  const pronoun = /^(he|she)$/iu.exec(quote.mention?.text ?? '')?.[1]?.toLowerCase();
  if (pronoun !== undefined && quote.basis !== 'named') {
    const gender = members[interviewee]?.gender ?? null;
    return gender === null || gender === (pronoun === 'she' ? 'f' : 'm');
  }
  const begins = quotations[0]?.outer.start === 0;
  const elsewhere = quote.mention === null || quote.basis === 'carried-on';
  return (
    begins &&
    elsewhere &&
    chunks.every(({ kind, cue }) => kind !== 'V' || cue?.strength !== 'speech')
  );
}

function given(quote: AttributedQuote, figure: number): AttributedQuote {
  // "I say" beside the words is the narrator's: nothing names who answers
  const mention = /^(?:I|we)$/iu.test(quote.mention?.text ?? '') ? null : quote.mention;
  const basis = mention === null ? 'carried-on' : quote.basis;
  return { ...quote, figure, mention, basis, confidence: SURE };
}
