import type { Add, Features } from '../fitted/softmax.ts';
import type { Chunk } from '../reading/chunks.ts';
import { mentionKind } from '../reading/mention-kind.ts';
import type { Reading } from '../reading.ts';
import type { Report } from './clauses.ts';
import type { Clause } from './ruled-out.ts';

/** What speaks for a clause being what the verb reports. */
function clauseFeatures(
  add: Add,
  reading: Reading,
  { verb, subject }: Report,
  clause: Clause,
): void {
  const { chunks } = reading;
  const cue = chunks[verb] as Chunk;
  const shape = `${clause.starts}-${clause.ends}`;
  const inside = reading.kinds.slice(clause.first, clause.last);
  const kinds = inside.slice(0, 4);
  const opens = chunks[clause.first] as Chunk;
  const strength = cue.cue?.strength;
  add`clause`;
  add`shape:${shape}`;
  add`shape:${shape}|${strength}`;
  add`begins:${kinds.slice(0, 2)}|${strength}`;
  add`begins1:${kinds[0]}|${clause.starts}`;
  add`begins3:${kinds.slice(0, 3)}`;
  add`begins4:${kinds}`;
  const first = firstWord(opens);
  add`first:${first}`;
  add`first:${first}|${strength}`;
  add`verb:${cue.cue?.verb}|${clause.starts}`;
  add`length:${bucket(inside.length)}|${clause.ends}`;
  const quoted = countOf('Q', inside);
  add`quoted:${Math.min(quoted, 2)}|${inside.length > 2}`;
  add`quoted:${kinds[0] === 'Q'}`;
  if (inside.includes('X')) add`auxiliary`;
  if (inside.includes('V') || inside.includes('W')) add`verb-inside`;
  const next = chunks[clause.last]?.kind ?? '$';
  add`after:${next}${chunks[clause.last + 1]?.kind ?? '$'}|${clause.ends}`;
  add`link:${subject.link}|${clause.starts}`;
  if (clause.starts === 'ahead') add`ahead:${chunks[verb + 1]?.kind ?? '$'}|${strength}`;
  const sense = cue.cue?.sense;
  add`sense:${sense}|${clause.starts}`;
  add`sense:${sense}|${kinds[0]}|${quoted > 0}`;
  if (kinds[0] === 'P') add`sense:${sense}|${opens.word}`;
}

/** What speaks for the verb reporting nothing. */
function nothingFeatures(add: Add, reading: Reading, { verb, subject }: Report): void {
  const { chunks } = reading;
  const cue = chunks[verb] as Chunk;
  const who = chunks[subject.mention] as Chunk;
  const strength = cue.cue?.strength;
  add`nothing`;
  add`nothing:strength:${strength}`;
  add`nothing:verb:${cue.cue?.verb}`;
  add`nothing:form:${cue.word}`;
  add`nothing:link:${subject.link}|${strength}`;
  add`nothing:who:${mentionKind(who)}`;
  add`nothing:ing:${cue.cue?.ing}`;
  const next = chunks[verb + 1];
  const before = chunks[verb - 1];
  add`nothing:next:${next?.kind ?? '$'}|${strength}`;
  add`nothing:next2:${next?.kind ?? '$'}${chunks[verb + 2]?.kind ?? '$'}`;
  add`nothing:before:${before?.kind ?? '^'}`;
  add`nothing:before:${before?.kind === 'X' ? before.word : before?.kind}`;
  if (next?.kind === 'P') {
    add`nothing:prep:${next.word}`;
    add`nothing:prep:${cue.cue?.verb}-${next.word}`;
  }
  if (next !== undefined && next.kind !== 'P') add`nothing:word:${next.word}`;
  add`nothing:after-quote:${before?.kind === 'Q' || (before?.kind === 'M' && chunks[verb - 2]?.kind === 'Q')}`;
  add`nothing:distance:${Math.min(6, Math.abs(verb - subject.mention))}`;
  add`nothing:that:${thatFollows(chunks, verb)}|${strength}`;
  const sense = cue.cue?.sense;
  const opens = opening(chunks[Math.min(verb, subject.mention) - 1]);
  add`nothing:opens:${opens}`;
  add`nothing:opens:${opens}|${sense}`;
  add`nothing:sense:${sense}|${mentionKind(who)}`;
  add`nothing:sense:${sense}|${subject.link}`;
}

/** Whether "that" stands after a verb before any mark, whoever is told in between. */
function thatFollows(chunks: readonly Chunk[], verb: number): boolean {
  for (let at = verb + 1; at < Math.min(chunks.length, verb + 8); at++) {
    const { kind } = chunks[at] as Chunk;
    if (kind === 'T') return true;
    if (/[.,:Q()-]/.test(kind)) return false;
  }
  return false;
}

/** What stands before subject and verb: "that", "if", "in", a comma. */
function opening(before: Chunk | undefined): string {
  if (before === undefined) return '^';
  if (/[CPX]/.test(before.kind)) return before.kind + before.word;
  return /[ODM]/.test(before.kind) ? 'other' : before.kind;
}

function countOf(kind: string, kinds: string): number {
  let count = 0;
  for (let at = kinds.indexOf(kind); at >= 0; at = kinds.indexOf(kind, at + 1)) count++;
  return count;
}

function firstWord(first: Chunk): string {
  return first.kind === 'M'
    ? mentionKind(first)
    : first.kind === 'O'
      ? 'other'
      : `${first.kind}${first.word}`;
}

function bucket(length: number): string {
  return length <= 4 ? `${length}` : length <= 8 ? '5-8' : length <= 16 ? '9-16' : '17+';
}

/** What may be chosen for a reporting verb: nothing first, then every clause, each by its features. */
export function reportOptions(reading: Reading, report: Report): Features[] {
  return [
    (add) => nothingFeatures(add, reading, report),
    ...report.clauses.map(
      (own): Features =>
        (add) =>
          clauseFeatures(add, reading, report, own),
    ),
  ];
}
