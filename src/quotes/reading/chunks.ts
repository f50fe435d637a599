import type { Span } from '../../language/span.ts';
import type { Token } from '../../language/tokens.ts';
import { IRREGULAR_VERBS } from '../../language/words/verbs.ts';
import {
  ADVERBS,
  AUXILIARIES,
  CONJUNCTIONS,
  DETERMINERS,
  PREPOSITIONS,
  SUBJECT_PRONOUNS,
} from '../../language/words/word-classes.ts';
import type { Quotation } from '../marks/quotations.ts';
import { BODY_NOUNS, GROUP_NOUNS, PERSON_NOUNS } from '../words/people-words.ts';
import { type Cue, cueOf } from './cues.ts';
import { type NounPhrase, nounPhraseAt } from './noun-phrase.ts';

/**
 * What a chunk is, in one letter, so that a stretch of chunks reads as a pattern: Mention, Verb that
 * reports, Word that looks like another verb, auXiliary, Preposition, Conjunction, That, Quotation, aDverb, Other word; `,` `:` `-` `(`
 * `)` as printed, `.` where a sentence ends.
 */
type ChunkKind =
  | 'M'
  | 'V'
  | 'W'
  | 'X'
  | 'P'
  | 'C'
  | 'T'
  | 'Q'
  | 'D'
  | 'O'
  | ','
  | ':'
  | '-'
  | '('
  | ')'
  | '.';

/** A piece of a paragraph as attribution sees it. */
export interface Chunk extends Span {
  readonly kind: ChunkKind;
  /** Lower-case words of a mention's head, a verb, a preposition; the mark itself. */
  readonly word: string;
  readonly phrase: NounPhrase | null;
  readonly cue: Cue | null;
  /** For a quotation: its place in the paragraph. */
  readonly quotation: number;
}

const ACCORDING_TO: Cue = { verb: 'according to', strength: 'speech', sense: 'said', ing: false };

/** Chunks of one paragraph, each quotation being one; `names` tells which tokens are written as names. */
export function chunksOf(
  tokens: readonly Token[],
  names: readonly boolean[],
  sentences: readonly Span[],
  quotations: readonly Quotation[],
): Chunk[] {
  const chunks: Chunk[] = [];
  let quotation = 0;
  let sentence = 0;
  let at = 0;
  while (at < tokens.length) {
    const token = tokens[at] as Token;
    while (sentence < sentences.length && (sentences[sentence] as Span).end <= token.start) {
      const { end } = sentences[sentence++] as Span;
      if (!isInside(end, quotations, quotation)) chunks.push(plain('.', end, end, '.'));
    }
    const next = quotations[quotation];
    if (next !== undefined && token.start >= next.outer.start) {
      const { start, end } = next.outer;
      chunks.push({
        kind: 'Q',
        start,
        end,
        word: '',
        phrase: null,
        cue: null,
        quotation: quotation++,
      });
      while (at < tokens.length && (tokens[at] as Token).start < next.outer.end) at++;
      continue;
    }
    const stop = next === undefined ? tokens.length : firstFrom(tokens, at, next.outer.start);
    at = pushChunk(chunks, tokens, names, at, stop);
  }
  return chunks;
}

function isInside(end: number, quotations: readonly Quotation[], next: number): boolean {
  const quotation = quotations[next];
  return quotation !== undefined && end > quotation.outer.start && end < quotation.outer.end;
}

function firstFrom(tokens: readonly Token[], at: number, start: number): number {
  let stop = at;
  while (stop < tokens.length && stop < at + 30 && (tokens[stop] as Token).start < start) stop++;
  return stop;
}

/** Pushes the chunk that begins at token `at` and gives the token after it. */
function pushChunk(
  chunks: Chunk[],
  tokens: readonly Token[],
  names: readonly boolean[],
  at: number,
  stop: number,
): number {
  const token = tokens[at] as Token;
  const kind = names[at] ? 'M' : kindOf(token);
  if (token.lower === 'according' && tokens[at + 1]?.lower === 'to') {
    const end = (tokens[at + 1] as Token).end;
    chunks.push(verb(token.start, end, 'according to', ACCORDING_TO));
    return at + 2;
  }
  if (kind === 'M' && SUBJECT_PRONOUNS.has(token.lower) && !names[at]) {
    chunks.push(mention(token.start, token.end, pronoun(token, at)));
    return at + 1;
  }
  if (kind === 'M' && !names[at] && isItsVerb(chunks.at(-1), token)) {
    chunks.push(plain('W', token.start, token.end, token.lower));
    return at + 1;
  }
  if (kind === 'M') {
    const phrase = nounPhraseAt(tokens, names, at, stop);
    if (phrase !== null) {
      const end = (tokens[phrase.to - 1] as Token).end;
      chunks.push(mention(token.start, end, phrase));
      return phrase.to;
    }
    chunks.push(plain('O', token.start, token.end, token.lower));
    return at + 1;
  }
  if (kind === 'V' && isNaming(chunks.at(-1), tokens, names, at)) {
    chunks.push(plain('W', token.start, token.end, token.lower));
  } else if (kind === 'V') {
    const cue = cueOf(token.lower) as Cue;
    chunks.push(verb(token.start, token.end, token.lower, cue));
  } else if (kind !== null) {
    chunks.push(plain(kind, token.start, token.end, token.lower));
  }
  return at + 1;
}

/** "a farmer called Anna Holm": who the noun is, and nothing that he called anybody. */
function isNaming(
  before: Chunk | undefined,
  tokens: readonly Token[],
  names: readonly boolean[],
  at: number,
): boolean {
  const { lower, start } = tokens[at] as Token;
  if (lower !== 'called' || !names[at + 1]) return false;
  // "the boy is called Marle"
  if (before?.kind === 'X' && /^(?:is|was|are|were)$/.test(before.word)) return true;
  if (before?.kind !== 'M') return false;
  const { phrase, end } = before;
  const first = tokens[phrase?.from ?? -1]?.lower ?? '';
  if (start !== end + 1 || phrase?.name || !/^(?:an?|another|one|some)$/.test(first)) return false;
  let next = at + 1;
  while (names[next]) next++;
  // "one farmer called Anna Holm a friend"
  return !/^(?:an?|the|["“„«‘'])$/u.test(tokens[next]?.lower ?? '');
}

/** Right after a name or a pronoun a lower-case word in -s, or an irregular past, is its verb. */
function isItsVerb(before: Chunk | undefined, { shape, lower }: Token): boolean {
  if (IRREGULAR_VERBS.has(lower)) return true;
  if (before?.kind !== 'M' || before.phrase === null || shape !== 'lower') return false;
  // "I meet Anna Holm": right after "I" and "we" nothing else in small letters stands but a number
  if (/^(?:i|we)$/.test(before.word) && !DETERMINERS.has(lower) && !isPersonal(lower)) return true;
  if (before.phrase.name === null && !SUBJECT_PRONOUNS.has(before.word)) return false;
  return /[^s]s$/.test(lower) && !isPersonal(lower) && !DETERMINERS.has(lower);
}

/** The kinds of the small words; what comes later in the list decides for a word of two classes. */
const KIND_OF_WORD: ReadonlyMap<string, ChunkKind> = new Map(
  (
    [
      [CONJUNCTIONS, 'C'],
      [PREPOSITIONS, 'P'],
      [AUXILIARIES, 'X'],
      [SUBJECT_PRONOUNS, 'M'],
      [['that'], 'T'],
    ] as const
  ).flatMap(([words, kind]) => [...words].map((word) => [word, kind] as const)),
);

function kindOf(token: Token): ChunkKind | null {
  const { lower } = token;
  if (token.shape === 'mark') return markKind(token.text);
  const known = KIND_OF_WORD.get(lower);
  if (known !== undefined) return known;
  if (cueOf(lower) !== undefined) return 'V';
  if (ADVERBS.has(lower)) return 'D';
  if (lower.endsWith('ly')) return 'D';
  const verbal = lower.endsWith('ed') || lower.endsWith('ing');
  return verbal && !isPersonal(lower) ? 'W' : 'M';
}

function isPersonal(lower: string): boolean {
  return PERSON_NOUNS.has(lower) || GROUP_NOUNS.has(lower) || BODY_NOUNS.has(lower);
}

function markKind(text: string): ChunkKind | null {
  if (text === ',' || text === ';') return ',';
  if (text === ':') return ':';
  if (text === '—' || text === '–' || text === '-') return '-';
  if (text === '(' || text === '[') return '(';
  if (text === ')' || text === ']') return ')';
  return null;
}

function pronoun(token: Token, at: number): NounPhrase {
  return { from: at, to: at + 1, name: null, head: token.lower, possessive: false };
}

function mention(start: number, end: number, phrase: NounPhrase): Chunk {
  return { kind: 'M', start, end, word: phrase.head, phrase, cue: null, quotation: -1 };
}

function verb(start: number, end: number, word: string, cue: Cue): Chunk {
  return { kind: 'V', start, end, word, phrase: null, cue, quotation: -1 };
}

function plain(kind: ChunkKind, start: number, end: number, word: string): Chunk {
  return { kind, start, end, word, phrase: null, cue: null, quotation: -1 };
}
