import { relatedTo } from '../../language/words/related.ts';
import { synonymsOf } from '../../language/words/synonyms.ts';
import type { Question } from '../../questions/question.ts';
import {
  beginsSentence,
  codeOf,
  isCapital,
  isJoined,
  type PassageWords,
  type Stretch,
} from '../../search/passage-words.ts';
import type { Vocabulary } from '../../search/vocabulary.ts';

/** One word of a question found in a text. */
export interface Match {
  /** Its place in `question.terms`. */
  readonly term: number;
  /** Place among the text's words, from 0. */
  readonly position: number;
  /** Which sentence of the text, from 0. */
  readonly sentence: number;
  /** Whether it is several words that begin there, "prime minister". */
  readonly joined: boolean;
}

/** What a word of a text stands for in a question. */
interface Meaning {
  readonly terms: readonly number[];
  /** Initials count only as printed: "CoW", not "cow". */
  readonly capital: boolean;
}

/** One bit of a word's code, hashed: tells nearly all words that are not asked for at one look. */
const MASK = 0xfff;

/** By vocabulary and word, the codes of what it may print instead: looked up once, since questions share words. */
const related = new WeakMap<Vocabulary, Map<string, readonly number[]>>();
const MOST_KEPT = 20_000;
const LONG = 12;

function relatedCodes(
  term: string,
  name: boolean,
  wide: boolean,
  vocabulary: Vocabulary,
): readonly number[] {
  const known = related.get(vocabulary) ?? new Map<string, readonly number[]>();
  related.set(vocabulary, known);
  const key = `${Number(name)}${Number(wide)}${term}`;
  const codes =
    known.get(key) ??
    codesOf(wide ? relatedTo(term, name) : name ? [] : synonymsOf(term), vocabulary);
  if (known.size < MOST_KEPT) known.set(key, codes);
  return codes;
}

/** Of the words that the vocabulary holds. */
function codesOf(terms: readonly string[], vocabulary: Vocabulary): number[] {
  return terms.flatMap((term) => {
    const code = vocabulary.indexOf(term) + 1;
    return code > 0 ? [code] : [];
  });
}

/** A question's words, looked up once, so that a text is then read as numbers only. */
export class QuestionWords {
  private readonly meanings = new Map<number, Meaning>();
  private readonly maybe = new Uint8Array(MASK + 1);
  /** Words that news uses for one of the question's, and their places in `question.terms`. */
  private readonly near = new Map<number, number[]>();
  private readonly maybeNear = new Uint8Array(MASK + 1);

  constructor(question: Question, vocabulary: Vocabulary) {
    const learn = (term: string, meaning: Meaning) => {
      const code = vocabulary.indexOf(term) + 1;
      if (code === 0 || this.meanings.has(code)) return;
      this.meanings.set(code, meaning);
      this.maybe[code & MASK] = 1;
    };
    for (const [place, { term }] of question.terms.entries())
      learn(term, { terms: [place], capital: false });
    for (const { term, places } of question.initials) learn(term, { terms: places, capital: true });
    // a long question has words enough of its own: only synonyms are looked for
    const wide = question.terms.length <= LONG;
    for (const [place, { term, name, phrasal = [] }] of question.terms.entries())
      for (const code of [
        ...relatedCodes(term, name, wide, vocabulary),
        ...codesOf(phrasal, vocabulary),
      ]) {
        if (this.meanings.has(code)) continue;
        this.maybeNear[code & MASK] = 1;
        this.near.set(code, [...(this.near.get(code) ?? []), place]);
      }
  }

  /** Where a text holds words that news uses for them, and not they themselves. */
  nearIn(texts: PassageWords, text: number): readonly Match[] {
    if (this.near.size === 0) return NONE;
    return matchesIn(texts.stretch(text), this.maybeNear, (word) => this.near.get(codeOf(word)));
  }

  /** Where a text holds them. */
  in(texts: PassageWords, text: number): readonly Match[] {
    return matchesIn(texts.stretch(text), this.maybe, this.termsOf);
  }

  /** Which of them a text holds: their places in `question.terms`, each once, in the order of the text. */
  termsIn(texts: PassageWords, text: number): readonly number[] {
    const { words, from, to } = texts.stretch(text);
    const { maybe } = this;
    let found: number[] | undefined;
    for (let at = from; at < to; at++) {
      const word = words[at] as number;
      if (maybe[word & MASK] === 0) continue;
      const terms = this.termsOf(word);
      if (terms === undefined) continue;
      found ??= [];
      for (const term of terms) if (!found.includes(term)) found.push(term);
    }
    return found ?? NO_TERMS;
  }

  /** Adds which of them a text holds to places in `question.terms`. */
  addTo(terms: Set<number>, texts: PassageWords, text: number): void {
    for (const term of this.termsIn(texts, text)) terms.add(term);
  }

  private readonly termsOf = (word: number): readonly number[] | undefined => {
    const meaning = this.meanings.get(codeOf(word));
    return meaning?.capital && !isCapital(word) ? undefined : meaning?.terms;
  };
}

const NONE: readonly Match[] = [];
const NO_TERMS: readonly number[] = [];

/**
 * The words of a text that mean something, by place and sentence. Hundreds of texts are read for one question:
 * words are counted through, since walking a typed array by its iterator takes twice as long.
 *
 * @param maybe by the last bits of a word: 0 where no such word means anything
 */
function matchesIn(
  { words, from, to }: Stretch,
  maybe: Uint8Array,
  meaning: (word: number) => readonly number[] | undefined,
): readonly Match[] {
  let matches: Match[] | undefined;
  let [added, sentence, counted] = [from, -1, from];
  for (let at = from; at < to; at++) {
    const word = words[at] as number;
    if (isJoined(word)) added++;
    if (maybe[word & MASK] === 0) continue;
    const terms = meaning(word);
    if (terms === undefined) continue;
    for (; counted <= at; counted++) if (beginsSentence(words[counted] as number)) sentence++;
    matches ??= [];
    const position = at - added;
    for (const term of terms)
      matches.push({ term, position, sentence: Math.max(0, sentence), joined: isJoined(word) });
  }
  return matches ?? NONE;
}
