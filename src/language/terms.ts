import { TermScan } from './scan/term-scan.ts';
import { scanWords } from './scan/word-spans.ts';
import type { Span } from './span.ts';

/** One word of a text as it is indexed and asked for. */
export interface Term extends Span {
  /** Folded and stemmed. */
  readonly term: string;
  /** Place among the words of the text, stop words counted. Joined forms share their first word's. */
  readonly position: number;
  readonly stop: boolean;
  /** How many words it spans: 1, or more for "prime minister" and hyphenated or number words. */
  readonly words: number;
}

/** Words remembered between texts that have nothing to do with one another. */
const MEMORY = 100_000;

let shared = new TermScan();

/** The scan of a text: good until the next. */
function scanned(text: string): TermScan {
  if (shared.remembered >= MEMORY || shared.size >= MEMORY) shared = new TermScan();
  shared.scan(text);
  return shared;
}

/**
 * The words of a text, in order, stop words marked. "prime minister", "cease-fire" and "200 million"
 * give their words and, right after the first, one term for the whole: an index holds both.
 */
export function termsOf(text: string): Term[] {
  const scan = scanned(text);
  const terms: Term[] = [];
  let position = -1;
  for (let at = 0; at < scan.size; at++) {
    const words = scan.spanned[at] as number;
    if (words === 1) position++;
    terms.push({
      term: scan.terms[scan.numbers[at] as number] as string,
      start: scan.starts[at] as number,
      end: scan.ends[at] as number,
      position,
      stop: scan.stops[at] === 1,
      words,
    });
  }
  return terms;
}

/** Where the words of a text stand, by `Term.position`: what joined forms span is left out. */
export function wordSpans(text: string): Span[] {
  const spans: Span[] = [];
  scanWords(text, (start, end) => spans.push({ start, end }));
  return spans;
}

/** The terms a text is indexed under: stop words left out, repetitions kept. */
export function indexTerms(text: string): string[] {
  return scanned(text).indexed();
}

/**
 * The terms of a question or name: where several words make one term that the index knows, that one
 * alone stands for them.
 *
 * @param knows whether the index holds a term; default all are known
 */
export function askedTerms(text: string, knows: (term: string) => boolean = () => true): Term[] {
  const asked: Term[] = [];
  let coveredTo = -1;
  const terms = termsOf(text);
  const wholes = new Map(
    terms.filter((term) => term.words > 1 && knows(term.term)).map((term) => [term.position, term]),
  );
  for (const term of terms) {
    if (term.words > 1 || term.position <= coveredTo) continue;
    const whole = wholes.get(term.position);
    if (whole !== undefined) coveredTo = whole.position + whole.words - 1;
    asked.push(whole ?? term);
  }
  return asked;
}
