import { sentencesOf } from '../language/sentences.ts';
import { type Term, termsOf } from '../language/terms.ts';
import { Growing } from './growing.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Bits of a word's number; what is left below them is its code. */
const SENTENCE_START = 0x8000_0000;
const CAPITAL = 0x4000_0000;
const NUMBER = 0x2000_0000;
const JOINED = 0x1000_0000;
const CODE = 0x0fff_ffff;

/** Whether the word begins a sentence. */
export const beginsSentence = (word: number): boolean => (word & SENTENCE_START) !== 0;
/** Whether it is printed with a capital. */
export const isCapital = (word: number): boolean => (word & CAPITAL) !== 0;
/** Whether it is written in digits or is a number word. */
export const isNumber = (word: number): boolean => (word & NUMBER) !== 0;
/** Whether it stands for several words that begin with the one before it, and so adds no place. */
export const isJoined = (word: number): boolean => (word & JOINED) !== 0;
/** Its term's place in the vocabulary plus one; 0 for a stop word. */
export const codeOf = (word: number): number => word & CODE;

/**
 * The words of every passage as numbers, so that ranking reads a candidate without cutting its text
 * into words again: four bytes a word, in one array.
 */
export interface PassageWords {
  /** By passage: where its words begin in `words`; one entry more, so that a range ends. */
  readonly starts: Uint32Array;
  readonly words: Uint32Array;
  /** The words of one text, a view into `words`. */
  of(passage: number): Uint32Array;
}

/** Numbers the words of texts by a vocabulary that holds them all. */
export function passageWords(texts: Iterable<string>, vocabulary: Vocabulary): PassageWords {
  const numbering = new WordNumbering();
  for (const text of texts) numbering.add(text, termsOf(text));
  return numbering.finish(vocabulary);
}

/**
 * Numbers words while the vocabulary is still being made: terms by order of appearance first, by their
 * places in the vocabulary at the end.
 */
export class WordNumbering {
  private readonly starts = new Growing();
  private readonly words = new Growing();
  /** By term that is no stop word: its number by order of appearance, from 1, and whether it is a number. */
  private readonly numbers = new Map<string, number>();

  constructor() {
    this.starts.push(0);
  }

  /** @param terms what `termsOf` gives of the text */
  add(text: string, terms: readonly Term[]): void {
    const sentences = sentencesOf(text);
    let sentence = 0;
    for (const term of terms) {
      let word = this.numberOf(term);
      if (term.words > 1) word |= JOINED;
      else if (term.start >= (sentences[sentence]?.start ?? Number.POSITIVE_INFINITY)) {
        word |= SENTENCE_START;
        sentence++;
      }
      if (hasCapital(text, term.start)) word |= CAPITAL;
      this.words.push(word);
    }
    this.starts.push(this.words.length);
  }

  finish(vocabulary: Vocabulary): PassageWords {
    const codes = new Uint32Array(this.numbers.size + 1);
    for (const [term, number] of this.numbers) codes[number & CODE] = vocabulary.indexOf(term) + 1;
    const words = this.words.view.slice();
    for (let at = 0; at < words.length; at++) {
      const word = words[at] as number;
      words[at] = (word & ~CODE) | (codes[word & CODE] as number);
    }
    return readPassageWords(this.starts.view.slice(), words);
  }

  private numberOf({ term, stop }: Term): number {
    if (stop) return DIGIT.test(term) ? NUMBER : 0;
    const known = this.numbers.get(term);
    if (known !== undefined) return known;
    const number = (this.numbers.size + 1) | (DIGIT.test(term) ? NUMBER : 0);
    this.numbers.set(term, number);
    return number;
  }
}

/**
 * Gives words the codes of another vocabulary, in place.
 * @param places by term of the vocabulary they were numbered by: its place in the other
 */
export function recode(words: Uint32Array, places: Int32Array): void {
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as number;
    const code = word & CODE;
    if (code > 0) words[at] = (word & ~CODE) | ((places[code - 1] as number) + 1);
  }
}

/** The same from what was saved. */
export function readPassageWords(starts: Uint32Array, words: Uint32Array): PassageWords {
  return { starts, words, of: (at) => words.subarray(starts[at] ?? 0, starts[at + 1] ?? 0) };
}

const UPPER = /^\p{Lu}/u;
const DIGIT = /\d/;

function hasCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 128 ? code >= 65 && code <= 90 : UPPER.test(text.slice(at, at + 2));
}
