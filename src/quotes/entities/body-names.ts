import type { Token } from '../../language/tokens.ts';
import type { Chunk } from '../reading/chunks.ts';
import type { Reading } from '../reading.ts';
import { isFirstName } from '../words/first-names.ts';
import { BODY_NOUNS } from '../words/people-words.ts';
import type { NameAt } from './names.ts';

/** Nouns that a body's name goes on after with "of" or "for", beyond those for bodies that speak. */
const MORE_BODIES: ReadonlySet<string> = new Set(
  `society academy museum hospital chamber guild order observatory archive library theatre theater opera
   diocese directorate secretariat inspectorate tribunal registry confederation conference friends
   brotherhood sisterhood ensemble orchestra project initiative network survey sons daughters
   mothers fathers partnership republic kingdom commonwealth state city town borough county college
   school faculty services bar`.split(/\s+/),
);

/** No name of a body goes on over more chunks. */
const LONGEST = 9;

/**
 * A body's name with what "of" or "for" ties to it: "Institute of Tides", "Royal Society for the Protection of
 * Eels", "Ministry of Trade and Ports". The name itself where nothing is tied to it, or it is no body's.
 */
export function withWhatItIsFor(name: NameAt): NameAt {
  if (!name.whole || !isBodyNoun(name.words.at(-1) ?? '')) return name;
  const { reading, place } = name;
  let last = place;
  let end = name.start + name.bare.length;
  while (last - place < LONGEST) {
    const next = tiedTo(reading, last, last > place);
    if (next === null) break;
    last = next.place;
    end = next.end;
    if (!next.whole) break;
  }
  if (last === place) return name;
  const bare = reading.text.slice(name.start, end);
  const printed = name.printed.slice(0, name.printed.length - name.bare.length) + bare;
  return { ...name, bare, printed, words: bare.split(/\s+/u), article: true };
}

/** The noun that a body's name is told by: "institute" of "Institute of Tides", the last word of others. Lower case. */
export function bodyNounOf(words: readonly string[]): string {
  if (words.length < 3) return (words.at(-1) ?? '').toLowerCase();
  const link = words.findIndex((word, at) => at > 0 && /^(?:of|for|against)$/.test(word));
  return (words[link > 0 ? link - 1 : words.length - 1] ?? '').toLowerCase();
}

function isBodyNoun(word: string): boolean {
  const lower = word.toLowerCase();
  return word !== lower && (BODY_NOUNS.has(lower) || MORE_BODIES.has(lower));
}

interface Tied {
  readonly place: number;
  readonly end: number;
  /** The whole phrase belongs to the name, so that it may go on. */
  readonly whole: boolean;
}

/** The capital words that a preposition, or "and" further on, ties to a chunk; null where none are. */
function tiedTo(reading: Reading, at: number, further: boolean): Tied | null {
  const [link, own] = [reading.chunks[at + 1], reading.chunks[at + 2]];
  if (link === undefined || own?.kind !== 'M' || own.phrase === null) return null;
  const { to } = own.phrase;
  const from = isThe(reading.tokens[own.phrase.from]) ? own.phrase.from + 1 : own.phrase.from;
  let last = from;
  while (last < to && reading.names[last] && reading.tokens[last]?.shape !== 'mark') last++;
  if (last === from) return null;
  if (!isLink(link, further, reading.tokens.slice(from, last), last === to)) return null;
  const end = (reading.tokens[last - 1] as Token).end;
  return { place: at + 2, end, whole: last === to && !own.phrase.possessive };
}

function isLink(
  { kind, word }: Chunk,
  further: boolean,
  words: readonly Token[],
  whole: boolean,
): boolean {
  if (kind === 'P') return /^(?:of|for|against)$/.test(word);
  // "Trade and Ports": one word more, and nobody's first name
  if (kind !== 'C' || word !== 'and' || !further || !whole) return false;
  return words.length === 1 && !isFirstName(words[0]?.text ?? '');
}

function isThe(token: Token | undefined): boolean {
  return token?.lower === 'the';
}
