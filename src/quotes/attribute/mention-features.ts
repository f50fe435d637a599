import type { Add } from '../fitted/softmax.ts';
import type { Chunk } from '../reading/chunks.ts';
import { mentionKind } from '../reading/mention-kind.ts';
import type { Reading } from '../reading.ts';
import { CUE_NOUNS } from '../words/cue-verbs.ts';
import { bucket, countKinds, pattern } from './patterns.ts';
import type { SpeakerCandidate } from './ruled-out.ts';
import type { Setting } from './setting.ts';
import { pushSubject, type Side } from './subject-features.ts';

/** Chunks looked at for one answer: no sentence that people write is longer. */
const FARTHEST = 80;

/** What speaks for one mention being the quotation's. */
export function mentionFeatures(add: Add, setting: Setting, candidate: SpeakerCandidate): void {
  const chunk = candidate.reading.chunks[candidate.place] as Chunk;
  const kind = mentionKind(chunk);
  const side = sideOf(setting, candidate);
  add`bias`;
  add`kind:${kind}`;
  add`side:${side}`;
  add`kind:${kind}|${side}`;
  add`shape:${setting.shape}|${side}`;
  const voice = Math.min(setting.voices.get(chunk.word) ?? 0, 3);
  add`voice:${kind === 'he-she' ? 'he-she' : voice}|${side}`;
  if (chunk.phrase?.possessive) add`owner`;
  if (CUE_NOUNS.has(chunk.word)) add`cue-noun`;
  pushNeighbours(add, candidate, kind);
  if (side === 'paragraph-before' || side === 'far') pushFromAfar(add, setting, candidate);
  else pushBetween(add, setting, candidate, side, kind);
  pushSubject(add, setting, candidate, side);
  pushLast(add, setting, candidate, side);
}

function sideOf({ reading, at }: Setting, candidate: SpeakerCandidate): Side {
  if (candidate.reading === reading) return candidate.place < at ? 'before' : 'after';
  return candidate.reading.index === reading.index - 1 ? 'paragraph-before' : 'far';
}

function pushNeighbours(add: Add, { reading, place }: SpeakerCandidate, kind: string): void {
  const { chunks } = reading;
  const kinds = (from: number, to: number) => pattern(chunks, from, to);
  add`next1:${chunks[place + 1]?.kind ?? '$'}`;
  add`next2:${kinds(place + 1, place + 3)}`;
  add`next3:${kinds(place + 1, place + 4)}`;
  add`prev1:${chunks[place - 1]?.kind ?? '^'}`;
  add`prev2:${kinds(place - 2, place)}`;
  add`kind:${kind}|prev1:${chunks[place - 1]?.kind ?? '^'}`;
  const before = chunks[place - 1];
  if (before?.kind === 'P') add`prep:${before.word}`;
}

function pushBetween(
  add: Add,
  setting: Setting,
  candidate: SpeakerCandidate,
  side: Side,
  kind: string,
): void {
  const { chunks } = setting.reading;
  const { at } = setting;
  const [from, to] = side === 'before' ? [candidate.place + 1, at] : [at + 1, candidate.place];
  const between = pattern(chunks, from, Math.min(to, from + 12)).replaceAll('D', '');
  if (between.length <= 6) {
    add`between:${side}:${between}`;
    add`between:${side}:${between}|${kind}`;
  }
  add`near-quote:${side}:${side === 'before' ? between.slice(-2) : between.slice(0, 2)}`;
  const count = countKinds(chunks, from, to);
  const sentences = Math.min(count['.'], 3);
  add`sentences:${side}:${sentences}`;
  add`quotes-between:${side}:${Math.min(count.Q, 3)}`;
  add`mentions-between:${side}:${Math.min(count.M, 5)}|${sentences > 0}`;
  add`verbs-between:${side}:${Math.min(count.V, 3)}|${sentences > 0}`;
  const cut = isCutOff(setting.reading, from, to);
  add`cut-off:${side}:${cut}`;
  add`cut-off:${side}:${cut}|${sentences > 0}`;
  const { speech, stance } = speakersBetween(setting.reading, from, to);
  add`speakers-between:${side}:${Math.min(speech, 2)}`;
  add`speakers-between:${side}:${speech > 0}|${Math.min(stance, 2)}`;
  add`distance:${side}:${bucket(to - from)}`;
  if (side === 'before' && sentences === 0 && isFirstMention(chunks, candidate.place))
    add`first-of-sentence`;
  if (at === 0) add`quote-first:${side}`;
  if (side === 'after' && sentences === 0 && setting.stops) add`after-sentence-end`;
}

/** Whether a clause with a speaker of its own begins between two places ("…, but Trump said"). */
function isCutOff({ chunks, subjects }: Reading, from: number, to: number): boolean {
  for (let at = from; at < Math.min(to, from + 80); at++) {
    if (chunks[at]?.kind !== 'M' || !/[C,.Q]/.test(chunks[at - 1]?.kind ?? '.')) continue;
    for (let verb = at + 1; verb < Math.min(at + 4, to); verb++)
      if (subjects[verb]?.mention === at && chunks[verb]?.cue?.strength === 'speech') return true;
  }
  return false;
}

/** How many others between two places are subjects of verbs of speech and of stance. */
function speakersBetween(
  { chunks, subjects }: Reading,
  from: number,
  to: number,
): { speech: number; stance: number } {
  const speech = new Set<number>();
  const stance = new Set<number>();
  const end = Math.min(to + 4, from + 80, chunks.length);
  for (let verb = Math.max(0, from - 3); verb < end; verb++) {
    const mention = subjects[verb]?.mention ?? -1;
    if (mention < from || mention >= to) continue;
    const strength = chunks[verb]?.cue?.strength;
    if (strength === 'speech') speech.add(mention);
    else if (strength === 'stance') stance.add(mention);
  }
  return { speech: speech.size, stance: stance.size };
}

function pushFromAfar(add: Add, setting: Setting, candidate: SpeakerCandidate): void {
  const { chunks } = candidate.reading;
  const rest = pattern(chunks, candidate.place + 1, candidate.place + 6);
  add`afar:${rest}`;
  add`afar-ends:${chunks.at(-1)?.kind}`;
  add`afar-quotes:${candidate.reading.quotations.length > 0}`;
  if (isFirstMention(chunks, candidate.place)) add`afar-first`;
  if (setting.at === 0) add`afar-quote-first:${candidate.reading.text.endsWith(':')}`;
  add`afar-alone:${setting.reading.chunks.length === 1}`;
  if (!setting.reading.speaks) add`afar-nobody-here`;
}

/** How far before the quotation's paragraph one is. */
function nearnessOf(before: Reading, own: Reading): 'here' | 'near' | 'far' {
  if (before === own) return 'here';
  return own.index - before.index === 1 ? 'near' : 'far';
}

function pushLast(add: Add, setting: Setting, candidate: SpeakerCandidate, side: Side): void {
  const { last } = setting;
  if (last === null) return;
  const same = last.reading === candidate.reading && last.place === candidate.place;
  const here = nearnessOf(last.reading, setting.reading);
  if (same) {
    add`last:${here}`;
    add`last:${here}|${side}`;
    add`last:${here}|${setting.shape}`;
    if (here === 'here') add`last-between:${gap(setting)}`;
  } else if (sameHead(last, candidate)) {
    add`last-name:${here}`;
    add`last-name:${here}|${side}`;
  }
}

/** The chunks between this quotation and the one before it. */
function gap({ reading, quotation, at }: Setting): string {
  if (quotation === 0) return 'none';
  const from = (reading.placeOf[quotation - 1] as number) + 1;
  return pattern(reading.chunks, from, Math.min(at, from + 6));
}

function sameHead(one: SpeakerCandidate, other: SpeakerCandidate): boolean {
  return (
    (one.reading.chunks[one.place] as Chunk).word ===
    (other.reading.chunks[other.place] as Chunk).word
  );
}

function isFirstMention(chunks: readonly Chunk[], place: number): boolean {
  for (let at = place - 1; at >= 0 && place - at < FARTHEST; at--) {
    if (chunks[at]?.kind === '.') return true;
    if (chunks[at]?.kind === 'M') return false;
  }
  return true;
}
