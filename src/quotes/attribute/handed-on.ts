import type { Chunk } from '../reading/chunks.ts';
import { governorOf } from '../reading/governor.ts';
import { mentionKind } from '../reading/mention-kind.ts';
import type { Reading } from '../reading.ts';
import { CUE_NOUNS, VERDICT_NOUNS } from '../words/cue-verbs.ts';
import { TITLES } from '../words/people-words.ts';

/** So many chunks stand between a quotation and the verb that hands it on at most. */
const FARTHEST = 14;

/** Verbs whose object is who is quoted: "quoted Churchill: “…”". */
const QUOTES = /^(?:quote|cite|paraphrase|echo)$/;

/**
 * Whose words a quotation at `at` are where the sentence hands them on from somebody else: "Okafor
 * recalled Healey saying “…”", "quoted Healey: “…”", "read out a message from Healey: “…”". The place
 * of the mention; null where nobody hands them on.
 */
export function handedOnFrom(reading: Reading, at: number): number | null {
  return (
    sender(reading, at) ??
    heardBefore(reading, at) ??
    heardAfter(reading, at) ??
    agentAfter(reading, at) ??
    replyAfter(reading, at) ??
    actsAfter(reading, at) ??
    signedHere(reading, at) ??
    ownerOfWords(reading, at) ??
    actsBefore(reading, at)
  );
}

/** "a message from Healey: “…”", "quoted Healey: “…”": the noun right before the mark. */
function sender({ chunks }: Reading, at: number): number | null {
  const marked = /^[:,]$/.test(chunks[at - 1]?.kind ?? '');
  const place = marked ? at - 2 : at - 1;
  const own = chunks[place];
  if (own?.kind !== 'M' || !(own.phrase?.name || mentionKind(own) === 'person')) return null;
  const doing = chunks[place - 1];
  if (marked && doing?.kind === 'V' && QUOTES.test(doing.cue?.verb ?? '')) return place;
  if (chunks[at - 1]?.kind !== ':' || !/^(?:from|by|of)$/.test(doing?.word ?? '')) return null;
  // "this answer from an official": the noun looks like a verb there
  const words = chunks[place - 2]?.kind === 'V' ? place - 2 : governorOf(chunks, place);
  return CUE_NOUNS.has((chunks[words] as Chunk).word) ? place : null;
}

/** "was described as “…” by Healey": the agent of the verb that calls something so. */
function agentAfter({ chunks, subjects }: Reading, at: number): number | null {
  const own = chunks[at + 2];
  if (chunks[at + 1]?.word !== 'by' || own?.kind !== 'M') return null;
  if (/^(?:words|thing|plural|it)$/.test(mentionKind(own))) return null;
  for (let verb = at - 1; verb >= 0 && at - verb < 4; verb--) {
    const { kind, word } = chunks[verb] as Chunk;
    if (/^[VW]$/.test(kind))
      return CALLED.test(word) && subjects[verb]?.link !== 'before' ? at + 2 : null;
    if (!/^[POMD]$/.test(kind)) return null;
  }
  return null;
}

/** Past forms of verbs by which something is called so. */
const CALLED =
  /^(?:described|called|dubbed|labelled|labeled|branded|hailed|dismissed|condemned|termed|denounced|praised|characteri[sz]ed|derided|criticised|criticized|slammed|portrayed|billed|deemed|declared|rejected|decried|lauded|touted)$/;

/** "“…” — Anna Holm" at the end of a paragraph, "‘…’: Anna Holm" as a heading. */
function signedHere({ chunks, text }: Reading, at: number): number | null {
  const dash = chunks[at + 1]?.kind === '.' ? at + 2 : at + 1;
  const own = chunks[dash + 1];
  const heading = at === 0 && chunks[dash]?.kind === ':';
  if (!(heading || chunks[dash]?.kind === '-') || !own?.phrase?.name) return null;
  return text.length - own.start < SIGNATURE && chunks.slice(dash).every(({ kind }) => kind !== 'V')
    ? dash + 1
    : null;
}

/**
 * "Holm had a shorter verdict on the envoy: he was “bluffing”", "The warning from Holm, the harbour master, was
 * short: “…”": a clause about somebody's words, a colon, and the words.
 */
function ownerOfWords(reading: Reading, at: number): number | null {
  const { chunks } = reading;
  const colon = colonBefore(chunks, at);
  if (colon === null) return null;
  let first = colon;
  while (first > 0 && colon - first < FARTHEST && !/^[.Q:]$/.test(chunks[first - 1]?.kind ?? '.'))
    first--;
  for (let noun = first; noun < colon; noun++) {
    const own = chunks[noun] as Chunk;
    if (own.kind !== 'M' || !(VERDICT_NOUNS.has(own.word) || CUE_NOUNS.has(own.word))) continue;
    if (noun === first && isOwned(reading, noun)) return noun;
    const [owner, has] = [noun - 2, chunks[noun - 1]];
    if (owner >= first && HAS.test(has?.word ?? '') && isSomebody(chunks[owner])) return owner;
    const from = noun === first && /^(?:from|by|of)$/.test(chunks[noun + 1]?.word ?? '');
    return from && chunks[noun + 2]?.phrase?.name ? noun + 2 : null;
  }
  return null;
}

/** "Holm’s advice", "her verdict". */
function isOwned({ chunks, text }: Reading, at: number): boolean {
  const { start, end } = chunks[at] as Chunk;
  return /^(?:his|her)\s|\p{L}['’]s?\s/iu.test(text.slice(start, end));
}

/** "“…,” came the reply from Anna Holm", "“…” was the answer of Anna Holm": who sent what the clause after it calls words. */
function replyAfter({ chunks }: Reading, at: number): number | null {
  const [came, words, from, who] = chunks.slice(at + 1, at + 5);
  if (!/^(?:came|comes|was|is|went|ran)$/.test(came?.word ?? '') || words?.kind !== 'M')
    return null;
  if (!CUE_NOUNS.has(words.word) && !VERDICT_NOUNS.has(words.word)) return null;
  return from?.kind === 'P' && /^(?:from|of|by)$/.test(from.word) && who?.kind === 'M'
    ? at + 4
    : null;
}

/** "“All well,” Anna Holm typed.": beside words that end in a comma whatever somebody does is saying them. */
function actsAfter({ chunks, text, quotations }: Reading, at: number): number | null {
  const own = quotations[chunks[at]?.quotation ?? -1];
  if (own === undefined || text[own.end - 1] !== ',' || (chunks[at - 1]?.kind ?? '.') !== '.')
    return null;
  const from = chunks[at + 1]?.kind === '.' ? at + 2 : at + 1;
  const [who, doing, next] = chunks.slice(from, from + 3);
  if (who?.phrase == null || who.phrase.possessive || doing?.kind !== 'W') return null;
  if (!who.phrase.name && !/^s?he$/.test(who.word)) return null;
  return /^[.,P]$/.test(next?.kind ?? '.') && /ed$/.test(doing.word) ? from : null;
}

/** The colon that opens the clause a quotation stands in; null where a verb of speech stands between. */
function colonBefore(chunks: readonly Chunk[], at: number): number | null {
  for (let place = at - 1; place >= 0 && at - place < NEAR_COLON; place--) {
    const { kind } = chunks[place] as Chunk;
    if (kind === ':') return place;
    if (/^[.QV]$/.test(kind)) return null;
  }
  return null;
}

const NEAR_COLON = 6;

/** "Holm had no complaints: “They ran more.”": who acts in a clause that ends in a colon and tells of nobody's words. */
function actsBefore({ chunks, subjects, text, quotations }: Reading, at: number): number | null {
  const own = quotations[chunks[at]?.quotation ?? -1];
  if (chunks[at - 1]?.kind !== ':' || own === undefined) return null;
  // "…: “It is public,” she wrote": the clause after it tells who
  if ([1, 2].some((far) => chunks[at + far]?.cue?.sense === 'said')) return null;
  const short = own.end - own.start < SENTENCE && !VERDICT_NOUNS.has(chunks[at - 2]?.word ?? '');
  if (short || !/^\p{Lu}/u.test(text.slice(own.start, own.end))) return null;
  let first = at - 1;
  while (first > 0 && at - first < FARTHEST && !/^[.Q:]$/.test(chunks[first - 1]?.kind ?? '.'))
    first--;
  const clause = chunks.slice(first, at - 1);
  const who = actorOf(clause);
  if (who === null) return null;
  const told = clause.some(
    ({ kind, cue, word, phrase }, place) =>
      (kind === 'V' && (cue?.sense === 'said' || subjects[first + place]?.link === 'passive')) ||
      (place > who && kind === 'M' && phrase?.name) ||
      CUE_NOUNS.has(word),
  );
  return told ? null : first + who;
}

/** The name that acts in a clause: first in it or in apposition ("the winner, Anna Holm, did"), after a time or a place perhaps. */
function actorOf(clause: readonly Chunk[]): number | null {
  const doing = clause.findIndex(({ kind }) => /^[XWV]$/.test(kind));
  // "Anna Holm, 51, was in good spirits"
  const aged = clause[doing - 1]?.kind === ',' && clause[doing - 2]?.kind === 'O';
  const beside = aged ? doing - 4 : clause[doing - 1]?.kind === ',' ? doing - 2 : doing - 1;
  const own = clause[beside];
  if (!own?.phrase?.name || own.phrase.possessive || TITLES.has(own.word)) return null;
  const before = clause.slice(0, beside);
  if (before.some(({ kind, phrase }) => !/^[PMDO,]$/.test(kind) || phrase?.name)) return null;
  if (beside === doing - 2) return before.at(-1)?.kind === ',' ? beside : null;
  return /^[.,]$/.test(before.at(-1)?.kind ?? '.') ? beside : null;
}

/** So many characters a sentence of somebody's has at least. */
const SENTENCE = 12;

function isSomebody(chunk: Chunk | undefined): boolean {
  return chunk?.kind === 'M' && (chunk.phrase?.name != null || /^s?he$/.test(chunk.word));
}

const HAS =
  /^(?:had|has|gave|gives|offered|offers|issued|issues|delivered|sent|sends|made|posted|left|got)$/;

/** A signature has so many characters at most. */
const SIGNATURE = 80;

function heardBefore({ chunks, subjects }: Reading, at: number): number | null {
  for (let verb = at - 1; verb >= 0 && at - verb < FARTHEST; verb--) {
    const { kind } = chunks[verb] as Chunk;
    if (kind === '.' || kind === 'Q') return null;
    if (kind === 'V')
      return subjects[verb]?.link === 'embedded' ? (subjects[verb]?.mention ?? null) : null;
  }
  return null;
}

/** "“…,” Okafor recalled Healey saying." */
function heardAfter({ chunks, subjects }: Reading, at: number): number | null {
  let found: number | null = null;
  for (let verb = at + 1; verb < chunks.length && verb - at < FARTHEST; verb++) {
    const { kind, cue } = chunks[verb] as Chunk;
    if (kind === '.') return found;
    if (kind === 'Q') return null;
    if (kind !== 'V') continue;
    const own = subjects[verb];
    const tells = own?.link === 'embedded' && cue?.sense === 'said';
    found = tells ? own.mention : null;
  }
  return found;
}
