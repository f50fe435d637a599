import { TermScan } from '../language/scan/term-scan.ts';
import { sentencesOf } from '../language/sentences.ts';
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

/** Some words in their place among others. */
export interface Stretch {
  readonly words: Uint32Array;
  readonly from: number;
  /** The end: the first that is none of them. */
  readonly to: number;
}

/** Whether one of some words has that code. */
export function holdsCode({ words, from, to }: Stretch, code: number): boolean {
  for (let at = from; at < to; at++) if (codeOf(words[at] as number) === code) return true;
  return false;
}

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
  /** The same where they lie: of hundreds of texts, making the views costs as much as reading them. */
  stretch(passage: number): Stretch;
}

/** Numbers the words of texts by a vocabulary that holds them all. */
export function passageWords(texts: Iterable<string>, vocabulary: Vocabulary): PassageWords {
  const scan = new TermScan();
  const numbering = new WordNumbering(scan);
  for (const text of texts) {
    scan.scan(text);
    numbering.add(text);
  }
  return numbering.finish(vocabulary);
}

/**
 * Numbers words while the vocabulary is still being made: terms as they are scanned first, by their
 * places in the vocabulary at the end.
 */
export class WordNumbering {
  private readonly starts = new Growing();
  private readonly words = new Growing();
  private readonly scan: TermScan;
  /** By number of a term: NUMBER where it is one, else 0; as far as terms were met. */
  private readonly kinds: number[] = [];

  constructor(scan: TermScan) {
    this.scan = scan;
    this.starts.push(0);
  }

  /** Takes in the text that was scanned last. */
  add(text: string): void {
    const { size, numbers, starts, spanned, stops } = this.scan;
    const sentences = sentencesOf(text);
    let sentence = 0;
    let begins = sentences[0]?.start ?? Number.POSITIVE_INFINITY;
    for (let at = 0; at < size; at++) {
      const [number, start] = [numbers[at] as number, starts[at] as number];
      let word = this.kindOf(number) | (stops[at] === 1 ? 0 : number + 1);
      if ((spanned[at] as number) > 1) word |= JOINED;
      else if (start >= begins) {
        word |= SENTENCE_START;
        begins = sentences[++sentence]?.start ?? Number.POSITIVE_INFINITY;
      }
      if (hasCapital(text, start)) word |= CAPITAL;
      this.words.push(word);
    }
    this.starts.push(this.words.length);
  }

  finish(vocabulary: Vocabulary): PassageWords {
    const { terms } = this.scan;
    /** By number plus one; 0 until it is met. */
    const codes = new Uint32Array(terms.length + 1);
    const words = this.words.view.slice();
    for (let at = 0; at < words.length; at++) {
      const word = words[at] as number;
      const number = word & CODE;
      if (number > 0 && codes[number] === 0)
        codes[number] = vocabulary.indexOf(terms[number - 1] as string) + 1;
      words[at] = (word & ~CODE) | (codes[number] as number);
    }
    return readPassageWords(this.starts.view.slice(), words);
  }

  private kindOf(number: number): number {
    let kind = this.kinds[number];
    if (kind === undefined) {
      kind = DIGIT.test(this.scan.terms[number] as string) ? NUMBER : 0;
      this.kinds[number] = kind;
    }
    return kind;
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
  return {
    starts,
    words,
    of: (at) => words.subarray(starts[at] ?? 0, starts[at + 1] ?? 0),
    stretch: (at) => ({ words, from: starts[at] ?? 0, to: starts[at + 1] ?? 0 }),
  };
}

const UPPER = /^\p{Lu}/u;
const DIGIT = /\d/;

function hasCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 128 ? code >= 65 && code <= 90 : UPPER.test(text.slice(at, at + 2));
}
