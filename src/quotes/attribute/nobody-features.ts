import type { Add } from '../fitted/softmax.ts';
import type { Chunk } from '../reading/chunks.ts';
import { mentionKind } from '../reading/mention-kind.ts';
import type { Reading } from '../reading.ts';
import { bucket, pattern } from './patterns.ts';
import { titleSign } from './phrases.ts';
import type { Setting } from './setting.ts';

const FARTHEST = 80;

/** What speaks for a quotation being nobody's (a title, scare quotes). */
export function nobodyFeatures(add: Add, setting: Setting): void {
  const { reading, quotation, at, shape } = setting;
  const own = reading.quotations[quotation] as Reading['quotations'][number];
  const text = reading.text.slice(own.start, own.end);
  const words = text.split(/\s+/);
  const length =
    words.length <= 4
      ? `${words.length}`
      : words.length <= 7
        ? '5-7'
        : words.length <= 12
          ? '8-12'
          : '13+';
  const before = reading.chunks[at - 1];
  const after = reading.chunks[at + 1];
  const word = before && before.kind !== 'Q' ? lastWord(reading, own.outer.start) : null;
  add`nobody`;
  add`nobody:length:${length}`;
  const letters = caseOf(words);
  add`nobody:case:${letters}|${words.length > 6}`;
  add`nobody:family:${own.family}`;
  add`nobody:closed:${own.closed}`;
  add`nobody:before:${before?.kind ?? '^'}`;
  add`nobody:after:${after?.kind ?? '$'}`;
  add`nobody:around:${before?.kind ?? '^'}${after?.kind ?? '$'}`;
  if (word !== null) add`nobody:word:${word}`;
  const sign = titleSign(reading, own);
  if (sign !== null) add`nobody:title:${sign}`;
  if (words.length <= 4) add`nobody:next-word:${firstWord(reading, own.outer.end)}`;
  if (after?.kind === 'M') add`nobody:noun-after:${words.length <= 4}`;
  if (after?.kind === 'V') add`nobody:verb-after:${after.cue?.strength}`;
  add`nobody:inside-end:${/[.,!?]$/.test(text) ? text.at(-1) : 'none'}`;
  if (/[.!?]\s+\p{Lu}/u.test(text)) add`nobody:sentences`;
  if (/\b(?:I|we|you|my|our|me|us|I'm|I’m|we're|we’re)\b/i.test(text)) add`nobody:first-person`;
  if (at === 0 && after === undefined) add`nobody:alone`;
  add`nobody:verbs:${verbsNear(reading, at)}`;
  add`nobody:last:${setting.last === null ? 'none' : reading.index - setting.last.reading.index > 1 ? 'far' : 'near'}`;
  if (reading.quotations.length > 1) add`nobody:several`;
  if (reading.index === 0) add`nobody:headline`;
  add`nobody:shape:${shape}`;
  add`nobody:shape:${shape}|${length}`;
  add`nobody:case:${letters}|${before?.kind ?? '^'}`;
  add`nobody:case:${letters}|${after?.kind ?? '$'}`;
  add`nobody:case:${letters}|${shape}|${length}`;
  if (before?.phrase?.possessive) add`nobody:owned|${letters}`;
  if (before?.kind === 'M' && before.phrase !== null)
    add`nobody:after-mention:${mentionKind(before)}|${letters}`;
  if (after?.kind === 'M') add`nobody:before-mention:${mentionKind(after)}|${letters}`;
  if (before?.cue) add`nobody:verb:${before.cue.verb}`;
  pushVerbs(add, reading, at);
  if (word !== null) add`nobody:word-case:${word}|${letters}`;
  if (words.length <= 4)
    add`nobody:word-short:${before?.kind === 'Q' ? 'Q' : (word ?? lastWord(reading, own.outer.start))}|${after?.kind ?? '$'}`;
  const prior = reading.chunks[at - 2];
  add`nobody:before2:${prior?.kind ?? '^'}${before?.kind ?? '^'}`;
  if (prior?.cue && before?.kind !== 'Q') add`nobody:verb2:${prior.cue.verb}|${before?.word}`;
}

function caseOf(words: readonly string[]): string {
  const long = words.filter((word) => word.length > 3);
  const capital = long.filter((word) => /^\p{Lu}/u.test(word)).length;
  if (long.length > 0 && capital === long.length) return 'title';
  return /^\P{L}*\p{Lu}/u.test(words[0] ?? '') ? 'sentence' : 'lower';
}

/** The word right after a quotation, lower case. */
function firstWord({ text }: Reading, start: number): string {
  return /^\s+(\p{Ll}+)/u.exec(text.slice(start, start + 16))?.[1] ?? 'none';
}

function lastWord(reading: Reading, end: number): string {
  return (
    /([\p{L}’']+)\s*$/u.exec(reading.text.slice(Math.max(0, end - 24), end))?.[1]?.toLowerCase() ??
    'none'
  );
}

/** The place of the nearest verb on one side; of where its sentence ends, or looking does, where none is there. */
function verbBeside(chunks: readonly Chunk[], at: number, step: 1 | -1): number {
  let place = at + step;
  while (
    chunks[place] !== undefined &&
    !/[V.]/.test((chunks[place] as Chunk).kind) &&
    Math.abs(place - at) < 20
  )
    place += step;
  return place;
}

/** The nearest reporting verb on each side in the same sentence: which, how tied to its subject, how far. */
function pushVerbs(add: Add, reading: Reading, at: number): void {
  const { chunks, subjects } = reading;
  for (const step of [-1, 1] as const) {
    const side = step < 0 ? 'left' : 'right';
    const place = verbBeside(chunks, at, step);
    const verb = chunks[place];
    if (verb?.kind !== 'V') {
      add`nobody:${side}:none`;
      continue;
    }
    const link = subjects[place]?.link ?? 'none';
    const strength = verb.cue?.strength;
    add`nobody:${side}:${verb.cue?.verb}`;
    add`nobody:${side}:${strength}|${link}|${bucket(Math.abs(place - at))}`;
    const between = step < 0 ? pattern(reading, place + 1, at) : pattern(reading, at + 1, place);
    if (between.length <= 5) add`nobody:${side}:${strength}:${between}`;
  }
}

/** Reporting verbs in the same sentence: before, after, both or none. */
function verbsNear(reading: Reading, at: number): string {
  const near = (step: 1 | -1) => {
    for (
      let place = at + step;
      reading.chunks[place] !== undefined && Math.abs(place - at) < FARTHEST;
      place += step
    ) {
      const { kind, cue } = reading.chunks[place] as Chunk;
      if (kind === '.') return '';
      if (kind === 'V') return cue?.strength ?? '';
    }
    return '';
  };
  return `${near(-1)}/${near(1)}`;
}
