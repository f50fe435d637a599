import { foldWord } from '../folding.ts';
import { magnitudeOf, numberOf, numberTerm } from '../numbers.ts';
import { stem } from '../stemming.ts';
import { EQUIVALENTS } from '../words/equivalents.ts';
import { STOP_WORDS } from '../words/stop-words.ts';
import { PrintedWords } from './printed-words.ts';
import { scanWords } from './word-spans.ts';

/** A word as it is printed, with what it stands for. */
interface Word {
  readonly folded: string;
  /** The number of its term. */
  readonly number: number;
  readonly stop: boolean;
  /** What it stands for as a number; null where it is none. */
  readonly value: number | null;
}

const HAS_LOWER = /\p{Ll}/u;
const HYPHENS = new Set(['-', '‐', '‑']);
const LONGEST_PHRASE = 5;
/** Words remembered by one scan. */
const MOST_WORDS = 2_000_000;

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

function wordOf(word: string, numberOfTerm: (term: string) => number): Word {
  const folded = foldWord(word);
  const value = numberOf(folded);
  const known = single.get(word) ?? (value === null ? single.get(folded) : numberTerm(value));
  const stop = known === undefined && (STOP_WORDS.has(folded) || /['’ʼ]$/.test(word));
  return { folded, number: numberOfTerm(known ?? stem(folded)), stop, value };
}

/**
 * Cuts one text after the other into terms, each term a number: whoever takes in many texts looks no word up twice. "prime
 * minister", "cease-fire" and "200 million" are their words and, right after the first, one term for the whole.
 */
export class TermScan {
  /** By number: the term. */
  readonly terms: string[] = [];
  /** How many terms the text scanned last has; what `numbers` and the others hold behind these is of texts before it. */
  size = 0;
  /** By place: the term's number, its span, how many words it spans, and 1 for a stop word. */
  readonly numbers: number[] = [];
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  readonly spanned: number[] = [];
  readonly stops: number[] = [];
  /** Where the words of the text are, joined forms left out: so many. */
  wordCount = 0;
  readonly wordStarts: number[] = [];
  private readonly wordEnds: number[] = [];
  private readonly words: Word[] = [];
  private printed = new PrintedWords();
  /** By number of a printed word: what it stands for. */
  private readonly known: Word[] = [];
  private readonly termNumbers = new Map<string, number>();

  /** How much it remembers, in words and terms. */
  get remembered(): number {
    return this.known.length + this.terms.length;
  }

  scan(text: string): void {
    this.cut(text, HAS_LOWER.test(text));
    this.size = 0;
    for (let at = 0; at < this.wordCount; at++) {
      const { number, stop } = this.words[at] as Word;
      this.push(at, 1, number, stop);
      if (!this.joinAmount(at) && !this.joinPhrase(at)) this.joinHyphenated(at, text);
    }
  }

  /** The terms of the text that are no stop words, repetitions kept. */
  indexed(): string[] {
    const kept: string[] = [];
    for (let at = 0; at < this.size; at++)
      if (this.stops[at] === 0) kept.push(this.terms[this.numbers[at] as number] as string);
    return kept;
  }

  private cut(text: string, caseMatters: boolean): void {
    let count = 0;
    scanWords(text, (start, end) => {
      const small = caseMatters ? null : text.slice(start, end).toLowerCase();
      this.words[count] =
        small === null ? this.read(text, start, end) : this.read(small, 0, small.length);
      this.wordStarts[count] = start;
      this.wordEnds[count++] = end;
    });
    this.wordCount = count;
  }

  private read(text: string, start: number, end: number): Word {
    if (this.known.length >= MOST_WORDS) {
      this.printed = new PrintedWords();
      this.known.length = 0;
    }
    const number = this.printed.numberOf(text, start, end);
    const known = this.known[number];
    if (known !== undefined) return known;
    const word = wordOf(this.printed.words[number] as string, (term) => this.numberOf(term));
    this.known.push(word);
    return word;
  }

  private numberOf(term: string): number {
    const known = this.termNumbers.get(term);
    if (known !== undefined) return known;
    this.termNumbers.set(term, this.terms.length);
    return this.terms.push(term) - 1;
  }

  private push(at: number, count: number, number: number, stop: boolean): void {
    const place = this.size++;
    this.numbers[place] = number;
    this.starts[place] = this.wordStarts[at] as number;
    this.ends[place] = this.wordEnds[at + count - 1] as number;
    this.spanned[place] = count;
    this.stops[place] = stop ? 1 : 0;
  }

  /** A word of the text; undefined behind the last. */
  private wordAt(at: number): Word | undefined {
    return at < this.wordCount ? this.words[at] : undefined;
  }

  private join(at: number, count: number, term: string): true {
    this.push(at, count, this.numberOf(term), false);
    return true;
  }

  private joinAmount(at: number): boolean {
    const [word, next] = [this.wordAt(at), this.wordAt(at + 1)];
    if (word === undefined || next === undefined || word.value === null) return false;
    const unit = magnitudeOf(next.folded);
    return unit !== null && this.join(at, 2, numberTerm(word.value * unit));
  }

  private joinPhrase(at: number): boolean {
    let phrase = this.wordAt(at)?.folded ?? '';
    if (!phraseStarts.has(phrase)) return false;
    for (let count = 2; count <= LONGEST_PHRASE; count++) {
      const next = this.wordAt(at + count - 1);
      if (next === undefined) return false;
      phrase += ` ${next.folded}`;
      const term = phrases.get(phrase);
      if (term !== undefined) return this.join(at, count, term);
    }
    return false;
  }

  private joinHyphenated(at: number, text: string): boolean {
    const [word, next] = [this.wordAt(at), this.wordAt(at + 1)];
    if (word === undefined || next === undefined || word.value !== null) return false;
    const end = this.wordEnds[at] as number;
    if ((this.wordStarts[at + 1] as number) - end !== 1 || !HYPHENS.has(text.charAt(end)))
      return false;
    return this.join(at, 2, stem(word.folded + next.folded));
  }
}
