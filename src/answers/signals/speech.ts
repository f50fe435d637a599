import { indexTerms } from '../../language/terms.ts';
import type { Quote } from '../../quotes/quote.ts';
import { codeOf } from '../../search/passage-words.ts';
import type { Candidate, Hunt } from '../candidate.ts';

/** Signals of who speaks in a passage. Each is from 0 to 1. */
export interface SpeechSignals {
  /** How sure it is that whoever was asked about is quoted in it. */
  readonly quoted: number;
  /** Whether these are words in quotation marks. */
  readonly direct: number;
  /** Share of the topic inside those quotes. */
  readonly quotedTopic: number;
  /** Whether the passage names whoever was asked about. */
  readonly named: number;
  /** Whether anybody is quoted. */
  readonly anyQuote: number;
  /** Whether somebody else is quoted, and not whoever was asked about. */
  readonly others: number;
}

/** Measures what the who-said-what index knows about a candidate. */
export function speechSignals(candidate: Candidate, hunt: Hunt): SpeechSignals {
  const all = hunt.coverage.quotes[candidate.passage] ?? [];
  const theirs = all.filter((quote) => isTheirs(quote, hunt));
  return {
    quoted: Math.max(0, ...theirs.map((quote) => quote.confidence)),
    direct: theirs.some((quote) => quote.kind !== 'reported') ? 1 : 0,
    quotedTopic: topicIn(candidate, all, theirs, hunt),
    named: isNamed(candidate, hunt) ? 1 : 0,
    anyQuote: all.length > 0 ? 1 : 0,
    others: theirs.length === 0 && all.some((quote) => quote.speaker !== null) ? 1 : 0,
  };
}

/** Whether a quote is by whoever was asked about: by name, by the words that describe them, or by anybody. */
function isTheirs(quote: Quote, { question, names }: Hunt): boolean {
  if (quote.speaker !== null && names.has(quote.speaker)) return true;
  const asked = question.speaker;
  if (asked === null && question.kind === 'said-about') return quote.speaker !== null;
  if (asked === null || !asked.description || quote.mention === null) return false;
  const mention = new Set(indexTerms(quote.mention.text));
  const terms = indexTerms(asked.typed);
  return terms.length > 0 && terms.every((term) => mention.has(term));
}

/** Share of the topic that stands inside some of a passage's quotes. */
function topicIn(
  { passage, matches }: Candidate,
  all: readonly Quote[],
  theirs: readonly Quote[],
  { coverage, shares }: Hunt,
): number {
  if (theirs.length === 0 || matches.length === 0) return 0;
  const { starts, places } = coverage.quotePlaces;
  const terms = new Set<number>();
  for (const quote of theirs) {
    if (quote.within !== null) continue;
    const at = 2 * ((starts[passage] as number) + all.indexOf(quote));
    for (const { term, position } of matches)
      if (position >= (places[at] as number) && position < (places[at + 1] as number))
        terms.add(term);
  }
  let sum = 0;
  for (const term of terms) sum += shares[term] ?? 0;
  return sum;
}

function isNamed({ passage }: Candidate, { coverage, nameCodes, names }: Hunt): boolean {
  if (nameCodes.size === 0) return false;
  const found = new Set<number>();
  for (const word of coverage.words.of(passage)) {
    const code = codeOf(word);
    if (!nameCodes.has(code)) continue;
    found.add(code);
    if (names.size > 0 || found.size === nameCodes.size) return true;
  }
  return false;
}
