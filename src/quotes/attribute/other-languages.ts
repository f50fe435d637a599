import type { Quotation } from '../marks/quotations.ts';
import type { Chunk } from '../reading/chunks.ts';
import type { Reading } from '../reading.ts';
import { OTHER_CUES } from '../words/other-cues.ts';
import type { SpeakerCandidate } from './ruled-out.ts';
import { type UnspacedSpeaker, unspacedSpeaker } from './unspaced.ts';

const NEAR = 80;
const AFTER_QUOTATION =
  /^\s*[,.]?\s*[—–]?\s*(?:(?:\p{Ll}{1,3}\s)?\p{Ll}{1,3}[\s’'])?(\p{L}+)(?=[\s,.-]|$)/u;
const BEFORE_QUOTATION = /(?<!\p{L})(\p{L}+)(?:\s+(?:que|che))?\s*(?:[:,]\s*)?$/u;

/** Who says a quotation where a reporting verb of another language stands beside it; null where none does. */
export function toldInOtherLanguage(reading: Reading, quotation: number): UnspacedSpeaker | null {
  const own = reading.quotations[quotation] as Quotation;
  const at = reading.placeOf[quotation] as number;
  // a reporting verb of ours beside it settles what language it is told in
  if (reading.chunks[at + 1]?.cue || reading.chunks[at + 2]?.cue || reading.chunks[at - 1]?.cue)
    return null;
  return inOtherWords(reading, own) ?? unspacedSpeaker(reading.text, own);
}

/** "«Es tarde», aseguró Anna Holm", "Anna Holm aseguró: «Es tarde»". */
function inOtherWords(reading: Reading, { outer }: Quotation): UnspacedSpeaker | null {
  const { text } = reading;
  const after = AFTER_QUOTATION.exec(text.slice(outer.end, outer.end + NEAR));
  const cue =
    after === null
      ? null
      : [after[1], ...after[0].split(/[\s—–,.]+/u)].find((word) => OTHER_CUES.has(word ?? ''));
  if (cue !== undefined && cue !== null && after !== null)
    return { mention: named(reading, outer.end, 1), words: null };
  const lead = text.slice(Math.max(0, outer.start - NEAR), outer.start);
  if (!mayTell(lead)) return null;
  const before = BEFORE_QUOTATION.exec(lead);
  if (before !== null && OTHER_CUES.has(before[1] as string))
    return { mention: named(reading, outer.start, -1), words: null };
  return null;
}

/** Whether one of the last two words is a verb on the list: asked before the pattern, which is dearer. */
function mayTell(lead: string): boolean {
  let end = lead.length;
  for (let words = 0; words < 2; words++) {
    while (end > 0 && !isLetter(lead, end - 1)) end--;
    let start = end;
    while (start > 0 && isLetter(lead, start - 1)) start--;
    if (OTHER_CUES.has(lead.slice(start, end))) return true;
    end = start;
  }
  return false;
}

function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at) | 0x20;
  return (code >= 97 && code <= 122) || (code > 127 && /\p{L}/u.test(text[at] as string));
}

/** The nearest name on one side in the same sentence, near by. */
function named(reading: Reading, from: number, step: 1 | -1): SpeakerCandidate | null {
  const { chunks } = reading;
  let place =
    step > 0
      ? chunks.findIndex(({ start }) => start >= from)
      : chunks.findLastIndex(({ end }) => end <= from);
  for (; place >= 0 && place < chunks.length; place += step) {
    const { kind, phrase, start, end } = chunks[place] as Chunk;
    // a question's own mark ends no clause: "—¿Es tarde? —preguntó Anna Holm"
    if (kind === '.' && step > 0 && start === from) continue;
    if (kind === '.' || kind === 'Q' || Math.abs((step > 0 ? start : end) - from) > NEAR)
      return null;
    if (kind === 'M' && phrase?.name) return { reading, place };
  }
  return null;
}
