import { DEFAULT_LIMITS, type Limits, overLimitInWords } from '../../articles/limits.ts';
import type { Coverage } from '../../coverage.ts';
import type { ComparedTexts } from './alignment/difference.ts';
import { turnedReading } from './alignment/reversed-meaning.ts';
import { namesAsked, namesBeside, namesFor } from './expected-speaker.ts';
import { checkedHeadlines } from './headlines.ts';
import { withMachine } from './machine-captions.ts';
import { type CheckMatch, matchesOf } from './matches.ts';
import { notQuotedReason } from './not-quoted-reason.ts';
import { withoutChatMarkup } from './pasted/markup.ts';
import { type AskedWords, readPasted } from './pasted/pasted.ts';
import { signatureOf } from './pasted/signature.ts';
import { readPrintings } from './printings.ts';
import { judge, type Verdict } from './verdict.ts';

/** Whether somebody is quoted with these words in this coverage (not whether it is true). */
export interface QuoteCheck {
  readonly quote: string;
  readonly verdict: Verdict;
  readonly matches: readonly CheckMatch[];
  /**
   * For `not-quoted`: how the words are printed instead, and the sentence they stand in. For words in a headline: the
   * headline. For a text that was too long to be looked up: that it was.
   */
  readonly reason?: string;
  /** The further quotations, where one text holds several: each with its own words as `quote`. */
  readonly also?: readonly QuoteCheck[];
}

/** How a quotation is checked. */
export interface CheckOptions {
  /** Who is said to have said it, as people type a name; null or absent: anybody. */
  readonly speaker?: string | null;
  /** How long the text may be: one that is longer is not looked up, and `reason` says so. Default {@link DEFAULT_LIMITS}. */
  readonly limits?: Pick<Limits, 'asked'>;
}

/**
 * Holds a quotation against everything the coverage printed. With a speaker, words that nobody printed
 * as that speaker's get `other-speaker`. The quotation may stand in marks, with the sentence round it
 * ("Radakin said “…”": then it is Radakin's or somebody else's), be signed ("— Radakin"), run over paragraphs, carry ellipses,
 * square brackets and a platform's markup, and be as long as `limits` let it; several in one text are checked one by
 * one. Matches come best first, one for each passage
 * that the words stand in; for `stitched` in the order of the parts. Never throws.
 * @example
 * const { coverage } = await openCoverage('corpus');
 * console.log(checkQuote(coverage, 'We must defend forward', { speaker: 'Radakin' }).verdict);
 */
export function checkQuote(
  coverage: Coverage,
  quote: string,
  { speaker = null, limits = DEFAULT_LIMITS }: CheckOptions = {},
): QuoteCheck {
  if (quote.length > limits.asked) return unchecked(quote, limits.asked);
  const signed = signedBy(coverage, quote);
  const { text, whole, quotations } = readPasted(signed.words);
  const names = speaker === null ? signed.names : namesAsked(coverage, speaker);
  const inMarks = quotations.map((own) => {
    const check = checkAsked(coverage, own, names ?? namesBeside(coverage, text, own));
    return { ...check, quote: quote.slice(own.start, own.end) };
  });
  const [first, ...also] = inMarks;
  if (whole === null && first !== undefined) return { ...first, quote, also };
  const asWhole = () => ({ ...checkAsked(coverage, whole as AskedWords, names), quote });
  if (first === undefined) return asWhole();
  // a text with a term in marks may be a quotation as it stands
  if (first.verdict === 'exact' && wordsIn(quotations[0]) >= TERM) return { ...first, quote };
  const all = asWhole();
  return all.verdict === 'exact' || isNone(first) ? all : { ...first, quote };
}

/** What stands above a signature, and who that means; all of it where nobody whom the coverage knows has signed. */
function signedBy(
  coverage: Coverage,
  quote: string,
): { words: string; names: readonly string[] | null } {
  const signature = signatureOf(withoutChatMarkup(quote));
  const names = signature === null ? [] : namesFor(coverage, signature.name);
  if (signature === null || names.length === 0) return { words: quote, names: null };
  return { words: quote.slice(0, signature.start), names };
}

function unchecked(quote: string, most: number): QuoteCheck {
  const reason = overLimitInWords('asked', most);
  return { quote, verdict: 'not-in-coverage', matches: [], reason };
}

/** Shorter quotations in marks may be terms within one that has none. */
const TERM = 3;

function wordsIn(asked: AskedWords | undefined): number {
  return asked?.words.length ?? 0;
}

function isNone({ verdict }: QuoteCheck): boolean {
  return verdict === 'not-in-coverage';
}

/** Held against the passages, and against the headlines where no passage has the words as somebody's. */
function checkAsked(
  coverage: Coverage,
  asked: AskedWords,
  names: readonly string[] | null,
): Omit<QuoteCheck, 'quote'> & { quote: string } {
  const inPassages = checkIn(coverage, asked, names);
  if (/^(?:exact|other-speaker)$/.test(inPassages.verdict)) return inPassages;
  const headlines = checkedHeadlines(coverage);
  const inHeadlines = checkIn(headlines, asked, names);
  const better =
    /^(?:exact|other-speaker)$/.test(inHeadlines.verdict) ||
    (isNone(inPassages) && !isNone(inHeadlines) && inHeadlines.verdict !== 'stitched');
  if (!better) return inPassages;
  const [first] = inHeadlines.matches;
  const headline = headlines.passages.find(({ id }) => id === first?.passageId)?.text ?? '';
  return { ...inHeadlines, reason: `Printed in a headline: ${headline}` };
}

function comparedTexts(coverage: Coverage, { text, words }: AskedWords): ComparedTexts {
  return { asked: text, words, passage: (index) => coverage.passages[index]?.text ?? '' };
}

function checkIn(
  coverage: Coverage,
  asked: AskedWords,
  names: readonly string[] | null,
): Omit<QuoteCheck, 'quote'> & { quote: string } {
  // 1. where the words may be printed, read word by word
  const printings = readPrintings(coverage, asked, names);
  // 2. the verdict, and what shows it
  const { verdict, readings } = judge(printings, asked.words, names, (reading) =>
    turnedReading(coverage, reading),
  );
  const texts = comparedTexts(coverage, asked);
  const matches = readings.flatMap((reading) => matchesOf(coverage, reading, texts));
  const reason = verdict === 'not-quoted' ? notQuotedReason(coverage, readings[0]) : null;
  // 3. nothing that only a machine heard is certain
  const sure = withMachine(coverage, verdict, matches);
  return { quote: asked.text, ...sure, ...(reason === null ? {} : { reason }) };
}
