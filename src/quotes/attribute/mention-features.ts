import type { Add } from '../fitted/softmax.ts';
import type { Chunk } from '../reading/chunks.ts';
import { mentionKind } from '../reading/mention-kind.ts';
import type { Subject } from '../reading/subjects.ts';
import type { Reading } from '../reading.ts';
import { CUE_NOUNS } from '../words/cue-verbs.ts';
import { bucket, countKinds, pattern, verbsIn } from './patterns.ts';
import type { SpeakerCandidate } from './ruled-out.ts';
import type { Setting } from './setting.ts';
import { pushSubject, type Side } from './subject-features.ts';

/** Chunks looked at for one answer: no sentence that people write is longer. */
const FARTHEST = 80;

/** What speaks for a mention whatever the quotation: what it is, and what stands beside it. */
export function aloneFeatures(add: Add, candidate: SpeakerCandidate): void {
  const chunk = candidate.reading.chunks[candidate.place] as Chunk;
  const kind = mentionKind(chunk);
  add`bias`;
  add`kind:${kind}`;
  if (chunk.phrase?.possessive) add`owner`;
  if (CUE_NOUNS.has(chunk.word)) add`cue-noun`;
  pushNeighbours(add, candidate, kind);
}

/** What more speaks for one mention being the quotation's. */
export function mentionFeatures(add: Add, setting: Setting, candidate: SpeakerCandidate): void {
  const chunk = candidate.reading.chunks[candidate.place] as Chunk;
  const kind = mentionKind(chunk);
  const side = sideOf(setting, candidate);
  add`side:${side}`;
  add`kind:${kind}|${side}`;
  add`shape:${setting.shape}|${side}`;
  const voice = Math.min(setting.voices.get(chunk.word) ?? 0, 3);
  add`voice:${kind === 'he-she' ? 'he-she' : voice}|${side}`;
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
  add`next1:${chunks[place + 1]?.kind ?? '$'}`;
  add`next2:${pattern(reading, place + 1, place + 3)}`;
  add`next3:${pattern(reading, place + 1, place + 4)}`;
  add`prev1:${chunks[place - 1]?.kind ?? '^'}`;
  add`prev2:${pattern(reading, place - 2, place)}`;
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
  const { at, reading } = setting;
  const [from, to] = side === 'before' ? [candidate.place + 1, at] : [at + 1, candidate.place];
  const all = pattern(reading, from, Math.min(to, from + 12));
  const between = all.includes('D') ? all.replaceAll('D', '') : all;
  if (between.length <= 6) {
    add`between:${side}:${between}`;
    add`between:${side}:${between}|${kind}`;
  }
  add`near-quote:${side}:${side === 'before' ? between.slice(-2) : between.slice(0, 2)}`;
  const count = countKinds(reading, from, to);
  const sentences = Math.min(count['.'], 3);
  add`sentences:${side}:${sentences}`;
  add`quotes-between:${side}:${Math.min(count.Q, 3)}`;
  add`mentions-between:${side}:${Math.min(count.M, 5)}|${sentences > 0}`;
  add`verbs-between:${side}:${Math.min(count.V, 3)}|${sentences > 0}`;
  const cut = isCutOff(reading, from, to);
  add`cut-off:${side}:${cut}`;
  add`cut-off:${side}:${cut}|${sentences > 0}`;
  const { speech, stance } = speakersBetween(reading, from, to);
  add`speakers-between:${side}:${Math.min(speech, 2)}`;
  add`speakers-between:${side}:${speech > 0}|${Math.min(stance, 2)}`;
  add`distance:${side}:${bucket(to - from)}`;
  if (side === 'before' && sentences === 0 && isFirstMention(reading, candidate.place))
    add`first-of-sentence`;
  if (at === 0) add`quote-first:${side}`;
  if (side === 'after' && sentences === 0 && setting.stops) add`after-sentence-end`;
}

/** Whether a clause with a speaker of its own begins between two places ("…, but Trump said"). */
function isCutOff(reading: Reading, from: number, to: number): boolean {
  const { chunks, subjects, kinds } = reading;
  const last = Math.min(to, from + 80);
  for (const verb of verbsIn(reading, from + 1, Math.min(to, last + 3))) {
    if (chunks[verb]?.cue?.strength !== 'speech') continue;
    const { mention } = subjects[verb] as Subject;
    if (mention < from || mention >= last || mention >= verb || mention < verb - 3) continue;
    if (kinds[mention] === 'M' && 'C,.Q'.includes(kinds[mention - 1] ?? '.')) return true;
  }
  return false;
}

/** How many others between two places are subjects of verbs of speech and of stance. */
function speakersBetween(
  reading: Reading,
  from: number,
  to: number,
): { speech: number; stance: number } {
  const { chunks, subjects } = reading;
  const verbs = verbsIn(reading, from - 3, Math.min(to + 4, from + 80));
  if (verbs.length === 0) return NOBODY;
  const speech: number[] = [];
  const stance: number[] = [];
  for (const verb of verbs) {
    const { mention } = subjects[verb] as Subject;
    if (mention < from || mention >= to) continue;
    const strength = chunks[verb]?.cue?.strength;
    const list = strength === 'speech' ? speech : strength === 'stance' ? stance : null;
    if (list !== null && !list.includes(mention)) list.push(mention);
  }
  return { speech: speech.length, stance: stance.length };
}

const NOBODY = { speech: 0, stance: 0 } as const;

function pushFromAfar(add: Add, setting: Setting, candidate: SpeakerCandidate): void {
  const { chunks } = candidate.reading;
  const rest = pattern(candidate.reading, candidate.place + 1, candidate.place + 6);
  add`afar:${rest}`;
  add`afar-ends:${chunks.at(-1)?.kind}`;
  add`afar-quotes:${candidate.reading.quotations.length > 0}`;
  if (isFirstMention(candidate.reading, candidate.place)) add`afar-first`;
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
  return pattern(reading, from, Math.min(at, from + 6));
}

function sameHead(one: SpeakerCandidate, other: SpeakerCandidate): boolean {
  return (
    (one.reading.chunks[one.place] as Chunk).word ===
    (other.reading.chunks[other.place] as Chunk).word
  );
}

function isFirstMention({ kinds }: Reading, place: number): boolean {
  for (let at = place - 1; at >= 0 && place - at < FARTHEST; at--) {
    if (kinds[at] === '.') return true;
    if (kinds[at] === 'M') return false;
  }
  return true;
}
