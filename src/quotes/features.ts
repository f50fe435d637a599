import type { Candidate } from './candidates.ts';
import type { Chunk } from './chunks.ts';
import { CUE_NOUNS } from './cue-verbs.ts';
import { OUTLETS } from './outlets.ts';
import { BODY_NOUNS, GROUP_NOUNS, PERSON_NOUNS } from './people-words.ts';
import { PLACES } from './places.ts';
import type { Reading } from './reading.ts';
import type { Subject } from './subjects.ts';

/** A quotation with whoever was found to speak just before it. */
export interface Setting {
  readonly readings: readonly Reading[];
  readonly reading: Reading;
  readonly quotation: number;
  readonly last: Candidate | null;
  /** By head word: how often it is subject of a verb of speech in the article. */
  readonly voices: ReadonlyMap<string, number>;
}

/** Counts, for every head word, the verbs of speech it is subject of. */
export function voicesOf(readings: readonly Reading[]): Map<string, number> {
  const voices = new Map<string, number>();
  for (const { chunks, subjects } of readings)
    subjects.forEach((subject, verb) => {
      if (subject === null || chunks[verb]?.cue?.strength !== 'speech') return;
      const { word } = chunks[subject.mention] as Chunk;
      voices.set(word, (voices.get(word) ?? 0) + 1);
    });
  return voices;
}

/** What speaks for one mention being the quotation's: names of features that are present. */
export function mentionFeatures(setting: Setting, candidate: Candidate): string[] {
  const chunk = candidate.reading.chunks[candidate.place] as Chunk;
  const kind = mentionKind(chunk);
  const side = sideOf(setting, candidate);
  const shape = shapeOf(setting);
  const out = [
    'bias',
    `kind:${kind}`,
    `side:${side}`,
    `kind:${kind}|${side}`,
    `shape:${shape}|${side}`,
  ];
  const voice = Math.min(setting.voices.get(chunk.word) ?? 0, 3);
  out.push(`voice:${kind === 'he-she' ? 'he-she' : voice}|${side}`);
  if (chunk.phrase?.possessive) out.push('owner');
  if (CUE_NOUNS.has(chunk.word)) out.push('cue-noun');
  pushNeighbours(out, candidate, kind);
  if (side === 'paragraph-before' || side === 'far') pushFromAfar(out, setting, candidate);
  else pushBetween(out, setting, candidate, side, kind);
  pushSubject(out, setting, candidate, side);
  pushLast(out, setting, candidate, side);
  return out;
}

/** What speaks for a quotation being nobody's (a title, scare quotes). */
export function nobodyFeatures(setting: Setting): string[] {
  const { reading, quotation } = setting;
  const at = reading.placeOf[quotation] as number;
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
  const out = [
    'nobody',
    `nobody:length:${length}`,
    `nobody:case:${caseOf(words)}|${words.length > 6}`,
  ];
  out.push(`nobody:family:${own.family}`, `nobody:closed:${own.closed}`);
  out.push(`nobody:before:${before?.kind ?? '^'}`, `nobody:after:${after?.kind ?? '$'}`);
  out.push(`nobody:around:${before?.kind ?? '^'}${after?.kind ?? '$'}`);
  if (before && before.kind !== 'Q') out.push(`nobody:word:${lastWord(reading, own.outer.start)}`);
  if (after?.kind === 'M') out.push(`nobody:noun-after:${words.length <= 4}`);
  if (after?.kind === 'V') out.push(`nobody:verb-after:${after.cue?.strength}`);
  out.push(`nobody:inside-end:${/[.,!?]$/.test(text) ? text.at(-1) : 'none'}`);
  if (/[.!?]\s+\p{Lu}/u.test(text)) out.push('nobody:sentences');
  if (/\b(?:I|we|you|my|our|me|us|I'm|I’m|we're|we’re)\b/i.test(text))
    out.push('nobody:first-person');
  if (at === 0 && after === undefined) out.push('nobody:alone');
  out.push(`nobody:verbs:${verbsNear(reading, at)}`);
  out.push(
    `nobody:last:${setting.last === null ? 'none' : reading.index - setting.last.reading.index > 1 ? 'far' : 'near'}`,
  );
  if (reading.quotations.length > 1) out.push('nobody:several');
  if (reading.index === 0) out.push('nobody:headline');
  const shape = shapeOf(setting);
  const letters = caseOf(words);
  out.push(
    `nobody:shape:${shape}`,
    `nobody:shape:${shape}|${length}`,
    `nobody:case:${letters}|${before?.kind ?? '^'}`,
  );
  out.push(
    `nobody:case:${letters}|${after?.kind ?? '$'}`,
    `nobody:case:${letters}|${shape}|${length}`,
  );
  if (before?.phrase?.possessive) out.push(`nobody:owned|${letters}`);
  if (before?.kind === 'M' && before.phrase !== null)
    out.push(`nobody:after-mention:${mentionKind(before)}|${letters}`);
  if (after?.kind === 'M') out.push(`nobody:before-mention:${mentionKind(after)}|${letters}`);
  if (before?.cue) out.push(`nobody:verb:${before.cue.verb}`);
  pushVerbs(out, reading, at);
  if (before && before.kind !== 'Q')
    out.push(`nobody:word-case:${lastWord(reading, own.outer.start)}|${letters}`);
  if (words.length <= 4)
    out.push(
      `nobody:word-short:${before?.kind === 'Q' ? 'Q' : lastWord(reading, own.outer.start)}|${after?.kind ?? '$'}`,
    );
  const prior = reading.chunks[at - 2];
  out.push(`nobody:before2:${prior?.kind ?? '^'}${before?.kind ?? '^'}`);
  if (prior?.cue && before?.kind !== 'Q')
    out.push(`nobody:verb2:${prior.cue.verb}|${before?.word}`);
  return out;
}

/** What a mention is, by its head word. */
export function mentionKind(chunk: Chunk): string {
  const { word, phrase } = chunk;
  if (/^(?:he|she)$/.test(word)) return 'he-she';
  if (phrase?.name) return nameKind(word, phrase.name[1] - phrase.name[0]);
  if (/^(?:they|i|we|it|you|who|one|another|others)$/.test(word)) return word;
  if (PERSON_NOUNS.has(word)) return 'person';
  if (GROUP_NOUNS.has(word)) return 'group';
  if (BODY_NOUNS.has(word)) return 'body';
  if (CUE_NOUNS.has(word)) return 'words';
  return word.endsWith('s') ? 'plural' : 'thing';
}

function nameKind(word: string, words: number): string {
  if (BODY_NOUNS.has(word)) return 'body-name';
  if (PLACES.has(word)) return 'place';
  if (OUTLETS.has(word)) return 'outlet';
  return words > 1 ? 'name' : 'short-name';
}

/** Whether the quotation is a sentence by itself, or begins, ends or stands inside one. */
function shapeOf({ reading, quotation }: Setting): string {
  const at = reading.placeOf[quotation] as number;
  const before = reading.chunks[at - 1]?.kind ?? '.';
  const after = reading.chunks[at + 1]?.kind ?? '.';
  const starts =
    before === '.' || (before === 'Q' && endsSentence({ reading, quotation: quotation - 1 }));
  const ends = after === '.' || endsSentence({ reading, quotation });
  return starts ? (ends ? 'whole' : 'begins') : ends ? 'ends' : 'inside';
}

type Side = 'before' | 'after' | 'paragraph-before' | 'far';

function sideOf({ reading, quotation }: Setting, candidate: Candidate): Side {
  if (candidate.reading === reading)
    return candidate.place < (reading.placeOf[quotation] as number) ? 'before' : 'after';
  return candidate.reading.index === reading.index - 1 ? 'paragraph-before' : 'far';
}

function pushNeighbours(out: string[], { reading, place }: Candidate, kind: string): void {
  const { chunks } = reading;
  const kinds = (from: number, to: number) => pattern(chunks, from, to);
  out.push(`next1:${chunks[place + 1]?.kind ?? '$'}`, `next2:${kinds(place + 1, place + 3)}`);
  out.push(`next3:${kinds(place + 1, place + 4)}`);
  out.push(`prev1:${chunks[place - 1]?.kind ?? '^'}`, `prev2:${kinds(place - 2, place)}`);
  out.push(`kind:${kind}|prev1:${chunks[place - 1]?.kind ?? '^'}`);
  const before = chunks[place - 1];
  if (before?.kind === 'P') out.push(`prep:${before.word}`);
}

function pushBetween(
  out: string[],
  setting: Setting,
  candidate: Candidate,
  side: Side,
  kind: string,
): void {
  const { chunks } = setting.reading;
  const at = setting.reading.placeOf[setting.quotation] as number;
  const [from, to] = side === 'before' ? [candidate.place + 1, at] : [at + 1, candidate.place];
  const between = pattern(chunks, from, Math.min(to, from + 12)).replaceAll('D', '');
  if (between.length <= 6)
    out.push(`between:${side}:${between}`, `between:${side}:${between}|${kind}`);
  out.push(`near-quote:${side}:${side === 'before' ? between.slice(-2) : between.slice(0, 2)}`);
  const count = (wanted: string) => countKind(chunks, from, to, wanted);
  const sentences = Math.min(count('.'), 3);
  out.push(`sentences:${side}:${sentences}`, `quotes-between:${side}:${Math.min(count('Q'), 3)}`);
  out.push(`mentions-between:${side}:${Math.min(count('M'), 5)}|${sentences > 0}`);
  out.push(`verbs-between:${side}:${Math.min(count('V'), 3)}|${sentences > 0}`);
  const cut = isCutOff(setting.reading, from, to);
  out.push(`cut-off:${side}:${cut}`, `cut-off:${side}:${cut}|${sentences > 0}`);
  const { speech, stance } = speakersBetween(setting.reading, from, to);
  out.push(
    `speakers-between:${side}:${Math.min(speech, 2)}`,
    `speakers-between:${side}:${speech > 0}|${Math.min(stance, 2)}`,
  );
  out.push(`distance:${side}:${bucket(to - from)}`);
  if (side === 'before' && sentences === 0 && isFirstMention(chunks, candidate.place))
    out.push('first-of-sentence');
  if (at === 0) out.push(`quote-first:${side}`);
  if (side === 'after' && sentences === 0 && endsSentence(setting)) out.push('after-sentence-end');
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
  for (
    let verb = Math.max(0, from - 3);
    verb < Math.min(to + 4, from + 80, chunks.length);
    verb++
  ) {
    const mention = subjects[verb]?.mention ?? -1;
    if (mention < from || mention >= to) continue;
    const strength = chunks[verb]?.cue?.strength;
    if (strength === 'speech') speech.add(mention);
    else if (strength === 'stance') stance.add(mention);
  }
  return { speech: speech.size, stance: stance.size };
}

function endsSentence({ reading, quotation }: Pick<Setting, 'reading' | 'quotation'>): boolean {
  const own = reading.quotations[quotation] as Reading['quotations'][number];
  return /[.]["'“”’]?$/u.test(reading.text.slice(own.start, own.end));
}

function pushFromAfar(out: string[], setting: Setting, candidate: Candidate): void {
  const { chunks } = candidate.reading;
  const rest = pattern(chunks, candidate.place + 1, candidate.place + 6);
  out.push(
    `afar:${rest}`,
    `afar-ends:${chunks.at(-1)?.kind}`,
    `afar-quotes:${countKind(chunks, 0, chunks.length, 'Q') > 0}`,
  );
  if (isFirstMention(chunks, candidate.place)) out.push('afar-first');
  if (setting.reading.placeOf[setting.quotation] === 0)
    out.push(`afar-quote-first:${/[:]\s*$/u.test(candidate.reading.text)}`);
  out.push(`afar-alone:${setting.reading.chunks.length === 1}`);
  const own = setting.reading;
  if (!own.chunks.some((chunk) => chunk.kind === 'V' || chunk.kind === 'M'))
    out.push('afar-nobody-here');
}

/** The reporting verb it is subject of, if one is: which, how tied, and how far from the quotation. */
function pushSubject(out: string[], setting: Setting, candidate: Candidate, side: Side): void {
  const { chunks, subjects } = candidate.reading;
  const here = candidate.reading === setting.reading;
  const at = here ? (setting.reading.placeOf[setting.quotation] as number) : chunks.length;
  let best = -1;
  for (
    let verb = Math.max(0, candidate.place - 6);
    verb < Math.min(chunks.length, candidate.place + 40);
    verb++
  )
    if (
      subjects[verb]?.mention === candidate.place &&
      (best < 0 || Math.abs(verb - at) < Math.abs(best - at))
    )
      best = verb;
  if (best < 0) {
    out.push(`no-verb:${side}`);
    return;
  }
  const cue = chunks[best] as Chunk;
  const { link } = subjects[best] as Subject;
  out.push(
    `subject:${side}`,
    `link:${link}|${side}`,
    `strength:${cue.cue?.strength}|${side}`,
    `verb:${cue.cue?.verb}`,
  );
  if (!here) return;
  const verbSide = best < at ? 'before' : 'after';
  const [from, to] = best < at ? [best + 1, at] : [at + 1, best];
  const between = pattern(chunks, from, Math.min(to, from + 10)).replaceAll('D', '');
  if (between.length <= 5)
    out.push(`cue:${verbSide}:${between}`, `cue:${verbSide}:${between}|${cue.cue?.strength}`);
  out.push(`cue-distance:${verbSide}:${bucket(to - from)}`, `cue-sides:${side}-${verbSide}`);
  out.push(
    `cue-full:${link}|${cue.cue?.strength}|${cue.cue?.ing}|${verbSide}|${bucket(to - from)}`,
  );
  out.push(`cue-sentences:${verbSide}:${Math.min(countKind(chunks, from, to, '.'), 2)}`);
  out.push(`cue-nearest:${countKind(chunks, from, to, 'V') === 0}|${verbSide}`);
  out.push(`cue-quotes:${Math.min(countKind(chunks, from, to, 'Q'), 2)}|${verbSide}`);
  if (cue.cue?.ing) out.push('cue-ing');
}

function pushLast(out: string[], setting: Setting, candidate: Candidate, side: Side): void {
  const { last } = setting;
  if (last === null) return;
  const same = last.reading === candidate.reading && last.place === candidate.place;
  const here =
    last.reading === setting.reading
      ? 'here'
      : setting.reading.index - last.reading.index === 1
        ? 'near'
        : 'far';
  if (same) {
    out.push(`last:${here}`, `last:${here}|${side}`, `last:${here}|${shapeOf(setting)}`);
    if (here === 'here') out.push(`last-between:${gap(setting)}`);
  } else if (sameHead(last, candidate)) out.push(`last-name:${here}`, `last-name:${here}|${side}`);
}

/** The chunks between this quotation and the one before it. */
function gap({ reading, quotation }: Setting): string {
  if (quotation === 0) return 'none';
  const from = (reading.placeOf[quotation - 1] as number) + 1;
  return pattern(reading.chunks, from, Math.min(reading.placeOf[quotation] as number, from + 6));
}

function sameHead(one: Candidate, other: Candidate): boolean {
  return (
    (one.reading.chunks[one.place] as Chunk).word ===
    (other.reading.chunks[other.place] as Chunk).word
  );
}

function pattern(chunks: readonly Chunk[], from: number, to: number): string {
  let kinds = '';
  for (let at = from; at < to; at++) kinds += chunks[at]?.kind ?? (at < 0 ? '^' : '$');
  return kinds;
}

function countKind(chunks: readonly Chunk[], from: number, to: number, kind: string): number {
  let count = 0;
  for (let at = Math.max(0, from); at < to; at++) if (chunks[at]?.kind === kind) count++;
  return count;
}

function isFirstMention(chunks: readonly Chunk[], place: number): boolean {
  for (let at = place - 1; at >= 0; at--) {
    if (chunks[at]?.kind === '.') return true;
    if (chunks[at]?.kind === 'M') return false;
  }
  return true;
}

function bucket(distance: number): string {
  if (distance <= 3) return `${distance}`;
  if (distance <= 6) return '4-6';
  return distance <= 12 ? '7-12' : '13+';
}

function caseOf(words: readonly string[]): string {
  const long = words.filter((word) => word.length > 3);
  const capital = long.filter((word) => /^\p{Lu}/u.test(word)).length;
  if (long.length > 0 && capital === long.length) return 'title';
  return /^\P{L}*\p{Lu}/u.test(words[0] ?? '') ? 'sentence' : 'lower';
}

function lastWord(reading: Reading, end: number): string {
  return (
    /([\p{L}’']+)\s*$/u.exec(reading.text.slice(Math.max(0, end - 24), end))?.[1]?.toLowerCase() ??
    'none'
  );
}

/** The nearest reporting verb on each side in the same sentence: which, how tied to its subject, how far. */
function pushVerbs(out: string[], { chunks, subjects }: Reading, at: number): void {
  for (const step of [-1, 1] as const) {
    const side = step < 0 ? 'left' : 'right';
    let place = at + step;
    while (
      chunks[place] !== undefined &&
      !/[V.]/.test((chunks[place] as Chunk).kind) &&
      Math.abs(place - at) < 20
    )
      place += step;
    const verb = chunks[place];
    if (verb?.kind !== 'V') {
      out.push(`nobody:${side}:none`);
      continue;
    }
    const link = subjects[place]?.link ?? 'none';
    const strength = verb.cue?.strength;
    out.push(
      `nobody:${side}:${verb.cue?.verb}`,
      `nobody:${side}:${strength}|${link}|${bucket(Math.abs(place - at))}`,
    );
    const between = step < 0 ? pattern(chunks, place + 1, at) : pattern(chunks, at + 1, place);
    if (between.length <= 5) out.push(`nobody:${side}:${strength}:${between}`);
  }
}

/** Reporting verbs in the same sentence: before, after, both or none. */
function verbsNear(reading: Reading, at: number): string {
  const near = (step: 1 | -1) => {
    for (let place = at + step; reading.chunks[place] !== undefined; place += step) {
      const { kind, cue } = reading.chunks[place] as Chunk;
      if (kind === '.') return '';
      if (kind === 'V') return cue?.strength ?? '';
    }
    return '';
  };
  return `${near(-1)}/${near(1)}`;
}
