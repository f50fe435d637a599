import type { Coverage } from '../../coverage.ts';
import { foldWord } from '../../language/folding.ts';
import { sentencesOf } from '../../language/sentences.ts';
import type { Span } from '../../language/span.ts';
import { termsOf, wordSpans } from '../../language/terms.ts';
import type { Hit } from '../hit.ts';

/** One word of a passage. */
interface Word extends Span {
  /** Without case and accents; its stem where nearness is asked for. */
  readonly word: string;
}

/** Cuts a text into the words that are compared. */
type Cut = (text: string) => Word[];

/** Every word, as it is written but for case and accents. */
const asWritten: Cut = (text) =>
  wordSpans(text).map((span) => ({ ...span, word: foldWord(text.slice(span.start, span.end)) }));

/** Words that mean something, by their stems. */
const asMeant: Cut = (text) => {
  const single = termsOf(text).filter(({ words }) => words === 1);
  const telling = single.filter(({ stop }) => !stop);
  return (telling.length === 0 ? single : telling).map(({ start, end, term }) => ({
    ...{ start, end },
    word: term,
  }));
};

/** Passages as words, and where each word stands: many phrases are looked for in the same ones. */
export class PhraseFinder {
  readonly #coverage: Coverage;
  readonly #passages: readonly number[];
  #written: WordPlaces | null = null;
  #meant: WordPlaces | null = null;

  constructor(coverage: Coverage, passages: readonly number[]) {
    this.#coverage = coverage;
    this.#passages = passages;
  }

  /** Passages with these words in this order, whatever their case and what stands between them. */
  exact(phrase: string): Hit[] {
    this.#written ??= placesIn(this.#coverage, this.#passages, asWritten);
    return this.#hits(phrase, asWritten, this.#written, runAt);
  }

  /** Passages in which nearly all of the words stand close together, in any form and order. */
  near(phrase: string): Hit[] {
    this.#meant ??= placesIn(this.#coverage, this.#passages, asMeant);
    return this.#hits(phrase, asMeant, this.#meant, nearAt);
  }

  #hits(phrase: string, cut: Cut, { texts, places }: WordPlaces, find: Finding): Hit[] {
    const wanted = cut(phrase).map(({ word }) => word);
    const within = new Set(wanted.flatMap((word) => places.get(word) ?? []));
    return [...within]
      .sort((a, b) => a - b)
      .flatMap((passage) => {
        const found = find(texts.get(passage) ?? [], wanted);
        return found === null ? [] : [this.#hit(passage, found)];
      });
  }

  #hit(passage: number, found: Span): Hit {
    const text = this.#coverage.passages[passage]?.text ?? '';
    const round = sentencesOf(text).filter(
      ({ start, end }) => start < found.end && end > found.start,
    );
    const words = text.slice(round[0]?.start ?? found.start, round.at(-1)?.end ?? found.end);
    return { passage, highlights: [found], words };
  }
}

interface WordPlaces {
  readonly texts: ReadonlyMap<number, readonly Word[]>;
  /** By word: the passages that hold it. */
  readonly places: ReadonlyMap<string, readonly number[]>;
}

function placesIn(coverage: Coverage, passages: readonly number[], cut: Cut): WordPlaces {
  coverage.elsewhere?.need({ passages });
  const texts = new Map<number, readonly Word[]>();
  const places = new Map<string, number[]>();
  for (const passage of passages) {
    const words = cut(coverage.passages[passage]?.text ?? '');
    texts.set(passage, words);
    for (const word of new Set(words.map((one) => one.word))) {
      const known = places.get(word);
      if (known === undefined) places.set(word, [passage]);
      else known.push(passage);
    }
  }
  return { texts, places };
}

type Finding = (words: readonly Word[], wanted: readonly string[]) => Span | null;

const runAt: Finding = (words, wanted) => {
  for (let at = 0; at + wanted.length <= words.length; at++)
    if (wanted.every((word, step) => words[at + step]?.word === word))
      return spanOf(words, at, at + wanted.length - 1);
  return null;
};

/** Words that may stand among those wanted, for each of them. */
const BETWEEN = 2;
/** Of five words one may be another. */
const SHARE = 0.8;

/** The first window of words that holds enough of those wanted, as narrow as it may be. */
const nearAt: Finding = (words, wanted) => {
  const all = new Set(wanted);
  const least = Math.ceil(all.size * SHARE);
  const most = all.size * BETWEEN + 1;
  const places = words.flatMap(({ word }, at) => (all.has(word) ? [at] : []));
  const wordAt = (index: number) => words[places[index] ?? 0]?.word ?? '';
  const counts = new Map<string, number>();
  const leave = (index: number) => {
    const left = (counts.get(wordAt(index)) ?? 1) - 1;
    if (left === 0) counts.delete(wordAt(index));
    else counts.set(wordAt(index), left);
  };
  let from = 0;
  for (const [index, at] of places.entries()) {
    counts.set(wordAt(index), (counts.get(wordAt(index)) ?? 0) + 1);
    while (at - (places[from] ?? at) > most || (counts.get(wordAt(from)) ?? 0) > 1) leave(from++);
    if (counts.size >= least) return spanOf(words, places[from] ?? at, at);
  }
  return null;
};

function spanOf(words: readonly Word[], first: number, last: number): Span {
  return { start: words[first]?.start ?? 0, end: words[last]?.end ?? 0 };
}
