import type { Verdict } from '../../../src/answers/check/verdict.ts';
import type { Coverage } from '../../../src/coverage.ts';
import type { Quote } from '../../../src/quotes/quote.ts';

/** A quotation made from a printed one by a known edit, and the verdict it must get. */
export interface CheckCase {
  readonly edit: string;
  readonly quote: string;
  readonly speaker: string | null;
  readonly verdict: Verdict;
}

type Random = (below: number) => number;

/** What an edit gets: a printed quote's words, the quote, and dice. Null where it does not apply. */
interface Material {
  readonly words: readonly string[];
  readonly quote: Quote;
  readonly others: readonly Quote[];
  readonly vocabulary: readonly string[];
  readonly coverage: Coverage;
  readonly random: Random;
}

type Edit = (material: Material) => { quote: string; speaker?: string } | null;

const EDITS: readonly [string, Verdict, Edit][] = [
  ['as printed', 'exact', ({ words }) => ({ quote: words.join(' ') })],
  [
    'half of it',
    'exact',
    ({ words }) => ({ quote: words.slice(0, Math.ceil(words.length / 2)).join(' ') }),
  ],
  ['marks changed', 'exact', (material) => ({ quote: otherMarks(material.words.join(' ')) })],
  ['with its speaker', 'exact', withSpeaker],
  ['word changed', 'altered', (m) => at(m, 1, (word) => [otherWord(m, word)])],
  ['word dropped', 'altered', (m) => at(inner(m), 1, () => [])],
  ['"not" added', 'altered', (m) => at(m, 1, (word) => ['not', word])],
  ['"not" dropped', 'altered', withoutNot],
  ['typing error', 'altered', (m) => at(m, 5, (word) => [mistyped(word)])],
  ['speakers swapped', 'other-speaker', otherSpeaker],
  ['two halves stitched', 'stitched', stitched],
  ['reported speech', 'not-quoted', reported],
  ['words shuffled', 'not-in-coverage', shuffled],
];

/**
 * Cases from a coverage, the edits taking turns. A quotation that is printed by chance all the same
 * (an oracle that knows nothing of the check's index looks for it) is left out.
 */
export function casesFrom(coverage: Coverage, count: number, seed: number): CheckCase[] {
  const random = dice(seed);
  const pool = coverage.quotes.flat().filter(({ kind, speaker }) => kind === 'direct' && speaker);
  const long = pool.filter(({ text }) => wordsOf(text).length >= 6);
  const vocabulary = [
    ...new Set(coverage.passages.flatMap(({ text }) => text.match(/\b[a-z]{4,}\b/g) ?? [])),
  ];
  const holds = oracle(coverage);
  const cases: CheckCase[] = [];
  for (let turn = 0; cases.length < count && turn < count * 20; turn++) {
    const [edit, verdict, make] = EDITS[turn % EDITS.length] as (typeof EDITS)[number];
    const quote = long[random(long.length)] as Quote;
    const material = {
      words: wordsOf(quote.text),
      quote,
      others: long,
      vocabulary,
      coverage,
      random,
    };
    const made = make(material);
    if (made === null || !holds(made.quote, verdict)) continue;
    cases.push({ edit, verdict, quote: made.quote, speaker: made.speaker ?? null });
  }
  return cases;
}

/**
 * Whether a verdict can be right for a quotation: what must not be printed is not, what must stand
 * outside marks does not stand inside.
 */
function oracle(coverage: Coverage): (quote: string, verdict: Verdict) => boolean {
  const direct = coverage.quotes.flat().filter(({ kind }) => kind === 'direct');
  const spoken = direct.map(({ text }) => plain(text)).join('\n');
  const printed = coverage.passages.map(({ text }) => plain(text)).join('\n');
  return (quote, verdict) => {
    if (verdict === 'exact' || verdict === 'other-speaker') return true;
    return !(verdict === 'not-quoted' ? spoken : printed).includes(plain(quote));
  };
}

/** Lower case, words parted by single spaces, none of the marks. */
export function plain(text: string): string {
  const words =
    text
      .toLowerCase()
      .replace(/[’‘]/g, "'")
      .match(/[\p{L}\p{N}']+/gu) ?? [];
  const bare = words.map((word) => word.replace(/^'+|'+$/g, '')).filter((word) => word !== '');
  return ` ${bare.join(' ')} `;
}

function wordsOf(text: string): string[] {
  return text.trim().split(/\s+/);
}

function withSpeaker({ words, quote }: Material) {
  return { quote: words.join(' '), speaker: quote.speaker as string };
}

function inner(material: Material): Material {
  return material.words.length > 4 ? material : { ...material, words: [] };
}

/** Puts other words in place of one that is not the first or last and has so many letters at least. */
function at({ words, random }: Material, letters: number, put: (word: string) => string[]) {
  const places = [...words.keys()].filter(
    (place) => place > 0 && place < words.length - 1 && isWord(words[place] ?? '', letters),
  );
  const place = places[random(places.length)];
  if (place === undefined) return null;
  return {
    quote: [...words.slice(0, place), ...put(words[place] ?? ''), ...words.slice(place + 1)].join(
      ' ',
    ),
  };
}

function isWord(word: string, letters: number): boolean {
  return new RegExp(`^[a-z]{${letters},}$`).test(word);
}

function otherWord({ vocabulary, random }: Material, word: string): string {
  const other = vocabulary[random(vocabulary.length)] ?? 'another';
  return other === word ? 'another' : other;
}

function mistyped(word: string): string {
  return word.slice(0, 2) + word.slice(3);
}

function withoutNot({ words }: Material) {
  const place = words.findIndex((word, at) => at > 0 && /^not$/i.test(word));
  return place < 0 ? null : { quote: words.toSpliced(place, 1).join(' ') };
}

function otherMarks(text: string): string {
  const straight = text.replace(/[’‘]/g, "'").replace(/[“”]/g, '"').replace(/[–—]/g, '-');
  return `"${straight.replace(/[.,;:!?]+$/, '')}"`;
}

/** Words by one speaker, asked of another who is never quoted with them. */
function otherSpeaker({ words, quote, coverage, random }: Material) {
  const asked = plain(words.join(' '));
  const innocent = coverage.speakers.quoted.filter(
    ({ name, quotedIn }) =>
      name !== quote.speaker &&
      !quotedIn.some((passage) => plain(coverage.passages[passage]?.text ?? '').includes(asked)),
  );
  const other = innocent[random(innocent.length)];
  return other === undefined ? null : { quote: words.join(' '), speaker: other.name };
}

/** The first half of one quote and the second half of another passage's. */
function stitched({ words, quote, others, random }: Material) {
  const other = others[random(others.length)] as Quote;
  const tail = wordsOf(other.text);
  if (other.text === quote.text || tail.length < 8 || words.length < 8) return null;
  const half = (count: number) => Math.ceil(count / 2);
  return {
    quote: [...words.slice(0, half(words.length)), ...tail.slice(half(tail.length))].join(' '),
  };
}

function reported({ coverage, random }: Material) {
  const pool = coverage.quotes.flat().filter(({ kind }) => kind === 'reported');
  const words = wordsOf(pool[random(pool.length)]?.text ?? '');
  return words.length < 6 ? null : { quote: words.slice(0, 14).join(' ') };
}

function shuffled({ vocabulary, random }: Material) {
  const words = Array.from({ length: 10 }, () => vocabulary[random(vocabulary.length)] ?? '');
  return { quote: words.join(' ') };
}

/** mulberry32: small, seeded, good enough to pick cases with. */
function dice(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}
