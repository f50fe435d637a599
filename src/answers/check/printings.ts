import type { Coverage } from '../../coverage.ts';
import type { Step } from './alignment/align.ts';
import { type AlignedReading, changeOf, readAgainst } from './alignment/aligned-reading.ts';
import { indexOfWords } from './alignment/matching-runs.ts';
import { type Stretch, stretchesOf } from './alignment/printed-text.ts';
import { passagesToCheck } from './candidates.ts';
import type { AskedWords } from './pasted/pasted.ts';
import { wordIndexOf } from './words/word-index.ts';
import { type CheckWord, checkWords, isContent } from './words/words.ts';

/** A quotation held against the places where it may be printed. */
export interface Printings {
  /** Utterances of the speaker asked about first, then other utterances, then passages. */
  readonly stretches: readonly Stretch[];
  /** Where all its words stand side by side, in the order of `stretches`. */
  readonly exact: readonly AlignedReading[];
  /** Where they nearly do, the nearest first; empty where they stand word for word. */
  readonly near: readonly AlignedReading[];
}

/** Passages and stretches looked at for one quotation at most. */
const MOST_PASSAGES = 200;
const MOST_CANDIDATES = { best: 40, whole: 4_000 };
const MOST_ALIGNED = 12;
/** A longer quotation is only looked for word for word and in parts: nothing is near five thousand words. */
const LONGEST_NEAR = 5_000;
/** Words aligned for one quotation at most, over all stretches: the longer it is, the fewer are looked at. */
const MOST_WORDS = 30_000;

/** Finds and reads the printings; `names` are those of the speaker asked about, or null. */
export function readPrintings(
  coverage: Coverage,
  { text, words }: AskedWords,
  names: readonly string[] | null,
): Printings {
  if (words.length === 0) return { stretches: [], exact: [], near: [] };
  const passages = passagesFor(coverage, { text, words });
  const stretches = inOrder(stretchesOf(coverage, passages), names);
  const exact = stretches.flatMap((stretch) => wordForWord(stretch, words) ?? []);
  const isQuoted = exact.some(({ stretch }) => stretch.quotes !== null);
  if (isQuoted || words.length > LONGEST_NEAR) return { stretches, exact, near: [] };
  const near = nearest(stretches, words).flatMap((stretch) => readAgainst(stretch, words) ?? []);
  near.sort((a, b) => merit(b, names) - merit(a, names));
  const joined = near.filter((one) => one.exact && exact.every((e) => e.stretch !== one.stretch));
  return { stretches, exact: [...exact, ...joined], near };
}

function passagesFor(coverage: Coverage, asked: AskedWords): number[] {
  const only = asked.words.length === 1 ? (asked.words[0] as CheckWord) : null;
  if (only !== null && !isContent(only.key)) return quotesWith(coverage, only);
  const index = wordIndexOf(coverage);
  const { best, whole } = passagesToCheck(index, asked.words, MOST_CANDIDATES);
  const isMany = whole.length > MOST_PASSAGES;
  if (isMany) coverage.elsewhere?.need({ passages: whole });
  const wordForWord = isMany ? holdingAsTyped(coverage, whole, asked) : [];
  const found = [...new Set([...wordForWord, ...whole.slice(0, MOST_PASSAGES), ...best])];
  // utterances run over paragraphs
  coverage.elsewhere?.need({ passages: found.flatMap((at) => [at - 1, at, at + 1]) });
  return found;
}

/** Of very many passages that hold all words those that hold them side by side, as they were typed. */
function holdingAsTyped(
  coverage: Coverage,
  passages: readonly number[],
  asked: AskedWords,
): number[] {
  const words = asked.words.slice(0, 12).map(({ start, end }) => {
    const typed = asked.text.slice(start, end).replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
    return typed.replace(/['’‘]/g, "['’‘]");
  });
  const typed = new RegExp(words.join('[^\\p{L}\\p{N}]{1,4}'), 'iu');
  return passages
    .filter((passage) => typed.test(coverage.passages[passage]?.text ?? ''))
    .slice(0, MOST_PASSAGES);
}

/** A function word alone ("No.") is in no index: the first passages with a quote that holds it. */
function quotesWith(coverage: Coverage, word: CheckWord): number[] {
  const elsewhere = coverage.elsewhere?.quotesWith(word.key, MOST_PASSAGES);
  if (elsewhere !== undefined) return [...elsewhere];
  const found: number[] = [];
  for (const [passage, quotes] of coverage.quotes.entries()) {
    if (quotes.some(({ text }) => smallWordsIn(text, word.key).has(word.key))) found.push(passage);
    if (found.length === MOST_PASSAGES) break;
  }
  return found;
}

/**
 * The function words of a quote, as the check compares them.
 * @param only where only this one is wanted; default all
 */
export function smallWordsIn(text: string, only?: string): Set<string> {
  const lower = text.toLowerCase();
  if (only !== undefined && !lower.includes(only)) return new Set();
  const keys = checkWords(text).map(({ key }) => key);
  return new Set(keys.filter((key) => !isContent(key) && lower.includes(key)));
}

function inOrder(stretches: readonly Stretch[], names: readonly string[] | null): Stretch[] {
  const rank = ({ quotes, speaker }: Stretch) =>
    quotes === null ? 2 : speaker !== null && names?.includes(speaker) ? 0 : 1;
  return [0, 1, 2].flatMap((wanted) => stretches.filter((stretch) => rank(stretch) === wanted));
}

function wordForWord(stretch: Stretch, asked: readonly CheckWord[]): AlignedReading | null {
  const from = indexOfWords(stretch.words, asked);
  if (from < 0) return null;
  const steps = Array.from(asked, (_, at): Step => {
    return { printed: [from + at, from + at + 1], asked: [at, at + 1] };
  });
  if (steps.some((_, at) => changeOf(steps, at, stretch, asked) !== 'none')) return null;
  return { stretch, steps, similarity: 1, substance: 1, exact: true };
}

/** The stretches that share most words with the quotation, as many as are worth aligning. */
function nearest(stretches: readonly Stretch[], asked: readonly CheckWord[]): Stretch[] {
  const weights = new Map(asked.map(({ key }) => [key, isContent(key) ? 1 : 0.2]));
  const shared = stretches.map((stretch) => {
    const keys = new Set(stretch.words.map(({ key }) => key));
    let sum = stretch.quotes === null ? 0 : 0.1;
    for (const [key, weight] of weights) if (keys.has(key)) sum += weight;
    return { stretch, sum };
  });
  return shared
    .sort((a, b) => b.sum - a.sum)
    .slice(0, Math.max(2, Math.min(MOST_ALIGNED, Math.floor(MOST_WORDS / asked.length))))
    .map(({ stretch }) => stretch);
}

/** Similarity, with a little more for what stands in marks and for the speaker asked about. */
function merit({ similarity, stretch }: AlignedReading, names: readonly string[] | null): number {
  const quoted = stretch.quotes === null ? 0 : 0.06;
  const spoken = stretch.speaker !== null && names?.includes(stretch.speaker) ? 0.1 : 0;
  return similarity + quoted + spoken;
}
