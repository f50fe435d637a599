import type { Chunk } from './chunks.ts';
import type { Clause, Report } from './clauses.ts';
import { mentionKind } from './features.ts';
import type { Reading } from './reading.ts';

/** What speaks for a clause being what the verb reports. */
export function clauseFeatures(
  reading: Reading,
  { verb, subject }: Report,
  clause: Clause,
): string[] {
  const { chunks } = reading;
  const cue = chunks[verb] as Chunk;
  const shape = `${clause.starts}-${clause.ends}`;
  const inside = chunks.slice(clause.first, clause.last);
  const kinds = inside
    .slice(0, 4)
    .map(({ kind }) => kind)
    .join('');
  const strength = cue.cue?.strength;
  const out = [
    'clause',
    `shape:${shape}`,
    `shape:${shape}|${strength}`,
    `begins:${kinds.slice(0, 2)}|${strength}`,
  ];
  out.push(
    `begins1:${kinds[0]}|${clause.starts}`,
    `begins3:${kinds.slice(0, 3)}`,
    `begins4:${kinds}`,
  );
  out.push(`first:${firstWord(inside)}`, `first:${firstWord(inside)}|${strength}`);
  out.push(
    `verb:${cue.cue?.verb}|${clause.starts}`,
    `length:${bucket(inside.length)}|${clause.ends}`,
  );
  const quoted = inside.filter(({ kind }) => kind === 'Q').length;
  out.push(`quoted:${Math.min(quoted, 2)}|${inside.length > 2}`, `quoted:${kinds[0] === 'Q'}`);
  if (inside.some(({ kind }) => kind === 'X')) out.push('auxiliary');
  if (inside.some(({ kind }) => kind === 'V' || kind === 'W')) out.push('verb-inside');
  const next = chunks[clause.last]?.kind ?? '$';
  out.push(`after:${next}${chunks[clause.last + 1]?.kind ?? '$'}|${clause.ends}`);
  out.push(`link:${subject.link}|${clause.starts}`);
  return out;
}

/** What speaks for the verb reporting nothing. */
export function nothingFeatures(reading: Reading, { verb, subject }: Report): string[] {
  const { chunks } = reading;
  const cue = chunks[verb] as Chunk;
  const who = chunks[subject.mention] as Chunk;
  const strength = cue.cue?.strength;
  const out = [
    'nothing',
    `nothing:strength:${strength}`,
    `nothing:verb:${cue.cue?.verb}`,
    `nothing:form:${cue.word}`,
  ];
  out.push(
    `nothing:link:${subject.link}|${strength}`,
    `nothing:who:${mentionKind(who)}`,
    `nothing:ing:${cue.cue?.ing}`,
  );
  const next = chunks[verb + 1];
  const before = chunks[verb - 1];
  out.push(
    `nothing:next:${next?.kind ?? '$'}|${strength}`,
    `nothing:next2:${next?.kind ?? '$'}${chunks[verb + 2]?.kind ?? '$'}`,
  );
  out.push(
    `nothing:before:${before?.kind ?? '^'}`,
    `nothing:before:${before?.kind === 'X' ? before.word : before?.kind}`,
  );
  if (next?.kind === 'P')
    out.push(`nothing:prep:${next.word}`, `nothing:prep:${cue.cue?.verb}-${next.word}`);
  if (next !== undefined && next.kind !== 'P') out.push(`nothing:word:${next.word}`);
  out.push(
    `nothing:after-quote:${before?.kind === 'Q' || (before?.kind === 'M' && chunks[verb - 2]?.kind === 'Q')}`,
  );
  out.push(`nothing:distance:${Math.min(6, Math.abs(verb - subject.mention))}`);
  return out;
}

function firstWord(inside: readonly Chunk[]): string {
  const first = inside[0] as Chunk;
  return first.kind === 'M'
    ? mentionKind(first)
    : first.kind === 'O'
      ? 'other'
      : `${first.kind}${first.word}`;
}

function bucket(length: number): string {
  return length <= 4 ? `${length}` : length <= 8 ? '5-8' : length <= 16 ? '9-16' : '17+';
}
