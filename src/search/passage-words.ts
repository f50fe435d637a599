import { sentencesOf } from '../language/sentences.ts';
import { type Term, termsOf } from '../language/terms.ts';
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
  const codes = new Map(vocabulary.terms.map((term, at) => [term, at + 1]));
  const starts = [0];
  let words = new Uint32Array(1024);
  let size = 0;
  for (const text of texts) {
    const terms = termsOf(text);
    if (size + terms.length > words.length) words = grown(words, size + terms.length);
    const beginnings = sentencesOf(text).map((sentence) => sentence.start);
    let sentence = 0;
    for (const term of terms) {
      const first = beginnings[sentence] !== undefined && term.start >= (beginnings[sentence] ?? 0);
      if (first && term.words === 1) sentence++;
      words[size++] =
        numberedWord(term, text, codes) | (first && term.words === 1 ? SENTENCE_START : 0);
    }
    starts.push(size);
  }
  return readPassageWords(Uint32Array.from(starts), words.slice(0, size));
}

/** The same from what was saved. */
export function readPassageWords(starts: Uint32Array, words: Uint32Array): PassageWords {
  return { starts, words, of: (at) => words.subarray(starts[at] ?? 0, starts[at + 1] ?? 0) };
}

const UPPER = /^\p{Lu}/u;
const DIGIT = /\d/;

function numberedWord(term: Term, text: string, codes: ReadonlyMap<string, number>): number {
  const code = term.stop ? 0 : (codes.get(term.term) ?? 0);
  const capital = UPPER.test(text.slice(term.start, term.start + 2)) ? CAPITAL : 0;
  return code | capital | (DIGIT.test(term.term) ? NUMBER : 0) | (term.words > 1 ? JOINED : 0);
}

function grown(words: Uint32Array, least: number): Uint32Array<ArrayBuffer> {
  const more = new Uint32Array(Math.max(words.length * 2, least));
  more.set(words);
  return more;
}
