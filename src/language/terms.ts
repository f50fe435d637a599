import { foldWord } from './folding.ts';
import { magnitudeOf, numberOf, numberTerm } from './numbers.ts';
import type { Span } from './span.ts';
import { stem } from './stemming.ts';
import { scanWords } from './word-spans.ts';
import { EQUIVALENTS } from './words/equivalents.ts';
import { STOP_WORDS } from './words/stop-words.ts';

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

interface FoldedWord {
  readonly folded: string;
  readonly term: string;
  readonly stop: boolean;
}

const HAS_LOWER = /\p{Ll}/u;
const HYPHEN = /^[-‐‑]$/;
const LONGEST_PHRASE = 5;
const MEMORY = 100_000;

const single = new Map<string, string>();
const phrases = new Map<string, string>();
const phraseStarts = new Set<string>();
for (const [first = '', ...others] of EQUIVALENTS)
  for (const form of [first, ...others]) learn(form, stem(first));

function learn(form: string, term: string): void {
  const words = form.split(/[ -]/);
  if (words.length === 1) {
    single.set(form, term);
    return;
  }
  phrases.set(words.join(' '), term);
  phraseStarts.add(words[0] ?? '');
}

let memory = new Map<string, FoldedWord>();

function fold(word: string, caseMatters: boolean): FoldedWord {
  const key = caseMatters ? word : word.toLowerCase();
  const known = memory.get(key);
  if (known !== undefined) return known;
  if (memory.size >= MEMORY) memory = new Map();
  const made = foldAnew(key);
  memory.set(key, made);
  return made;
}

function foldAnew(word: string): FoldedWord {
  const folded = foldWord(word);
  const asPrinted = single.get(word);
  if (asPrinted !== undefined) return { folded, term: asPrinted, stop: false };
  const value = numberOf(folded);
  if (value !== null) return { folded, term: numberTerm(value), stop: false };
  const equivalent = single.get(folded);
  if (equivalent !== undefined) return { folded, term: equivalent, stop: false };
  const stop = STOP_WORDS.has(folded) || /['’ʼ]$/.test(word);
  return { folded, term: stem(folded), stop };
}

/**
 * The words of a text, in order, stop words marked. "prime minister", "cease-fire" and "200 million"
 * give their words and, right after the first, one term for the whole: an index holds both.
 */
export function termsOf(text: string): Term[] {
  const terms: Term[] = [];
  const caseMatters = HAS_LOWER.test(text);
  const words: (FoldedWord & Span)[] = [];
  scanWords(text, (start, end) => {
    const { folded, term, stop } = fold(text.slice(start, end), caseMatters);
    words.push({ folded, term, stop, start, end });
  });
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (word === undefined) continue;
    terms.push({
      term: word.term,
      start: word.start,
      end: word.end,
      position: at,
      stop: word.stop,
      words: 1,
    });
    const whole = amountAt(words, at) ?? phraseAt(words, at) ?? hyphenatedAt(words, at, text);
    if (whole !== null) terms.push(whole);
  }
  return terms;
}

type Words = readonly (FoldedWord & Span)[];

function amountAt(words: Words, at: number): Term | null {
  const [word, next] = [words[at], words[at + 1]];
  if (word === undefined || next === undefined) return null;
  const value = numberOf(word.folded);
  const unit = value === null ? null : magnitudeOf(next.folded);
  return value === null || unit === null ? null : joined(words, at, 2, numberTerm(value * unit));
}

function phraseAt(words: Words, at: number): Term | null {
  const word = words[at];
  if (word === undefined || !phraseStarts.has(word.folded)) return null;
  let phrase = word.folded;
  for (let count = 2; count <= LONGEST_PHRASE; count++) {
    const next = words[at + count - 1];
    if (next === undefined) return null;
    phrase += ` ${next.folded}`;
    const term = phrases.get(phrase);
    if (term !== undefined) return joined(words, at, count, term);
  }
  return null;
}

function hyphenatedAt(words: Words, at: number, text: string): Term | null {
  const [word, next] = [words[at], words[at + 1]];
  if (word === undefined || next === undefined) return null;
  if (next.start - word.end !== 1 || numberOf(word.folded) !== null) return null;
  if (!HYPHEN.test(text.slice(word.end, next.start))) return null;
  return joined(words, at, 2, stem(word.folded + next.folded));
}

function joined(words: Words, at: number, count: number, term: string): Term {
  const [first, last] = [words[at], words[at + count - 1]];
  const span = { start: first?.start ?? 0, end: last?.end ?? 0 };
  return { term, ...span, position: at, stop: false, words: count };
}

/** Where the words of a text stand, by `Term.position`: what joined forms span is left out. */
export function wordSpans(text: string): Span[] {
  const spans: Span[] = [];
  scanWords(text, (start, end) => spans.push({ start, end }));
  return spans;
}

/** The terms a text is indexed under: stop words left out, repetitions kept. */
export function indexTerms(text: string): string[] {
  return indexed(termsOf(text));
}

/** As `indexTerms`, of a text that was cut into words before. */
export function indexed(terms: readonly Term[]): string[] {
  const kept: string[] = [];
  for (const term of terms) if (!term.stop) kept.push(term.term);
  return kept;
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
